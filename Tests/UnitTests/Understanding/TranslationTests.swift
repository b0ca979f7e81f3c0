import Testing

import Understanding

@Suite struct `Words of a Portuguese wish in English` {
    @Test(arguments: [
        ("um garoto e a sua espada", "um boy e a sua sword"),
        ("Ficção científica", "science fiction"),
        ("dragões", "dragons"), ("robôs", "robot"), ("DETETIVE!", "detective"),
        ("ensino médio", "high school"), ("curto, mas forte", "short mas strong"),
        ("Makina Hoshimura", "makina hoshimura"),
        ("", ""),
    ])
    func `are those that a synopsis would use`(portuguese: String, english: String) {
        #expect(Translation.english(of: portuguese) == english)
    }

    @Test func `give both senses where accents alone tell them apart`() {
        #expect(Translation.english(of: "país") == "parents country")
    }

    @Test func `are looked up in linear time`() {
        let text = Array(repeating: "guerra", count: 4_000).joined(separator: " ")
        #expect(Translation.english(of: text) == Array(repeating: "war", count: 4_000).joined(separator: " "))
    }
}
