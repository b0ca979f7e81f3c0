/// How words are weighed: `lexical` in retriever.yaml.
package struct LexicalOptions: Sendable, Equatable {
    /// How soon more of the same word stops counting; 0 counts presence alone.
    package var k1: Float = 0.9
    /// How much a long text is held against its words, 0...1.
    package var b: Float = 0.4
    /// Weight of a word in the title or the English title.
    package var title: Float = 1
    /// Weight of a word in the name of a genre.
    package var genres: Float = 0.5
    /// Weight of a word in the synopsis.
    package var synopsis: Float = 1

    package init() {}
}

/// The fields of an entry that words are looked for in; an option set, since a word may stand in several.
package struct LexicalFields: OptionSet, Sendable, Hashable {
    package let rawValue: UInt32

    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The title and the English title.
    package static let title = LexicalFields(rawValue: 1)
    package static let genres = LexicalFields(rawValue: 2)
    package static let synopsis = LexicalFields(rawValue: 4)

    /// Bits that a set of fields takes.
    static let width: UInt32 = 3
}
