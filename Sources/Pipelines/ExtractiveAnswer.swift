import Catalogue
import Retrieval
import Understanding

/// An answer composed of catalogue facts: nothing in it comes from a model, so nothing in it can be invented.
///
/// It never quotes the request.
struct ExtractiveAnswer {
    let intent: Intent
    /// Of the titles that the wish likes.
    var likedGenres: Set<String> = []

    /// One or two sentences on why `match` fits.
    func reason(for match: Match, _ evidence: Evidence) -> String {
        var clauses: [String] = []
        if !evidence.genres.isEmpty { clauses.append(genreClause(evidence.genres)) }
        clauses += themeClauses(match, besides: evidence.genres)
        let mentions = mentions(match.themes, evidence)
        if !mentions.isEmpty { clauses.append(mentionClause(mentions)) }
        clauses += match.carriedBy.compactMap { legClause($0, match, besides: evidence.genres) }
        if clauses.isEmpty { clauses.append(restClause()) }
        if !match.merged.isEmpty { clauses.append(mergedClause(match.merged.count)) }
        var reason = clauses.joined(separator: "; ").capitalizedFirst + "."
        if intent.language == .english, let sentence = evidence.sentence { reason += " " + sentence }
        return reason
    }

    /// The whole answer: an opening line, then one numbered line an entry.
    func text(_ picks: [RecommendationReply.Recommendation]) -> String {
        var lines = [opening(count: picks.count)]
        for (index, pick) in picks.enumerated() {
            lines.append("\(index + 1). \(headline(of: pick.match.entry)): \(pick.reason)")
        }
        return lines.joined(separator: "\n")
    }

    /// The answer where nothing is recommended, naming the constraint whose removal frees most entries.
    func nothingFits(_ absence: Absence) -> String {
        switch (intent.language, absence) {
        case (.english, .filtered(let constraint?, let freed)):
            "Nothing in the catalogue passes all the filters. Without \(constraint), \(freed) would."
        case (.portuguese, .filtered(let constraint?, let freed)):
            "Nada no catálogo passa por todos os filtros. Sem \(constraint), \(freed) passariam."
        case (.english, .filtered(nil, _)):
            "Nothing in the catalogue passes all the filters: relax more than one of them."
        case (.portuguese, .filtered(nil, _)): "Nada no catálogo passa por todos os filtros: relaxe mais de um deles."
        case (.english, .nothingSimilar): "Nothing in the catalogue is similar enough to the wish to recommend it."
        case (.portuguese, .nothingSimilar): "Nada no catálogo é parecido o bastante com o pedido para recomendar."
        }
    }

    private func opening(count: Int) -> String {
        let terms = intent.filters.constraints.map(\.term).joined(separator: ", ")
        let passed = terms.isEmpty ? "" : phrase(" that pass \(terms)", " que passam por \(terms)")
        return switch (intent.language, count) {
        case (.english, 1): "The closest title\(terms.isEmpty ? "" : " that passes \(terms)"):"
        case (.english, _): "The \(count) closest titles\(passed), best first:"
        case (.portuguese, 1): "O título mais próximo\(terms.isEmpty ? "" : " que passa por \(terms)"):"
        case (.portuguese, _): "Os \(count) títulos mais próximos\(passed), o melhor primeiro:"
        }
    }

    /// "Mushishi (Mushi-Shi; TV, 2005, 26 episodes, score 8.69)": only what is known.
    private func headline(of entry: AnimeEntry) -> String {
        var facts: [String] = []
        if let type = entry.type { facts.append(type.rawValue) }
        if let year = entry.year { facts.append(String(year)) }
        if let episodes = entry.episodes, episodes > 1 {
            facts.append("\(episodes) " + (intent.language == .english ? "episodes" : "episódios"))
        }
        if let score = entry.score { facts.append((intent.language == .english ? "score " : "nota ") + String(score)) }
        var parts: [String] = []
        if let english = entry.englishTitle, english != entry.title { parts.append(english) }
        if !facts.isEmpty { parts.append(facts.joined(separator: ", ")) }
        return parts.isEmpty ? entry.title : "\(entry.title) (\(parts.joined(separator: "; ")))"
    }

    private func genreClause(_ genres: [String]) -> String {
        phrase(
            "\(list(genres)), as asked",
            "\(list(genres.map { GenreLexicon.portugueseName(of: $0) })), como pedido")
    }

    /// Themes that the entry names itself, `asked` being the genres of which that has been said.
    ///
    /// A description is in English: to name its words in Portuguese is a mention.
    private func themeClauses(_ match: Match, besides asked: [String]) -> [String] {
        var (spoken, genres, rated): ([String], [String], [String]) = ([], [], [])
        for theme in match.themes {
            switch theme.sign {
            case .name: if intent.language == .english { spoken.append(theme.name) }
            case .genre(let genre):
                let name = phrase(genre, GenreLexicon.portugueseName(of: genre))
                if !asked.contains(genre), !genres.contains(name) { genres.append(name) }
            case .ageRating: rated.append(name(of: theme))
            case .phrase: break
            }
        }
        var clauses: [String] = []
        if !spoken.isEmpty { clauses.append("it speaks of \(list(spoken))") }
        if genres.count == 1 { clauses.append(phrase("of the genre \(genres[0])", "do gênero \(genres[0])")) }
        if genres.count > 1 { clauses.append(phrase("of the genres \(list(genres))", "dos gêneros \(list(genres))")) }
        if let rating = match.entry.ageRating?.rawValue, !rated.isEmpty {
            clauses.append(phrase("rated \(rating) (\(list(rated)))", "de classificação \(rating) (\(list(rated)))"))
        }
        return clauses
    }

    private func name(of theme: Match.ShownTheme) -> String { phrase(theme.name, theme.portugueseName) }

    /// What title and description mention: words with the themes that they stand for, then those that stand for none.
    private func mentions(_ themes: [Match.ShownTheme], _ evidence: Evidence) -> [String] {
        var mentions: [String] = []
        var named: Set<String> = []
        for theme in themes {
            let said: [String]
            switch theme.sign {
            case .name: said = Words.folded(theme.name)
            case .phrase(let phrase): said = Words.folded(phrase)
            case .genre, .ageRating: continue
            }
            let stems = said.map { Words.stem($0) }
            named.formUnion(stems)
            if intent.language == .english {
                named.formUnion(Words.folded(theme.name).map { Words.stem($0) })  // is told as well
                if theme.sign == .name { continue }
            }
            let words = zip(stems, said).map { evidence.spelled[$0] ?? $1 }.joined(separator: " ")
            let name = name(of: theme)
            mentions.append(name.contains(words) ? words : "\(words) (\(name))")
        }
        return mentions + evidence.words.filter { !named.contains(Words.stem($0)) }
    }

    private func mentionClause(_ mentions: [String]) -> String {
        phrase("it mentions \(list(mentions))", "menciona \(list(mentions))")
    }

    /// What a leg says of the entries that it brings, `asked` being the genres of which that has been said; words and
    /// themes are named by clauses of their own.
    private func legClause(_ leg: String, _ match: Match, besides asked: [String]) -> String? {
        // Carried by the strongest of weak legs an entry is like the wish in nothing that could be told.
        let isTelling = match.legs.contains { $0.leg == leg && $0.z >= 1 }
        let isOne = intent.liked.count == 1
        return switch leg {
        case "like_genres": commonGenresClause(match.entry.genres.filter { !asked.contains($0) }, isOne: isOne)
        case _ where !isTelling: nil
        case "dense": phrase("among the closest in meaning", "entre os mais próximos no sentido")
        case "like_dense" where isOne:
            phrase("close in meaning to the title named", "próximo no sentido do título citado")
        case "like_dense": phrase("close in meaning to the titles named", "próximo no sentido dos títulos citados")
        case "like_lexical" where isOne: phrase("told in words like those of it", "contado com palavras como as dele")
        case "like_lexical": phrase("told in words like theirs", "contado com palavras como as deles")
        default: nil
        }
    }

    /// The genres that an entry shares with what is liked; nil where it shares none.
    private func commonGenresClause(_ genres: [String], isOne: Bool) -> String? {
        let common = Array(genres.filter(likedGenres.contains).prefix(4))
        if common.isEmpty { return nil }
        return phrase(
            "\(list(common)), like the \(isOne ? "title" : "titles") named",
            "\(list(common.map { GenreLexicon.portugueseName(of: $0) })), como \(isOne ? "o título citado" : "os títulos citados")"
        )
    }

    /// Where no leg speaks for an entry, only that others are still less like the wish.
    private func restClause() -> String { phrase("the nearest of what is left", "o mais próximo do que resta") }

    private func mergedClause(_ count: Int) -> String {
        count == 1
            ? phrase("one more title of its series fits", "mais um título da série serve")
            : phrase("\(count) more titles of its series fit", "mais \(count) títulos da série servem")
    }

    private func phrase(_ english: String, _ portuguese: String) -> String {
        intent.language == .english ? english : portuguese
    }

    private func list(_ words: [String]) -> String {
        let and = intent.language == .english ? " and " : " e "
        return words.count < 2
            ? words.joined() : words.dropLast().joined(separator: ", ") + and + (words.last ?? "")
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
