/// Reads RFC 4180 records from a file, block by block.
///
/// Fields are separated by commas and may stand in quotes, where commas, line breaks and doubled quotes (`""`) are
/// content. Lines end in LF, CRLF or CR; a byte order mark and empty lines are skipped.
package struct CSVReader: ~Copyable {
    package enum Row: Sendable, Equatable {
        case record(CSVRecord)
        /// A line that breaks the rules of quoting; the next call goes on with the line after it.
        case malformed(RowProblem)
    }

    private enum State {
        case fieldStart, unquoted, quoted
        /// After a quote inside a quoted field: it ended the field, or it was the first of two.
        case quoteSeen
    }

    private static let quote = UInt8(ascii: "\"")
    private static let comma = UInt8(ascii: ",")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    private let path: String
    private let maxRecordBytes: Int
    private let source: FileBlocks
    private var line = 1
    private var column = 1

    /// Opens the file and looks at its first bytes.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - maxRecordBytes: the longest record accepted; 1 MiB is 300 times the longest of the real catalogue.
    ///   - blockSize: bytes read at once.
    /// - Throws: ``IngestionError``: the file cannot be opened, is empty, or is no CSV at all.
    package init(
        path: String, maxRecordBytes: Int = 1 << 20, blockSize: Int = 1 << 16
    ) throws(IngestionError) {
        source = try Self.open(path, blockSize: blockSize)
        self.path = path
        self.maxRecordBytes = maxRecordBytes
    }

    /// The next record that is no empty line; nil at the end of the file.
    ///
    /// - Throws: ``IngestionError/unclosedQuote(path:line:column:)``,
    ///   ``IngestionError/recordTooLong(path:line:limit:)`` or ``IngestionError/cannotRead(path:errno:)``: what
    ///   follows cannot be told apart into records, so there is nothing to go on with.
    package mutating func next() throws(IngestionError) -> Row? {
        while try source.peek() != nil {
            let row = try readRow()
            if case .record(let record) = row, record.isBlank { continue }
            return row
        }
        return nil
    }

    private static func open(_ path: String, blockSize: Int) throws(IngestionError) -> FileBlocks {
        let source = try FileBlocks(path: path, blockSize: blockSize)
        let head = try source.peek(count: ForeignFormat.sniffedBytes)
        if head.isEmpty { throw .emptyFile(path: path) }
        if let format = ForeignFormat(head: head) { throw .notCSV(path: path, format) }
        if head.starts(with: byteOrderMark) { for _ in byteOrderMark { source.advance() } }
        return source
    }

    private mutating func readRow() throws(IngestionError) -> Row {
        var record = CSVRecord()
        record.beginField(at: position)
        var state = State.fieldStart
        while let byte = try source.peek() {
            if record.byteCount >= maxRecordBytes {
                throw .recordTooLong(path: path, line: record.line, limit: maxRecordBytes)
            }
            switch (state, byte) {
            case (.quoted, Self.quote): state = .quoteSeen
            case (.quoteSeen, Self.quote), (.quoted, _):
                record.append(byte)
                state = .quoted
            case (.fieldStart, Self.quote): state = .quoted
            case (_, Self.comma):
                step(over: byte)
                record.endField()
                record.beginField(at: position)
                state = .fieldStart
                continue
            case (_, Self.lineFeed), (_, Self.carriageReturn):
                try skipLineEnd()
                record.endField()
                return .record(record)
            case (.quoteSeen, _), (_, Self.quote):
                let problem = RowProblem(file: path, line: line, column: column, .strayQuote)
                try skipLine()
                return .malformed(problem)
            case (.fieldStart, _), (.unquoted, _):
                record.append(byte)
                state = .unquoted
            }
            step(over: byte)
        }
        if state == .quoted, let open = record.positions.last {
            throw .unclosedQuote(path: path, line: open.line, column: open.column)
        }
        record.endField()
        return .record(record)
    }

    private var position: CSVRecord.Position { .init(line: line, column: column) }

    private mutating func step(over byte: UInt8) {
        source.advance()
        if byte == Self.lineFeed {
            line += 1
            column = 1
        } else if byte & 0b1100_0000 != 0b1000_0000 {  // not a continuation byte: one more scalar
            column += 1
        }
    }

    private mutating func skipLineEnd() throws(IngestionError) {
        if try source.peek() == Self.carriageReturn {
            source.advance()
            guard try source.peek() == Self.lineFeed else {
                line += 1
                column = 1
                return
            }
        }
        step(over: Self.lineFeed)
    }

    private mutating func skipLine() throws(IngestionError) {
        while let byte = try source.peek() {
            if byte == Self.lineFeed || byte == Self.carriageReturn { return try skipLineEnd() }
            step(over: byte)
        }
    }
}
