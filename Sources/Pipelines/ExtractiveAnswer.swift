import Catalogue
import Understanding

/// An answer composed of catalogue facts: nothing in it comes from a model, so nothing in it can be invented.
///
/// It never quotes the request.
struct ExtractiveAnswer {
    let intent: Intent

    /// One or two sentences on why `match` fits.
    func reason(for match: Match, _ evidence: Evidence) -> String {
        var clauses: [String] = []
        if !evidence.genres.isEmpty { clauses.append(genreClause(evidence.genres)) }
        if !evidence.words.isEmpty { clauses.append(wordClause(evidence.words)) }
        if clauses.isEmpty { clauses.append(meaningClause()) }
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

    /// The answer where no entry passes the filters, naming the constraint whose removal frees most entries.
    func nothingFits(relaxing constraint: (term: String, freed: Int)?) -> String {
        switch (intent.language, constraint) {
        case (.english, let constraint?):
            "Nothing in the catalogue passes all the filters. Without \(constraint.term), \(constraint.freed) would."
        case (.portuguese, let constraint?):
            "Nada no catálogo passa por todos os filtros. Sem \(constraint.term), \(constraint.freed) passariam."
        case (.english, nil): "Nothing in the catalogue passes all the filters: relax more than one of them."
        case (.portuguese, nil): "Nada no catálogo passa por todos os filtros: relaxe mais de um deles."
        }
    }

    private func opening(count: Int) -> String {
        switch (intent.language, count) {
        case (.english, 1): "The closest title:"
        case (.english, _): "The \(count) closest titles, best first:"
        case (.portuguese, 1): "O título mais próximo:"
        case (.portuguese, _): "Os \(count) títulos mais próximos, o melhor primeiro:"
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
        switch intent.language {
        case .english: "\(list(genres)), as asked"
        case .portuguese: "\(list(genres.map { GenreLexicon.portugueseName(of: $0) })), como pedido"
        }
    }

    private func wordClause(_ words: [String]) -> String {
        switch intent.language {
        case .english: "its description mentions \(list(words))"
        case .portuguese: "a descrição menciona \(list(words))"
        }
    }

    private func meaningClause() -> String {
        switch (intent.language, intent.text.isEmpty) {
        case (.english, false): "among the closest in meaning"
        case (.english, true): "close to the titles named"
        case (.portuguese, false): "entre os mais próximos no sentido"
        case (.portuguese, true): "próximo dos títulos citados"
        }
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
