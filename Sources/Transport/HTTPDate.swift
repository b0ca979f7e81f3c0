/// Dates as HTTP writes them: RFC 9110, section 5.6.7, which has every reader know three forms.
///
/// ```
/// Sun, 06 Nov 1994 08:49:37 GMT      the one that is written today
/// Sunday, 06-Nov-94 08:49:37 GMT     RFC 850
/// Sun Nov  6 08:49:37 1994           C's asctime
/// ```
enum HTTPDate {
    /// Seconds since 1970, UTC; nil for anything else.
    static func seconds(_ text: String) -> Int? {
        let parts = text.split { " ,-".contains($0) }.map(String.init)
        guard parts.count >= 5 else { return nil }
        let isC = Int(parts[1]) == nil
        guard isC ? parts.count == 5 : parts.count == 6 && parts[5] == "GMT",
            let day = Int(parts[isC ? 2 : 1]), let month = months.firstIndex(of: parts[isC ? 1 : 2]),
            let year = Int(parts[isC ? 4 : 3]), let time = seconds(ofTime: parts[isC ? 3 : 4]),
            (1...31).contains(day), (0...9_999).contains(year)
        else { return nil }
        // Two digits: the nearest century, as a program of this one sees it.
        let fullYear = year >= 100 ? year : year < 70 ? 2_000 + year : 1_900 + year
        return days(year: fullYear, month: month + 1, day: day) * 86_400 + time
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static func seconds(ofTime text: String) -> Int? {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        guard parts.count == 3, (0..<24).contains(parts[0]), (0..<60).contains(parts[1]), (0...60).contains(parts[2])
        else { return nil }
        return parts[0] * 3_600 + parts[1] * 60 + parts[2]
    }

    /// Days since 1970-01-01. (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.)
    private static func days(year: Int, month: Int, day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year  // years begin in March, so that the leap day is their last
        let (era, yearOfEra) = (shifted / 400, shifted % 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
