import Understanding

/// A number as a sentence states it, and the words around it that say of what.
struct StatedNumber {
    let value: Double
    /// Places behind the point: a score of 8.78 may be called 8.8.
    let places: Int
    /// "1990s", "anos 90": a whole decade.
    let isDecade: Bool
    /// Folded, nearest first, at most three on each side.
    let before: [String]
    let after: [String]
}

/// Finds numbers in digits and in the words of English and Portuguese.
enum NumberReader {
    /// The numbers of `text` in order.
    ///
    /// "one", "um" and "uma" are articles more often than numbers and count only before a unit.
    /// - Complexity: O(text).
    static func numbers(in text: String) -> [StatedNumber] { numbers(in: text, Words.tokens(text)) }

    /// The same, where the words of `text` are known.
    static func numbers(in text: String, _ words: [Words.Token]) -> [StatedNumber] {
        let tokens = pieces(of: text, words)
        return tokens.indices.compactMap { index in
            guard Self.words[tokens[index]] != nil || tokens[index].first?.isDigit ?? false else { return nil }
            let before = Array(tokens[max(0, index - 3)..<index].reversed())
            let after = Array(tokens[(index + 1)..<min(tokens.count, index + 4)])
            return number(tokens[index], before: before, after: after)
        }
    }

    private static func number(_ token: String, before: [String], after: [String]) -> StatedNumber? {
        if let value = words[token] {
            let isArticle = value == 1
            if isArticle, !(after.first.map { Unit.episodes.contains($0) || Unit.seasons.contains($0) } ?? false) {
                return nil
            }
            return StatedNumber(value: value, places: 0, isDecade: false, before: before, after: after)
        }
        guard let digit = token.first, digit.isASCII, digit.isNumber else { return nil }
        let digits = token.prefix { $0.isASCII && $0.isNumber || $0 == "." }
        guard let value = Double(digits.hasSuffix(".") ? digits.dropLast() : digits) else { return nil }
        let point = digits.firstIndex(of: ".")
        return StatedNumber(
            value: value, places: point.map { digits[$0...].count - 1 } ?? 0,
            isDecade: token.dropFirst(digits.count) == "s" || (before.first == "anos" && value < 100), before: before,
            after: after)
    }

    /// Folded words, where a point or comma between digits stays, as a point: "8,5" is "8.5", "10-episode" two words.
    private static func pieces(of text: String, _ words: [Words.Token]) -> [String] {
        var pieces: [String] = []
        var end = text.startIndex
        for token in words {
            let between = text[end..<token.range.lowerBound]
            if let last = pieces.last, between == "." || between == ",", last.allSatisfy(\.isDigit),
                token.word.first?.isDigit ?? false
            {
                pieces[pieces.count - 1] = last + "." + token.word
            } else {
                pieces.append(token.word)
            }
            end = token.range.upperBound
        }
        return pieces
    }

    private static let words: [String: Double] = {
        let loose: [String: Double] = [
            "zero": 0, "twice": 2, "duo": 2, "trio": 3, "dozen": 12, "duzia": 12, "hundreds": 100,
            "centenas": 100, "thousand": 1_000, "thousands": 1_000, "mil": 1_000, "milhares": 1_000,
            "million": 1_000_000, "millions": 1_000_000, "milhoes": 1_000_000,
        ]
        return NumberWords.values.mapValues(Double.init).merging(loose) { $1 }
    }()
}

/// What a number may be a number of.
enum Unit {
    static let episodes: Set<String> = ["episode", "episodes", "ep", "eps", "episodio", "episodios", "capitulos"]
    static let seasons: Set<String> = ["season", "seasons", "temporada", "temporadas", "cour", "cours"]
    static let minutes: Set<String> = ["minute", "minutes", "min", "mins", "minuto", "minutos"]
    static let scores: Set<String> = [
        "score", "scores", "scored", "rated", "rating", "nota", "notas", "pontuacao", "avaliacao", "stars", "estrelas",
    ]
}

extension Character {
    fileprivate var isDigit: Bool { isASCII && isNumber }
}
