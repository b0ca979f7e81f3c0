import Catalogue
import Grounding

/// A catalogue to be mistaken in: what a sentence may not name.
enum Known {
    static let hoshi = SmallCatalogue.entries[0]
    static let others = [
        AnimeEntry(
            id: AnimeID(20), title: "Naruto", genres: ["Action"], synopsis: "A young ninja, another of many.",
            episodes: 220, year: 2002),
        AnimeEntry(
            id: AnimeID(21), title: "Shingeki no Kyojin", englishTitle: "Attack on Titan", genres: ["Action"],
            synopsis: "Giants attack, another day, another wall.", episodes: 25, year: 2013),
        AnimeEntry(
            id: AnimeID(22), title: "Code Geass: Hangyaku no Lelouch", genres: ["Mecha"],
            synopsis: "A prince in a mask. It is another war about the young.", year: 2006),
        AnimeEntry(
            id: AnimeID(23), title: "Another", genres: ["Horror"],
            synopsis: "The class of pilots. A crew, an empty ship, robots and lonely ships about the void."),
    ]
    static let grounder = Grounder(titles: TitleTable(SmallCatalogue.entries + others))

    static func candidate(_ entry: AnimeEntry, _ language: Language = .english) -> Grounder.Candidate {
        Grounder.Candidate(
            entry: entry,
            factualReason: language == .english ? "One of the closest." : "Um dos mais próximos.")
    }
}
