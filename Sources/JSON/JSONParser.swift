/// Why bytes are not the JSON that was asked for.
package enum JSONError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Not JSON: what was wrong at byte `offset` (0-based).
    case syntax(offset: Int, reason: String)
    /// JSON, but not of the expected form: where, as a JSON path such as "$.filters.year", and what was expected.
    case mismatch(path: String, reason: String)

    package var path: String {
        switch self {
        case .syntax: "$"
        case .mismatch(let path, _): path
        }
    }

    package var description: String {
        switch self {
        case .syntax(let offset, let reason): "not valid JSON: \(reason) at byte \(offset)"
        case .mismatch(let path, let reason): "\(path) \(reason)"
        }
    }
}

extension JSONValue {
    /// Parses one RFC 8259 document.
    ///
    /// Stricter than most: the input must be UTF-8, names within an object must be unique, numbers must be finite,
    /// lone surrogates are refused.
    /// - Parameters:
    ///   - bytes: the document; surrounding white space is allowed.
    ///   - maxMarks: how many combining marks may stand in a row; bounds the time to compare strings.
    /// - Throws: ``JSONError/syntax(offset:reason:)``.
    /// - Complexity: O(bytes), but O(members squared) within one object of fewer than 32 members.
    package init(parsing bytes: [UInt8], maxMarks: Int = 30) throws(JSONError) {
        do throws(UTF8.ValidationError) { _ = try UTF8Span(validating: bytes.span) } catch {
            throw .syntax(offset: error.byteOffsets.lowerBound, reason: "the text is not UTF-8")
        }
        var parser = JSONParser(bytes: bytes, maxMarks: maxMarks)
        self = try parser.document()
    }
}

/// A recursive-descent reader over checked UTF-8.
private struct JSONParser {
    let bytes: [UInt8]
    let maxMarks: Int
    var position = 0
    var depth = 0

    /// How many arrays and objects may stand inside one another: bounds the stack.
    private static let maxDepth = 32

    mutating func document() throws(JSONError) -> JSONValue {
        let value = try self.value()
        skipSpace()
        guard position == bytes.count else { throw fault("there is more after the end of the value") }
        return value
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func fault(_ reason: String) -> JSONError { .syntax(offset: position, reason: reason) }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { position += 1 }
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return .object(try nested { parser throws(JSONError) in try parser.object() })
        case UInt8(ascii: "["): return .array(try nested { parser throws(JSONError) in try parser.array() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case nil: throw fault("the value is missing or cut off")
        default: return try number()
        }
    }

    private mutating func nested<Value>(
        _ body: (inout JSONParser) throws(JSONError) -> Value
    ) throws(JSONError) -> Value {
        guard depth < Self.maxDepth else { throw fault("more than \(Self.maxDepth) levels of nesting") }
        depth += 1
        position += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        var members: [JSONObject.Member] = []
        var names: Set<String> = []
        skipSpace()
        if take("}") { return JSONObject() }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault("expected a member name in quotes") }
            let start = position
            let name = try string()
            guard isNew(name, in: members, &names) else {
                throw .syntax(offset: start, reason: "the name \"\(name.beginning(64))\" stands twice in one object")
            }
            skipSpace()
            guard take(":") else { throw fault("expected ':' after a member name") }
            members.append(JSONObject.Member(name: name, value: try value()))
            skipSpace()
            if take("}") { return JSONObject(members) }
            guard take(",") else { throw fault("expected ',' or '}' in an object") }
        }
    }

    /// A linear look for small objects, which nearly all are; a set once a hostile one grows.
    private func isNew(_ name: String, in members: [JSONObject.Member], _ names: inout Set<String>) -> Bool {
        if members.count < 32 { return !members.contains { $0.name == name } }
        if names.isEmpty { names = Set(members.map(\.name)) }
        return names.insert(name).inserted
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        var values: [JSONValue] = []
        skipSpace()
        if take("]") { return values }
        while true {
            values.append(try value())
            skipSpace()
            if take("]") { return values }
            guard take(",") else { throw fault("expected ',' or ']' in an array") }
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let end = position + text.utf8CodeUnitCount
        let matches = text.withUTF8Buffer { end <= bytes.count && bytes[position..<end].elementsEqual($0) }
        guard matches else { throw fault("expected a value") }
        position = end
        return value
    }

    private mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        _ = take("-")
        if !take("0") { guard skipDigits() else { throw fault("expected a value") } }
        var isInteger = true
        if take(".") {
            isInteger = false
            guard skipDigits() else { throw fault("expected a digit after '.'") }
        }
        if take("e") || take("E") {
            isInteger = false
            if !take("+") { _ = take("-") }
            guard skipDigits() else { throw fault("expected a digit in the exponent") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isInteger, let integer = Int(text) { return .integer(integer) }
        guard let double = Double(text), double.isFinite else {
            throw .syntax(offset: start, reason: "the number is out of range")
        }
        return .double(double)
    }

    private mutating func skipDigits() -> Bool {
        let start = position
        while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { position += 1 }
        return position > start
    }

    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        let plain = bytes[start..<position]
        if take("\"") { return try checked(String(decoding: plain, as: UTF8.self), from: start) }
        var text = Array(plain)
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                return try checked(String(decoding: text, as: UTF8.self), from: start)
            case UInt8(ascii: "\\"):
                position += 1
                text.append(contentsOf: String(try escape()).utf8)
            case 0..<0x20: throw fault("a control character stands in a string unescaped")
            default:
                text.append(byte)
                position += 1
            }
        }
        throw fault("a string is not closed")
    }

    private func checked(_ text: String, from start: Int) throws(JSONError) -> String {
        guard text.hasMarks(atMostInARow: maxMarks) else {
            throw .syntax(offset: start, reason: "more than \(maxMarks) combining marks stand in a row")
        }
        return text
    }

    private mutating func escape() throws(JSONError) -> Character {
        guard let byte = next else { throw fault("a string is not closed") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return Character(try unicodeEscape())
        default: throw fault("an unknown escape stands in a string")
        }
    }

    private mutating func unicodeEscape() throws(JSONError) -> Unicode.Scalar {
        let high = try fourHexDigits()
        if let scalar = Unicode.Scalar(high) { return scalar }
        guard (0xD800..<0xDC00).contains(high), take("\\"), take("u") else { throw fault("a lone surrogate") }
        let low = try fourHexDigits()
        guard (0xDC00..<0xE000).contains(low),
            let scalar = Unicode.Scalar(0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(low) - 0xDC00))
        else { throw fault("a lone surrogate") }
        return scalar
    }

    private mutating func fourHexDigits() throws(JSONError) -> UInt16 {
        guard position + 4 <= bytes.count else { throw fault("an escape is cut off") }
        var value: UInt16 = 0
        for _ in 0..<4 {
            guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
                throw fault("expected four hexadecimal digits")
            }
            value = value << 4 | UInt16(digit)
            position += 1
        }
        return value
    }
}
