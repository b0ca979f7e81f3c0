/// What a list element says about earlier attempts, and the user's bytes that follow.
///
///     ~1/2 lost 1795376210123 {"id":"q1","query":"..."}     put back by a worker: 1 crash, 2 tries
///     ~0/0h claimed 1795376210123 {"id":"q1",...}           taken from the list `high`, where it returns to
///     !5/0 crashed 1795376210123 {"id":"q1",...}            a dead letter
///
/// JSON cannot begin with either mark. An element whose header is not exactly of this form is all the user's.
package struct AttemptHeader: Sendable, Equatable {
    package enum Mark: UInt8, Sendable {
        case again = 0x7E
        case dead = 0x21
    }

    package let mark: Mark
    /// How often a worker ended while it held the request, 0...999_999_999.
    package let crashes: Int
    /// How often a run ended with a fault that a later run may not meet, 0...999_999_999.
    package let tries: Int
    /// Where it came from: `h` or `l` in front of the first space.
    package let list: JobKeys.Pending
    /// Why it was put back: lower-case letters and underscores.
    package let reason: String
    /// When, in Unix milliseconds.
    package let milliseconds: Int

    package init(
        mark: Mark, crashes: Int, tries: Int, list: JobKeys.Pending = .normal, reason: String, milliseconds: Int
    ) {
        self.mark = mark
        self.crashes = crashes
        self.tries = tries
        self.list = list
        self.reason = reason
        self.milliseconds = milliseconds
    }

    /// The header with the space that ends it.
    package var bytes: [UInt8] {
        [mark.rawValue] + Array("\(crashes)/\(tries)\(list.letter) \(reason) \(milliseconds) ".utf8)
    }

    /// Splits an element; at most as many bytes as a header may have are looked at.
    package static func split(_ element: [UInt8]) -> (header: AttemptHeader?, original: ArraySlice<UInt8>) {
        var scanner = Scanner(rest: element[...])
        guard let first = scanner.rest.popFirst(), let mark = Mark(rawValue: first),
            let crashes = scanner.number(digits: 9, until: UInt8(ascii: "/")),
            let (tries, list) = scanner.tries(),
            let reason = scanner.word(until: UInt8(ascii: " ")),
            let milliseconds = scanner.number(digits: 16, until: UInt8(ascii: " "))
        else { return (nil, element[...]) }
        let header = AttemptHeader(
            mark: mark, crashes: crashes, tries: tries, list: list, reason: reason, milliseconds: milliseconds)
        return (header, scanner.rest)
    }

    private struct Scanner {
        var rest: ArraySlice<UInt8>

        mutating func number(digits limit: Int, until end: UInt8) -> Int? {
            let digits = rest.prefix(limit).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            guard !digits.isEmpty, take(digits, end) else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        }

        /// "2 " or "2h ".
        mutating func tries() -> (Int, JobKeys.Pending)? {
            for list in [JobKeys.Pending.normal, .high, .low] {
                var attempt = self
                guard let tries = attempt.number(digits: 9, until: list.letter.utf8.first ?? UInt8(ascii: " ")),
                    list == .normal || attempt.take([], UInt8(ascii: " "))
                else { continue }
                self = attempt
                return (tries, list)
            }
            return nil
        }

        mutating func word(until end: UInt8) -> String? {
            let letters = rest.prefix(40).prefix { byte in
                UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: "_")
            }
            guard !letters.isEmpty, take(letters, end) else { return nil }
            return String(decoding: letters, as: UTF8.self)
        }

        private mutating func take(_ part: ArraySlice<UInt8>, _ end: UInt8) -> Bool {
            rest = rest.dropFirst(part.count)
            return rest.popFirst() == end
        }
    }
}

extension JobKeys.Pending {
    /// What stands for it in a header.
    fileprivate var letter: String {
        switch self {
        case .high: "h"
        case .normal: ""
        case .low: "l"
        }
    }
}
