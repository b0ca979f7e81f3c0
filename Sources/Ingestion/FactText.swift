import Catalogue

/// How the data set writes facts; each function gives nil for what it does not understand.
enum FactText {
    /// "26" and "229170.0", up to 2^31 - 1.
    static func count(_ text: String, atLeast least: Int) -> Int? {
        WholeNumber.parse(text).flatMap { (least...Int(Int32.max)).contains($0) ? $0 : nil }
    }

    /// The year of the first airing: 1998 of "Apr 3, 1998 to Apr 24, 1999", "Apr, 1998" and "1998 to ?".
    static func year(ofAired text: String) -> Int? {
        let numbers = text.split { !$0.isNumber }
        guard let digits = numbers.first(where: { $0.utf8.count == 4 }), let year = Int(digits) else { return nil }
        return (1900...2999).contains(year) ? year : nil
    }

    /// "Oct 20, 1999 to ?" still runs; "Sep 1, 2001" and "Apr 3, 1998 to Apr 24, 1999" are over.
    static func status(ofAired text: String) -> AiringStatus? {
        year(ofAired: text) == nil ? nil : text.hasSuffix("to ?") ? .airing : .finished
    }

    /// The length in minutes, rounded, at least 1.
    ///
    /// 24 of "24 min. per ep.", 115 of "1 hr. 55 min.", 1 of "30 sec.".
    static func minutes(ofDuration text: String) -> Int? {
        var words = text.split(separator: " ")[...]
        if words.suffix(2) == ["per", "ep."] { words.removeLast(2) }
        var seconds = 0
        while let number = words.popFirst(), let unit = words.popFirst() {
            guard let amount = Int(number), (0..<10_000).contains(amount) else { return nil }
            switch unit {
            case "hr.": seconds += amount * 3600
            case "min.": seconds += amount * 60
            case "sec.": seconds += amount
            default: return nil
            }
        }
        return words.isEmpty && seconds > 0 ? max(1, (seconds + 30) / 60) : nil
    }

    /// "R+" of "R+ - Mild Nudity".
    static func ageRating(_ text: String) -> AgeRating? {
        text.split(separator: " ").first.flatMap { AgeRating(rawValue: String($0)) }
    }
}

/// Counts, which the data set writes as floats in places.
enum WholeNumber {
    /// nil for anything but digits, with or without zeros after a point, up to 2^53.
    static func parse(_ text: String) -> Int? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }) else { return nil }
        return Double(text).flatMap { $0 <= 0x1p53 ? Int(exactly: $0) : nil }
    }
}

/// How long a name may be, in Unicode scalars: what is longer is no name, but a field that was cut in the wrong place.
enum NameLength {
    /// The longest of the public data set has 114.
    static let title = 500
    /// Of a genre, a studio, or a source.
    static let label = 100
}

/// Lists in one field: "Action, Slice of Life".
enum CatalogueList {
    /// More belong to no entry, and a record of the index counts them in 16 bits.
    private static let most = 1_000

    /// The items in order, each once, at most a thousand; empty for "Unknown".
    static func split(_ text: String) -> [String] {
        var items: [String] = []
        for piece in text.split(separator: ",") where items.count < most {
            let item = CleanText(String(piece)).text
            if !item.isEmpty, item != "Unknown", !items.contains(item) { items.append(item) }
        }
        return items
    }
}
