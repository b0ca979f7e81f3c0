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

@Suite struct `The language of a wish` {
    @Test(arguments: [
        ("something calm about food", Language.english), ("algo leve com comida", .portuguese),
        ("short suspense anime, no gore", .english), ("quero um anime parecido com Monster", .portuguese),
        ("ação e aventura", .portuguese), ("Pokémon adventures", .english), ("uma aventura no espaço", .portuguese),
        ("Monster", .english), ("", .english), ("viagem no tempo", .portuguese), ("piratas espaciais", .portuguese),
        ("space pirates, no romance", .english), ("robot romance", .english), ("romance", .english),
        ("um slice of life no campo", .portuguese), ("quero coming of age", .portuguese), ("slice of life", .english),
        ("Slice of life comedy, heartwarming friendship que", .english),
    ])
    func `is told by its function words, else by the others`(text: String, language: Language) {
        #expect(Language.guess(text) == language)
    }
}

@Suite struct `Names near a misspelt one` {
    @Test func `are listed nearest first`() {
        let genres = ["Mystery", "Mecha", "Music", "Military", "Magic"]
        #expect(NearestNames.nearest(to: "mistery", among: genres, limit: 2) == ["Mystery", "Military"])
    }
}
