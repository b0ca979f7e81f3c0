import Understanding

/// Reads UTF-8 into folded words without making a string of any: the words that ``Words/folded(_:)`` gives.
///
/// One scanner is used by one task at a time; it keeps its buffer between texts.
package final class WordScanner {
    /// What a byte is to a word: ``border``, ``joiner``, ``beyondASCII``, or else the letter that it adds.
    private let kinds: [UInt8]
    private var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 4_096)
    /// What characters beyond ASCII add; Unicode's tables cost more than all the rest.
    private var letters: [Unicode.Scalar: String?] = [:]

    private static let border: UInt8 = 0
    private static let joiner: UInt8 = 1
    private static let beyondASCII: UInt8 = 2

    package init() {
        kinds = (0...255).map { (byte: UInt8) in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
            case UInt8(ascii: "'"): WordScanner.joiner
            case 0x80...: WordScanner.beyondASCII
            default: WordScanner.border
            }
        }
    }

    deinit { buffer.deallocate() }

    /// Calls `body` with each word of a text in order.
    ///
    /// - Parameters:
    ///   - text: valid UTF-8.
    ///   - body: must not keep the pointer.
    @inline(__always)
    package func forEachWord(
        in text: UnsafeBufferPointer<UInt8>, _ body: (_ word: UnsafeBufferPointer<UInt8>, _ hash: TermHash) -> Void
    ) {
        reserve(3 * text.count)  // a character of two bytes may become one of three when it is folded
        let word = buffer
        var length = 0
        var hash = TermHash()
        func append(_ byte: UInt8) {
            word[length] = byte
            length += 1
            hash.add(byte)
        }
        func close() {
            guard length > 0 else { return }
            body(UnsafeBufferPointer(rebasing: word[..<length]), hash)
            length = 0
            hash = TermHash()
        }
        kinds.withUnsafeBufferPointer { kinds in
            var index = 0
            while index < text.count {
                let kind = kinds[Int(text[index])]
                switch kind {
                case WordScanner.border: close()
                case WordScanner.joiner: break
                case WordScanner.beyondASCII:
                    let (scalar, width) = WordScanner.scalar(of: text, at: index)
                    index += width - 1
                    if let letters = letters(of: scalar) { letters.utf8.forEach { append($0) } } else { close() }
                default: append(kind)
                }
                index += 1
            }
        }
        close()
    }

    private func reserve(_ capacity: Int) {
        guard capacity > buffer.count else { return }
        buffer.deallocate()
        buffer = .allocate(capacity: 2 * capacity)
    }

    private func letters(of scalar: Unicode.Scalar) -> String? {
        if let known = letters[scalar] { return known }
        let found = Words.letters(of: scalar)
        letters[scalar] = .some(found)
        return found
    }

    /// The character of two to four bytes that begins at `index`, and how many they are.
    private static func scalar(
        of text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (scalar: Unicode.Scalar, width: Int) {
        let first = UInt32(text[index])
        let width = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
        guard index + width <= text.count else { return ("\u{fffd}", text.count - index) }
        var value = first & (0xff >> UInt32(width + 1))
        for offset in 1..<width { value = value << 6 | UInt32(text[index + offset] & 0x3f) }
        return (Unicode.Scalar(value) ?? "\u{fffd}", width)
    }
}
