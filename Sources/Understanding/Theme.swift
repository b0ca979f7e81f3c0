/// Something that wishes ask for or refuse and that is no genre of the catalogue: "time travel", "gore".
package struct Theme: Sendable, Equatable {
    /// How results name it, in lower case: "time travel".
    package let name: String
    /// Words and short phrases by which a synopsis of such an anime gives itself away, strongest first.
    package let evidence: [String]
    /// Genres that go with it, in the catalogue's spelling.
    package let genres: [String]
    /// Those of ``genres`` that nearly every such anime carries.
    package let certainGenres: [String]

    package init(name: String, evidence: [String], genres: [String] = [], certainGenres: [String] = []) {
        self.name = name
        self.evidence = evidence
        self.genres = genres
        self.certainGenres = certainGenres
    }
}
