import Glibc

/// The name of one index: when it was begun, by which embedder, and four digits against a second one in that second.
///
/// Sorted as text, generations of one embedder are in the order of their seconds: `20261123T063015-minilm-9f3c`.
package struct GenerationID: Hashable, Sendable, Comparable, RawRepresentable, CustomStringConvertible {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }

    /// - Parameters:
    ///   - seconds: Unix time.
    ///   - embedder: the embedder's name in the settings.
    ///   - suffix: any number; its 16 lowest bits are used.
    package init(seconds: Int, embedder: String, suffix: UInt16) {
        let digits = String(suffix, radix: 16)
        let stamp = UTCTime(seconds: seconds).compact
        rawValue = "\(stamp)-\(embedder)-" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    package var description: String { rawValue }

    package static func < (left: GenerationID, right: GenerationID) -> Bool { left.rawValue < right.rawValue }
}

/// A moment of Unix time as text.
struct UTCTime {
    private let date: String
    private let time: [String]

    init(seconds: Int) {
        var moment = time_t(seconds)
        var parts = tm()
        gmtime_r(&moment, &parts)
        func two(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
        date = [String(Int(parts.tm_year) + 1900), two(parts.tm_mon + 1), two(parts.tm_mday)].joined(separator: "-")
        time = [two(parts.tm_hour), two(parts.tm_min), two(parts.tm_sec)]
    }

    /// As in 20261123T063015.
    var compact: String { date.filter { $0 != "-" } + "T" + time.joined() }

    /// As in 2026-11-23T06:30:15Z.
    var iso8601: String { date + "T" + time.joined(separator: ":") + "Z" }
}
