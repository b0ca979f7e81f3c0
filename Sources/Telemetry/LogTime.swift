import Glibc

/// A moment of the wall clock, to the millisecond.
package struct LogTime: Sendable, Equatable {
    /// Since 1970-01-01T00:00:00Z, leap seconds not counted; not negative.
    package let milliseconds: Int

    /// - Parameter milliseconds: Since 1970-01-01T00:00:00Z, not negative.
    package init(milliseconds: Int) {
        self.milliseconds = milliseconds
    }

    /// The machine's clock.
    package static var now: LogTime {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return LogTime(milliseconds: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
    }

    /// RFC 3339 in UTC: `2026-11-23T06:38:32.007Z`.
    package var text: String {
        let (day, rest) = milliseconds.quotientAndRemainder(dividingBy: 86_400_000)
        let date = Self.date(ofDay: day)
        let time = [rest / 3_600_000, rest / 60_000 % 60, rest / 1000 % 60].map { Self.padded($0, 2) }
        return "\(Self.padded(date.year, 4))-\(Self.padded(date.month, 2))-\(Self.padded(date.day, 2))T"
            + "\(time.joined(separator: ":")).\(Self.padded(rest % 1000, 3))Z"
    }

    /// The Gregorian date of a day counted from 1970-01-01.
    ///
    /// Years begin in March here, so that the leap day is the last of its year. Source: Howard Hinnant,
    /// "chrono-compatible low-level date algorithms", `civil_from_days`.
    private static func date(ofDay count: Int) -> (year: Int, month: Int, day: Int) {
        let (era, day) = (count + 719_468).quotientAndRemainder(dividingBy: 146_097)
        let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
        let dayOfYear = day - (365 * year + year / 4 - year / 100)
        let month = (5 * dayOfYear + 2) / 153
        return (
            year: year + era * 400 + (month < 10 ? 0 : 1), month: month < 10 ? month + 3 : month - 9,
            day: dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
