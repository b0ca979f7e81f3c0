/// Something that wishes ask for or refuse and that is no genre of the catalogue: "time travel", "gore".
package struct Theme: Sendable, Equatable {
    /// How results name it, in lower case: "time travel".
    package let name: String
    /// How Portuguese answers name it, in lower case.
    package let portugueseName: String
    /// Words and short phrases by which a synopsis of such an anime gives itself away, strongest first.
    package let evidence: [String]
    /// Those of ``evidence`` that name it: whoever holds one further down the list may be something else, as a champion
    /// need not be a boxer.
    package var naming: ArraySlice<String> { evidence.prefix(3) }
    /// Genres that go with it, in the catalogue's spelling.
    package let genres: [String]
    /// Those of ``genres`` that nearly every such anime carries.
    package let certainGenres: [String]

    /// `portugueseName` nil: it has none of its own.
    package init(
        name: String, portugueseName: String? = nil, evidence: [String], genres: [String] = [],
        certainGenres: [String] = []
    ) {
        self.name = name
        self.portugueseName = portugueseName ?? name
        self.evidence = evidence
        self.genres = genres
        self.certainGenres = certainGenres
    }
}
