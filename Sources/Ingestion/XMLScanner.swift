/// Reads the XML that lists are exported in, strictly, and no more of it.
///
/// That is elements, text, CDATA, comments, and the five entities that XML itself has. A document type is refused, so
/// that nothing can be included or multiplied.
///
/// Memory is that of the file and of one text.
struct XMLScanner {
    enum Event: Equatable {
        case opened(String, depth: Int)
        /// The text of an element without elements in it, without the space around it; right before its end.
        case text(String, in: String, depth: Int)
        case closed(String, depth: Int)
    }

    private let bytes: [UInt8]
    private var position: Int
    private var open: [String] = []
    private var text: [UInt8] = []
    private var isLeaf = false
    private var hasRoot = false
    private var pending: [Event] = []

    private static let deepest = 16

    /// `bytes` from `start` on.
    init(_ bytes: [UInt8], from start: Int = 0) {
        self.bytes = bytes
        position = start
    }

    /// An error at the current line.
    func fault(_ reason: String) -> WatchedExportError {
        .syntax(line: bytes.prefix(position).count { $0 == 0x0A } + 1, reason: reason)
    }

    /// The next event; nil at the end of the document.
    mutating func next() throws(WatchedExportError) -> Event? {
        while pending.isEmpty {
            guard position < bytes.count else {
                guard open.isEmpty else { throw fault("the file ends within <\(open[open.count - 1])>") }
                guard hasRoot else { throw fault("there is no element") }
                return nil
            }
            if bytes[position] == UInt8(ascii: "<") { try markup() } else { try characters() }
        }
        return pending.removeFirst()
    }

    private mutating func markup() throws(WatchedExportError) {
        if take("<!--") {
            _ = try skip(past: "-->", "a comment")
        } else if take("<![CDATA[") {
            let content = try skip(past: "]]>", "CDATA")
            guard !open.isEmpty else { throw fault("text stands outside of any element") }
            text += content
        } else if take("<?") {
            _ = try skip(past: "?>", "an instruction")
        } else if take("<!") {
            throw fault("a document type or declaration is not allowed")
        } else if take("</") {
            try close()
        } else {
            position += 1
            try start()
        }
    }

    private mutating func start() throws(WatchedExportError) {
        let name = try self.name()
        guard !open.isEmpty || !hasRoot else { throw fault("a second document begins with <\(name)>") }
        guard open.count < Self.deepest else { throw fault("more than \(Self.deepest) levels of elements") }
        try skipAttributes()
        (hasRoot, isLeaf) = (true, true)
        text.removeAll(keepingCapacity: true)
        open.append(name)
        pending.append(.opened(name, depth: open.count))
        if take("/>") { end() } else if !take(">") { throw fault("the tag <\(name)> is not closed") }
    }

    private mutating func close() throws(WatchedExportError) {
        let name = try self.name()
        skipSpace()
        guard take(">") else { throw fault("the tag </\(name)> is not closed") }
        guard name == open.last else {
            throw fault("</\(name)> stands where </\(open.last ?? "nothing")> is expected")
        }
        guard String(validating: text, as: UTF8.self) != nil else { throw fault("the text is not UTF-8") }
        end()
    }

    private mutating func end() {
        let name = open[open.count - 1]
        if isLeaf {
            let isSpace: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0D ~= $0 }
            let end = text.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? 0
            let trimmed = text[..<end].drop(while: isSpace)
            pending.append(.text(String(decoding: trimmed, as: UTF8.self), in: name, depth: open.count))
        }
        pending.append(.closed(name, depth: open.count))
        open.removeLast()
        isLeaf = false
        text.removeAll(keepingCapacity: true)
    }

    private mutating func characters() throws(WatchedExportError) {
        let byte = bytes[position]
        if open.isEmpty {
            guard byte == 0x20 || 0x09...0x0D ~= byte else { throw fault("text stands outside of any element") }
            position += 1
        } else if byte == UInt8(ascii: "&") {
            try entity()
        } else {
            text.append(byte)
            position += 1
        }
    }

    private mutating func entity() throws(WatchedExportError) {
        let names: [(StaticString, UInt8)] = [
            ("&lt;", 0x3C), ("&gt;", 0x3E), ("&amp;", 0x26), ("&quot;", 0x22), ("&apos;", 0x27),
        ]
        for (name, byte) in names where take(name) {
            text.append(byte)
            return
        }
        guard take("&#") else { throw fault("an entity that XML does not have stands in a text") }
        let radix = take("x") ? 16 : 10
        let digits = bytes[position...].prefix(8).prefix { $0 != UInt8(ascii: ";") }
        position += digits.count
        guard take(";"), let number = UInt32(String(decoding: digits, as: UTF8.self), radix: radix), number > 0,
            let scalar = Unicode.Scalar(number)
        else { throw fault("a character reference is malformed") }
        text.append(contentsOf: Array(String(scalar).utf8))
    }

    private mutating func name() throws(WatchedExportError) -> String {
        let letters = bytes[position...].prefix(64).prefix { byte in
            byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
                || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
        }
        guard !letters.isEmpty else { throw fault("a tag has no name: write < in a text as &lt;") }
        position += letters.count
        return String(decoding: letters, as: UTF8.self)
    }

    /// Attributes say nothing here: passed over, with `>` in quotes.
    private mutating func skipAttributes() throws(WatchedExportError) {
        var quote: UInt8?
        while position < bytes.count {
            let byte = bytes[position]
            if let opened = quote {
                if byte == opened { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: ">") || bytes[position...].starts(with: "/>".utf8) {
                return
            }
            if byte == UInt8(ascii: "<") { throw fault("a tag is not closed") }
            position += 1
        }
    }

    private mutating func skipSpace() {
        while position < bytes.count, bytes[position] == 0x20 || 0x09...0x0D ~= bytes[position] { position += 1 }
    }

    private mutating func take(_ mark: StaticString) -> Bool {
        let matches = mark.withUTF8Buffer { bytes[position...].starts(with: $0) }
        if matches { position += mark.utf8CodeUnitCount }
        return matches
    }

    /// The bytes before `mark`, which is passed.
    private mutating func skip(past mark: StaticString, _ what: String) throws(WatchedExportError) -> ArraySlice<UInt8>
    {
        let start = position
        while position < bytes.count {
            if take(mark) { return bytes[start..<(position - mark.utf8CodeUnitCount)] }
            position += 1
        }
        position = start
        throw fault("\(what) is not closed")
    }
}
