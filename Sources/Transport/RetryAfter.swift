/// How long a server asks to be left alone.
package enum RetryAfter {
    /// `retry-after-ms`, `retry-after` in seconds, else the reset of the limit that has nothing left.
    ///
    /// `retry-after` may be a date too, as proxies send it: it counts from the reply's own `date`, since that clock is
    /// not ours; without one it says nothing.
    package static func wait(from headers: [String: String]) -> Duration? {
        if let text = headers["retry-after-ms"], let count = Double(text), (0...86_400_000).contains(count) {
            return .milliseconds(count)
        }
        if let text = headers["retry-after"] {
            if let count = Double(text), (0...86_400).contains(count) { return .seconds(count) }
            if let date = HTTPDate.seconds(text), let now = headers["date"].flatMap(HTTPDate.seconds),
                date - now <= 86_400
            {
                return .seconds(max(0, date - now))
            }
        }
        let resets = ["requests", "tokens"].compactMap { name -> Duration? in
            guard headers["x-ratelimit-remaining-\(name)"] == "0" else { return nil }
            return headers["x-ratelimit-reset-\(name)"].flatMap(duration)
        }
        return resets.max()
    }

    /// Go's way of writing a duration, up to a day: `12ms`, `7.66s`, `2m59.56s`, `1h0m30s`.
    static func duration(_ text: String) -> Duration? {
        var total = Duration.zero
        var rest = text[...]
        while !rest.isEmpty {
            let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
            rest = rest.dropFirst(number.count)
            let unit = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(unit.count)
            guard let count = Double(number), count <= 86_400_000,
                let seconds = ["ms": 0.001, "s": 1, "m": 60, "h": 3600][unit]
            else { return nil }
            total += .seconds(count * seconds)
        }
        return text.isEmpty || total > .seconds(86_400) ? nil : total
    }
}
