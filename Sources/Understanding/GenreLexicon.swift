import Catalogue

/// The words by which people name the catalogue's genres, in English and Portuguese.
package enum GenreLexicon {
    /// A genre's name in Portuguese; the name itself where Portuguese uses the same.
    package static func portugueseName(of genre: String) -> String { portuguese[genre] ?? genre }

    /// The genres that `text` names, wanted or not, in English or Portuguese; each once, in the order of their mention.
    ///
    /// - Complexity: O(words).
    package static func genres(namedIn text: String) -> [String] {
        let words = WishText(text)
        var genres: [String] = []
        var place = 0
        while place < words.count {
            let match = table.match(in: words, at: place)
            if let genre = match?.value, !genres.contains(genre) { genres.append(genre) }
            place = match?.end ?? place + 1
        }
        return genres
    }

    /// Every way to name a genre -> the genre in the catalogue's spelling.
    ///
    /// "Shounen Ai" is longer than "Shounen", so it is not both.
    static let table = PhraseTable<String>(
        spellings.flatMap { genre, list in [(genre, genre)] + list.split(separator: "|").map { (String($0), genre) } })

    private static let spellings: KeyValuePairs<String, String> = [
        "Action": "action packed|ação|de ação", "Adventure": "adventures|aventura|aventuras|aventuroso",
        "Cars": "cars|carros|car racing",
        "Comedy": """
        comedies|comedic|funny|hilarious|humor|humour|humorous|comédia|comédias|engraçado|engraçada|engraçados\
        |humorístico|cômico|divertido e engraçado
        """,
        "Dementia": "avant garde|avant-garde|experimental|demência|vanguarda", "Demons": "demon|demônios|demônio",
        "Drama": "dramas|dramatic|dramático|dramática|dramáticos|melodrama",
        "Ecchi": "etchi|fanservice heavy|safadinho",
        "Fantasy": "fantasia|fantasias|fantástico",
        "Game": """
        games|gaming|jogo|jogos|video game|video games|videogame
        """,
        "Harem": "harém|harems|haréns|reverse harem|harém reverso",
        "Historical": "historic|history anime|histórico|histórica|históricos|de época|period drama|period piece",
        "Horror": """
        horrors|scary|frightening|terrifying|creepy|spooky|terror|assustador|assustadora|assustadores|aterrorizante\
        |horripilante|de medo
        """,
        "Josei": "", "Kids": "infantil|infantis", "Magic": "magical|magia|mágico|mágica|feitiçaria",
        "Martial Arts": "martial art|artes marciais|arte marcial|kung fu|karate|caratê|judo|judô",
        "Mecha": "mechas|giant robot|giant robots|robôs gigantes|robô gigante",
        "Military": "militar|militares|army|exército",
        "Music": "musical|musicals|música|músicas|musicais",
        "Mystery": "mysteries|mistério|mistérios|whodunit|whodunnit|misterioso|misteriosa",
        "Parody": "parodies|spoof|paródia|paródias|sátira", "Police": "cops|cop show|polícia|policial|policiais",
        "Psychological": "psicológico|psicológica|psicológicos|mind game|mind games|mindfuck|jogos mentais",
        "Romance": """
        romances|romantic|love story|love stories|romântico|romântica|românticos|românticas|história de amor\
        |histórias de amor|romcom|rom com
        """,
        "Samurai": "samurais",
        "School": "high school|school life|escola|escolar|escolares|colegial|ensino médio|colégio",
        "Sci-Fi": """
        science fiction|scifi|ficção científica|ficção cientifica|sci fi futurista|futuristic|futurista
        """,
        "Seinen": "", "Shoujo": "shojo", "Shoujo Ai": "shojo ai|girls love|gl", "Shounen": "shonen",
        "Shounen Ai": "shonen ai|boys love|bl",
        "Slice of Life":
            "slice-of-life|sol anime|fatia de vida|cotidiano|dia a dia|vida cotidiana|everyday life|daily life",
        "Space": "outer space|espaço|espacial|espaciais|espaço sideral",
        "Sports": "sport|esporte|esportes|esportivo|esportivos|desporto",
        "Super Power": "superpower|super powers|superpowers|superpoderes|super poderes|superpoder",
        "Supernatural": "sobrenatural|sobrenaturais|paranormal", "Thriller": "thrillers|suspense|suspenseful",
        "Vampire": "vampires|vampiro|vampiros|vampira|vampiric", "Yaoi": "", "Yuri": "",
    ]

    private static let portuguese: [String: String] = [
        "Action": "ação", "Adventure": "aventura", "Cars": "carros", "Comedy": "comédia", "Dementia": "demência",
        "Demons": "demônios", "Drama": "drama", "Fantasy": "fantasia", "Game": "jogos", "Harem": "harém",
        "Historical": "histórico", "Horror": "terror", "Kids": "infantil", "Magic": "magia",
        "Martial Arts": "artes marciais", "Military": "militar", "Music": "música", "Mystery": "mistério",
        "Parody": "paródia", "Police": "policial", "Psychological": "psicológico", "Romance": "romance",
        "School": "escolar", "Sci-Fi": "ficção científica", "Space": "espaço", "Sports": "esportes",
        "Super Power": "superpoderes", "Supernatural": "sobrenatural", "Thriller": "suspense", "Vampire": "vampiros",
    ]
}
