/// The shorter names by which people call a title, by rule.
enum TitleForms {
    /// "Code Geass" of "Code Geass: Hangyaku no Lelouch"; "Hellsing" of "Hellsing (TV)"; without a first "The".
    static func derived(of title: String, _ words: [HashedWord]) -> [ArraySlice<HashedWord>] {
        var forms: [ArraySlice<HashedWord>] = []
        if let end = firstBorder(of: title) {
            let head = HashedWord.words(of: title[..<end])
            if head.count < words.count, isTelling(head[...]) { forms.append(head[...]) }
        }
        var trimmed = words[...]
        while trimmed.count > 1, let last = trimmed.last, isEdition(last) { trimmed.removeLast() }
        if trimmed.count < words.count, isTelling(trimmed) { forms.append(trimmed) }
        if words.count > 2, words[0].hash == the { forms.append(words.dropFirst()) }
        for form in forms where form.count > 2 && form.first?.hash == the { forms.append(form.dropFirst()) }
        return forms
    }

    /// Up to five of its words in a row; a single one only if it has four letters and is no function word.
    static func partial(of words: [HashedWord]) -> [ArraySlice<HashedWord>] {
        var forms: [ArraySlice<HashedWord>] = []
        for start in words.indices {
            for end in (start + 1)...min(start + 5, words.count) {
                let form = words[start..<end]
                if form.count < words.count, isTelling(form) { forms.append(form) }
            }
        }
        return forms
    }

    /// "sao" of "Sword Art Online": three to six letters.
    static func initials(of words: [HashedWord]) -> HashedWord? {
        guard (3...6).contains(words.count) else { return nil }
        let letters = words.compactMap(\.bytes.first)
        guard letters.allSatisfy({ $0 < 0x80 }) else { return nil }
        return HashedWord(letters[...])
    }

    /// Where a subtitle begins: ": ", " - ", " -", "(", "!" before a space, "/", "~".
    private static func firstBorder(of title: String) -> String.Index? {
        let bytes = title.utf8
        var previous: UInt8 = 0
        for index in bytes.indices {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "~"): return index
            case UInt8(ascii: "-") where previous == 0x20: return index
            case 0x20 where previous == UInt8(ascii: "!"): return index
            default: previous = byte
            }
        }
        return nil
    }

    /// Whether it can stand for a title: "of the" and "no" cannot.
    private static func isTelling(_ words: ArraySlice<HashedWord>) -> Bool {
        if words.count == 1, let word = words.first {
            return word.bytes.count >= 4 && !isFunctionWord(word) || word.bytes.contains { $0 >= 0x80 }
        }
        return words.contains { $0.bytes.count >= 3 && !isFunctionWord($0) }
    }

    private static func isFunctionWord(_ word: HashedWord) -> Bool { functionWords.contains(word.hash) }

    /// "TV", "2nd", "Season", "II", "2011": what tells editions of one work apart.
    private static func isEdition(_ word: HashedWord) -> Bool {
        editions.contains(word.hash) || word.bytes.count == 4 && word.bytes.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static let the = WordHash.of("the".utf8)
    private static let functionWords = Set(Words.functionWords.map { WordHash.of($0.utf8) })
    private static let editions = Set(
        [
            "tv", "season", "1st", "2nd", "3rd", "4th", "5th", "first", "second", "third", "final", "part", "ii", "iii",
            "iv", "movie", "ova", "ona", "special", "specials", "series",
        ].map { WordHash.of($0.utf8) })
}

/// Abbreviations in wide use that no rule derives from the title.
enum FanAbbreviations {
    /// Abbreviation, title.
    static let all: [(String, String)] = [
        ("fma", "Fullmetal Alchemist"), ("fmab", "Fullmetal Alchemist: Brotherhood"),
        ("eva", "Neon Genesis Evangelion"),
        ("jjba", "JoJo no Kimyou na Bouken (TV)"), ("logh", "Ginga Eiyuu Densetsu"),
        ("hxh", "Hunter x Hunter (2011)"), ("mp100", "Mob Psycho 100"), ("ssy", "Shinsekai yori"),
        ("ccs", "Cardcaptor Sakura"), ("dbz", "Dragon Ball Z"), ("lotgh", "Ginga Eiyuu Densetsu"),
        ("gits", "Koukaku Kidoutai"), ("cdz", "Saint Seiya"), ("cavaleiros do zodiaco", "Saint Seiya"),
        ("os cavaleiros do zodiaco", "Saint Seiya"), ("a viagem de chihiro", "Sen to Chihiro no Kamikakushi"),
        ("o castelo animado", "Howl no Ugoku Shiro"), ("meu amigo totoro", "Tonari no Totoro"),
        ("ataque dos titas", "Shingeki no Kyojin"), ("os ataques dos titas", "Shingeki no Kyojin"),
        ("super campeoes", "Captain Tsubasa"), ("o servico de entregas da kiki", "Majo no Takkyuubin"),
        ("tumulo dos vagalumes", "Hotaru no Haka"), ("cacadores de demonios", "Kimetsu no Yaiba"),
    ]
}
