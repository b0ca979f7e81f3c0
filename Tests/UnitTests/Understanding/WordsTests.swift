import Catalogue
import Testing

import Understanding

@Suite struct `Words of a wish` {
    @Test(arguments: [
        ("Ficção-Científica!", ["ficcao", "cientifica"]),
        ("don't  STOP\tme, don\u{2019}t", ["dont", "stop", "me", "dont"]),
        ("Æon Straße 2001", ["aeon", "strasse", "2001"]),
        ("cafe\u{301} 進撃の巨人", ["cafe", "進撃の巨人"]),
        ("", []),
        ("🎉 --- …", []),
    ])
    func `are folded to lower case without accents`(text: String, words: [String]) {
        #expect(Words.folded(text) == words)
    }

    @Test func `that carry no meaning are left out`() {
        #expect(Words.content(of: "I want an anime about a boxing champion") == ["boxing", "champion"])
        #expect(Words.content(of: "algo sobre um mundo de piratas") == ["mundo", "piratas"])
    }

    @Test(arguments: [
        ("detectives", "detective"), ("cooking", "cooked"), ("mystery", "mysteries"), ("robot", "robots"),
    ])
    func `match across their endings`(left: String, right: String) {
        #expect(Words.stem(left) == Words.stem(right))
    }

    @Test(arguments: [("is", "is"), ("sing", "sing"), ("yes", "yes")])
    func `too short to lose an ending keep it`(word: String, stem: String) {
        #expect(Words.stem(word) == stem)
    }
}

@Suite struct `Genres in a text` {
    @Test(arguments: [
        ("dark sci fi in space", ["Sci-Fi", "Space"], [], "dark sci fi in space"),
        ("shounen ai, not shounen!", ["Shounen Ai"], ["Shounen"], "shounen ai, !"),
        ("short suspense anime, no gore", ["Thriller"], [], "short suspense anime, "),
        ("a slice of life about cooking", ["Slice of Life"], [], "a slice of life about cooking"),
        ("romance but no romance, no mecha", [], ["Romance", "Mecha"], "romance but , "),
        ("not a romance, a war story", [], ["Romance"], ", a war story"),
        ("no romance or horror, something funny", ["Comedy"], ["Romance", "Horror"], ", something funny"),
        ("I do not like demons", [], ["Demons"], "I do "),
        ("something like No Game No Life", ["Game"], [], "something like No Game No Life"),
        ("space, but no", ["Space"], [], "space, but no"),
        ("spaceship comedian", [], [], "spaceship comedian"),
    ])
    func `are wanted or refused in English`(text: String, wanted: [String], refused: [String], remainder: String) {
        #expect(
            GenreLexicon.mentions(in: text, language: .english)
                == GenreLexicon.Mentions(wanted: wanted, refused: refused, remainder: remainder))
    }

    @Test(arguments: [
        ("ficção científica com mistério", ["Sci-Fi", "Mystery"], [], "ficção científica com mistério"),
        ("uma aventura no espaço", ["Adventure", "Space"], [], "uma aventura no espaço"),
        ("Uma comédia SEM Ficção Científica longa", ["Comedy"], ["Sci-Fi"], "Uma comédia  longa"),
        ("terror, não quero romance nem escola", ["Horror"], ["Romance", "School"], "terror, "),
    ])
    func `are wanted or refused in Portuguese`(text: String, wanted: [String], refused: [String], remainder: String) {
        #expect(
            GenreLexicon.mentions(in: text, language: .portuguese)
                == GenreLexicon.Mentions(wanted: wanted, refused: refused, remainder: remainder))
    }
}

@Suite struct `The language of a wish` {
    @Test(arguments: [
        ("something calm about food", Language.english), ("algo leve com comida", .portuguese),
        ("short suspense anime, no gore", .english), ("quero um anime parecido com Monster", .portuguese),
        ("ação e aventura", .portuguese), ("Pokémon adventures", .english), ("uma aventura no espaço", .portuguese),
        ("Monster", .english), ("", .english),
    ])
    func `is told by its function words`(text: String, language: Language) {
        #expect(Language.guess(text) == language)
    }
}

@Suite struct `Names near a misspelt one` {
    @Test func `are listed nearest first`() {
        let genres = ["Mystery", "Mecha", "Music", "Military", "Magic"]
        #expect(NearestNames.nearest(to: "mistery", among: genres, limit: 2) == ["Mystery", "Military"])
    }
}
