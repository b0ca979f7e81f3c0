import Foundation

/// How the text of a setting becomes a value: parsing, the range and the words for both.
struct SettingType<Value> {
    /// Completes "must be ...": `an integer from 1 to 1024`.
    let accepts: String
    /// Whether YAML must hold a text here; otherwise a bare word, as in `true` or `32`, is the only form.
    var isText = false
    /// Whether YAML may also hold a list, whose elements then read as one text with commas between them.
    var isList = false
    /// False where the text may hold a secret and so must not be shown in a problem.
    var isShown = true
    /// nil where the text is no such value or is out of range.
    let parse: (String) -> Value?
    /// The inverse of `parse`.
    let print: (Value) -> String
}

extension SettingType<Bool> {
    /// `true` or `false`; none of YAML's other words (`yes`, `on`), which mean other things to other readers.
    static var flag: Self {
        Self(accepts: "true or false", parse: { ["true": true, "false": false][$0] }, print: { "\($0)" })
    }
}

extension SettingType<Int> {
    static func integer(_ range: ClosedRange<Int>) -> Self {
        Self(
            accepts: "an integer from \(range.lowerBound) to \(range.upperBound)",
            parse: { integer($0).flatMap { range.contains($0) ? $0 : nil } }, print: { String($0) })
    }

    /// Decimal digits with an optional minus; `Int` alone would also take `+5` and `007`, which YAML readers dispute.
    fileprivate static func integer(_ text: String) -> Int? {
        Int(text).flatMap { String($0) == text ? $0 : nil }
    }
}

extension SettingType<Double> {
    /// Decimal digits with an optional minus and point; no exponent, and none of YAML's words for infinity.
    static func number(_ range: ClosedRange<Double>) -> Self {
        Self(
            accepts: "a number from \(print(range.lowerBound)) to \(print(range.upperBound))",
            parse: { text in
                let isPlain = text.utf8.allSatisfy { "-.0123456789".utf8.contains($0) }
                return isPlain ? Double(text).flatMap { range.contains($0) ? $0 : nil } : nil
            }, print: print)
    }

    /// `3`, not `3.0`.
    private static func print(_ number: Double) -> String {
        Int(exactly: number).map { String($0) } ?? String(number)
    }
}

extension SettingType<Duration> {
    /// A whole number of milliseconds: for keys whose name ends in `_ms`.
    static func milliseconds(_ range: ClosedRange<Int>) -> Self {
        let count = SettingType<Int>.integer(range)
        return Self(
            accepts: count.accepts, parse: { count.parse($0).map { .milliseconds($0) } },
            print: { count.print($0.milliseconds) })
    }

    /// A whole number and its unit: `500ms`, `90s`, `15m`, `1h`, `7d`.
    static func duration(_ range: ClosedRange<Duration>) -> Self {
        let bounds = "\(print(range.lowerBound)) to \(print(range.upperBound))"
        return Self(
            accepts: "a duration from \(bounds)", isText: true,
            parse: { parse($0).flatMap { range.contains($0) ? $0 : nil } }, print: print)
    }

    /// Units with their milliseconds, largest first.
    private static var units: [(name: String, milliseconds: Int)] {
        [("d", 86_400_000), ("h", 3_600_000), ("m", 60_000), ("s", 1000), ("ms", 1)]
    }

    private static func parse(_ text: String) -> Duration? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard let count = SettingType<Int>.integer(String(digits)),
            let unit = units.first(where: { $0.name == text.dropFirst(digits.count) })
        else { return nil }
        let (milliseconds, overflow) = count.multipliedReportingOverflow(by: unit.milliseconds)
        return overflow ? nil : .milliseconds(milliseconds)
    }

    /// In the largest unit that divides it: `1h`, not `60m`.
    private static func print(_ duration: Duration) -> String {
        let count = duration.milliseconds
        for unit in units where count.isMultiple(of: unit.milliseconds) && count > 0 {
            return "\(count / unit.milliseconds)\(unit.name)"
        }
        return "\(count)ms"
    }
}

extension SettingType<String> {
    /// Any text, the empty one too.
    static var text: Self { text("a text") { _ in true } }

    /// A text that `isValid` accepts; `accepts` says which those are.
    static func text(_ accepts: String, where isValid: @escaping (String) -> Bool) -> Self {
        Self(accepts: accepts, isText: true, parse: { isValid($0) ? $0 : nil }, print: { $0 })
    }

    /// No user, password, query or fragment: what stands there may be shown, and a path is appended to it.
    static var baseURL: Self {
        Self(
            accepts: "http:// or https://, a host, and a path without a slash at its end", isText: true, isShown: false,
            parse: { text in
                guard let url = URL(string: text), ["http", "https"].contains(url.scheme), let host = url.host(),
                    !host.isEmpty, !text.contains(where: { "@?# ".contains($0) }), !text.hasSuffix("/")
                else { return nil }
                return text
            }, print: { $0 })
    }

    /// Not shown, since some put the secret itself here.
    static var variableName: Self {
        var type = text("the name of an environment variable") { name in
            name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        }
        type.isShown = false
        return type
    }

    /// The path of a mounted file; not shown, since some put the secret itself here.
    static var secretFile: Self {
        var type = text
        type.isShown = false
        return type
    }
}

extension SettingType {
    /// One `element` or several, which together `isValid` accepts; in the environment with commas between them.
    static func list<Element>(
        of element: SettingType<Element>, _ accepts: String,
        where isValid: @escaping ([Element]) -> Bool = { _ in true }
    ) -> Self where Value == [Element] {
        Self(
            accepts: accepts, isText: element.isText, isList: true,
            parse: { text in
                let parts = text.isEmpty ? [] : text.split(separator: ",", omittingEmptySubsequences: false)
                let values = parts.compactMap { element.parse(String($0.drop { $0 == " " })) }
                return values.count == parts.count && isValid(values) ? values : nil
            }, print: { $0.map(element.print).joined(separator: ",") })
    }
}

extension SettingType where Value: RawRepresentable<String> & CaseIterable {
    /// One word of a closed list.
    static var choice: Self {
        Self(
            accepts: Value.allCases.map(\.rawValue).joined(separator: " or "), isText: true,
            parse: { Value(rawValue: $0) }, print: \.rawValue)
    }
}

extension Duration {
    /// Whole milliseconds, rounded toward zero.
    fileprivate var milliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
