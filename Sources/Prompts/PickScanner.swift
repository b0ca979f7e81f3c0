import JSON

/// Finds the picks of a reply while it is being written, however it is cut into pieces.
///
/// A pick is a complete object that holds no other, with a member "c": so those of a reply that is fenced, wrapped in
/// prose or cut off are found as well.
///
/// ```swift
/// var scanner = PickScanner()
/// scanner.feed(#"{"picks":[{"c":"c2","why":"A det"#)      // []
/// scanner.feed(#"ective."},{"c":"c1""#)                   // [c2: A detective.]
/// ```
package struct PickScanner: Sendable {
    /// From the last opening brace on.
    private var object: [UInt8] = []
    private var isInObject = false
    private var isInString = false
    private var isEscaped = false
    private var count = 0

    /// More than any prompt asks for: a model that repeats itself is not listened to for ever.
    private static let maxPicks = 50

    package init() {}

    /// Takes the next piece.
    ///
    /// - Returns: The picks that it completes.
    /// - Complexity: O(piece).
    package mutating func feed(_ piece: String) -> [DraftAnswer.Pick] {
        var picks: [DraftAnswer.Pick] = []
        for byte in piece.utf8 where count < Self.maxPicks {
            if isInObject { object.append(byte) }
            if isInString {
                takeInString(byte)
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = isInObject  // a quotation mark in the prose around opens nothing
            case UInt8(ascii: "{"): (object, isInObject) = ([byte], true)
            case UInt8(ascii: "}"):
                if isInObject, let pick = Self.pick(object) {
                    picks.append(pick)
                    count += 1
                }
                (object, isInObject) = ([], false)
            default: break
            }
        }
        return picks
    }

    private mutating func takeInString(_ byte: UInt8) {
        if isEscaped {
            isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
            isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
            isInString = false
        }
    }

    /// A broken object among whole ones is left out like one that was cut off.
    private static func pick(_ bytes: [UInt8]) -> DraftAnswer.Pick? {
        guard let object = try? JSONValue(parsing: bytes).object, let name = object["c"] else { return nil }
        return DraftAnswer.Pick(handle: Handle(name.string ?? name.text), why: object["why"]?.string ?? "")
    }
}
