extension JSONValue {
    /// The value as one line of JSON in UTF-8.
    ///
    /// Control characters, quotes and backslashes are escaped; so are U+0085, U+2028 and U+2029, which some readers
    /// take for line ends. A number that is not finite is written as null.
    package func bytes() -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(256)
        append(to: &output)
        return output
    }

    /// The value as one line of JSON.
    package var text: String { String(decoding: bytes(), as: UTF8.self) }

    private func append(to output: inout [UInt8]) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): output.append(contentsOf: String(value).utf8)
        case .double(let value): output.append(contentsOf: (value.isFinite ? String(value) : "null").utf8)
        case .string(let text): JSONValue.append(text, to: &output)
        case .array(let values):
            output.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                value.append(to: &output)
            }
            output.append(UInt8(ascii: "]"))
        case .object(let object):
            output.append(UInt8(ascii: "{"))
            for (index, member) in object.members.enumerated() {
                if index > 0 { output.append(UInt8(ascii: ",")) }
                JSONValue.append(member.name, to: &output)
                output.append(UInt8(ascii: ":"))
                member.value.append(to: &output)
            }
            output.append(UInt8(ascii: "}"))
        }
    }

    private static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        output.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            // Bytes that stand for themselves, nearly all of them, are copied together.
            var copied = 0
            for index in text.indices {
                guard let escape = escape(for: text, at: index) else { continue }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied..<index]))
                output.append(contentsOf: escape.utf8)
                copied = index + (text[index] < 0x80 ? 1 : text[index] < 0xE0 ? 2 : 3)
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: text[copied...]))
        }
        output.append(UInt8(ascii: "\""))
    }

    /// What is written for the character that begins at `index`; nil where the byte stands for itself.
    @inline(__always)
    private static func escape(for text: UnsafeBufferPointer<UInt8>, at index: Int) -> String? {
        let byte = text[index]
        if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte < 0x7F { return nil }
        return rareEscape(for: text, at: index)
    }

    /// Reads past `index` only behind C2, where valid UTF-8 has one more byte, and E2, where it has two.
    private static func rareEscape(for text: UnsafeBufferPointer<UInt8>, at index: Int) -> String? {
        switch text[index] {
        case UInt8(ascii: "\""): #"\""#
        case UInt8(ascii: "\\"): #"\\"#
        case UInt8(ascii: "\n"): #"\n"#
        case UInt8(ascii: "\r"): #"\r"#
        case UInt8(ascii: "\t"): #"\t"#
        case 0..<0x10: #"\u000"# + String(text[index], radix: 16)
        case 0x10..<0x20, 0x7F: #"\u00"# + String(text[index], radix: 16)
        // U+0085, U+2028 and U+2029.
        case 0xC2 where text[index + 1] == 0x85: #"\u0085"#
        case 0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0xA8: #"\u2028"#
        case 0xE2 where text[index + 1] == 0x80 && text[index + 2] == 0xA9: #"\u2029"#
        default: nil
        }
    }
}
