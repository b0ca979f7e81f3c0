import Catalogue

/// A stretch of a text that refuses something: "no romance or horror", "not a school story", "sem ficção científica".
struct Negation {
    /// The genres refused, in the catalogue's spelling; empty where what is refused is no genre ("no gore").
    private(set) var genres: [String] = []
    /// Position of the first token behind it.
    private(set) var end: Int

    /// The negation that begins at `start`; nil if none does.
    ///
    /// It reaches over articles and "like" to the word or genre that it refuses, and on through "or". Two capitals in a
    /// row are a title, not a negation: "No Game No Life".
    init?(in text: String, _ tokens: [Words.Token], at start: Int, _ language: Language) {
        let isMarker =
            Negation.markers.contains(tokens[start].word) || language == .english && tokens[start].word == "no"
        guard isMarker else { return nil }
        var position = start + 1
        let isTitle =
            position < tokens.count && Negation.isTitleCase(text[tokens[start].range])
            && Negation.isTitleCase(text[tokens[position].range])
        guard !isTitle else { return nil }
        let words = tokens.map(\.word)
        end = start
        repeat {
            while position < words.count, Negation.fillers.contains(words[position]) { position += 1 }
            guard position < words.count else { break }
            if let (genre, length) = GenreLexicon.longestMatch(in: words, at: position) {
                genres.append(genre)
                position += length
            } else {
                position += 1
            }
            end = position
        } while Negation.joins(words, &position)
        guard end > start else { return nil }
    }

    /// "No" and "Game", but neither "NO" nor "game".
    private static func isTitleCase(_ word: Substring) -> Bool {
        word.first?.isUppercase == true && word.dropFirst().allSatisfy { !$0.isUppercase }
    }

    /// Whether "or" follows, which is then passed.
    private static func joins(_ words: [String], _ position: inout Int) -> Bool {
        guard position < words.count, conjunctions.contains(words[position]) else { return false }
        position += 1
        return true
    }

    private static let markers: Set<String> = [
        "not", "non", "without", "dont", "sem", "nao", "nada", "nenhum", "nenhuma",
    ]
    private static let conjunctions: Set<String> = ["or", "nor", "ou", "nem"]
    private static let fillers: Set<String> = [
        "a", "an", "any", "the", "of", "like", "want", "too", "much", "um", "uma", "o", "os", "as", "de", "quero",
        "gosto", "muito", "muita",
    ]
}
