import Catalogue
import Testing

@Suite struct `Embedding text` {
    @Test func `begins with title and genres`() {
        let entry = AnimeEntry(
            id: AnimeID(457), title: "Mushishi", englishTitle: "Mushi-Shi", genres: ["Adventure", "Mystery"],
            synopsis: "They are neither plants nor animals.")
        #expect(
            EmbeddingText.make(for: entry) == """
                Title: Mushishi (Mushi-Shi)
                Genres: Adventure, Mystery
                Overview: They are neither plants nor animals.
                """)
    }

    @Test func `leaves out what is unknown or said already`() {
        #expect(
            EmbeddingText.make(for: AnimeEntry(id: AnimeID(1), title: "Monster", englishTitle: "Monster"))
                == "Title: Monster")
    }

    @Test func `has this format version`() {
        // Whoever changes a text above raises the version, so that old vectors are not taken for new ones.
        #expect(EmbeddingText.formatVersion == 1)
    }
}

@Suite struct `Anime entry` {
    @Test(arguments: [(AgeRating.rx, [String](), true), (.rPlus, ["Ecchi"], false), (.g, ["Hentai"], true)])
    func `is adult by rating or by genre`(rating: AgeRating, genres: [String], isAdult: Bool) {
        #expect(AnimeEntry(id: AnimeID(1), title: "A", genres: genres, ageRating: rating).isAdult == isAdult)
    }

    @Test func `age ratings are ordered from mild to strict`() {
        #expect(AgeRating.allCases == AgeRating.allCases.sorted())
        #expect(AgeRating.pg13 < .r)
    }
}
