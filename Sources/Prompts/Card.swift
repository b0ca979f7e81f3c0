import Catalogue
import JSON

/// One candidate as a model sees it: the facts of one entry in one line, behind a handle.
///
/// ```
/// c1: Hoshi (Star) | TV, 1998, 26 episodes, score 8.1 | Sci-Fi, Space | "Pilots cross the void."
/// ```
struct Card {
    /// Its synopsis already cut.
    let entry: AnimeEntry

    /// Characters of a synopsis that may be tried, longest first.
    ///
    /// Eight cards of the longest cost as much as three whole synopses; eight real choices are worth more than that.
    static let synopsisLengths = [280, 220, 160, 100]

    /// What follows the handle.
    var text: String {
        var parts = [title]
        if !facts.isEmpty { parts.append(facts.joined(separator: ", ")) }
        if !entry.genres.isEmpty { parts.append(entry.genres.map(PlainText.clean).joined(separator: ", ")) }
        if let synopsis = entry.synopsis {
            // As a JSON string: what stands in it cannot pass for the next card or for the wish.
            parts.append(JSONValue.string(PlainText.clean(synopsis)).text)
        }
        return parts.joined(separator: " | ")
    }

    private var title: String {
        let title = PlainText.clean(entry.title)
        guard let english = entry.englishTitle, english != entry.title else { return title }
        return "\(title) (\(PlainText.clean(english)))"
    }

    private var facts: [String] {
        var facts: [String] = []
        if let type = entry.type { facts.append(type.rawValue) }
        if let year = entry.year { facts.append(String(year)) }
        if let episodes = entry.episodes { facts.append("\(episodes) episode" + (episodes == 1 ? "" : "s")) }
        if let score = entry.score { facts.append("score \(score)") }
        return facts
    }
}

/// What a candidate is called between us and a model: c1 is the first card.
///
/// Never an id or a title: those a model can invent, and a schema that names them would differ for every request.
package struct Handle: Sendable, Hashable, CustomStringConvertible {
    /// From 1.
    package let number: Int

    package init(_ number: Int) { self.number = number }

    /// Reads "c3", also as "C3", "3" or "[c3]"; nil for anything else.
    package init?(_ text: String) {
        let name = text.lowercased().filter { !" []()\"'.:".contains($0) }
        let digits = name.hasPrefix("c") ? name.dropFirst() : name[...]
        guard (1...2).contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(digits),
            number > 0
        else { return nil }
        self.number = number
    }

    package var description: String { "c\(number)" }
}
