import Catalogue
import Grounding
import Understanding

/// What wishes are read against: the small entries, with a fact of each kind and letters beyond ASCII.
enum FuzzShelf {
    static let entries = {
        var entries = SmallEntries.all
        (entries[0].minutes, entries[0].studios, entries[0].source) = (24, ["Umi"], "Original")
        entries[5].title = "Uchuu: Ætérnal Café"
        return entries
    }()

    static let reader: QueryReader = {
        do { return QueryReader(try EntryTable(entries)) } catch { preconditionFailure("\(error)") }
    }()

    static let grounder = Grounder(titles: TitleTable(entries))
    static let candidates = entries.map { Grounder.Candidate(entry: $0, factualReason: "One of the closest.") }
}
