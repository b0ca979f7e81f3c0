import Catalogue

extension ClaimChecker {
    /// Whether the card says this number of the thing that the sentence says it of.
    func supports(_ number: StatedNumber) -> Bool {
        let entry = card.entry
        if near(number.after, Unit.episodes, 2) || number.before.first.map(Unit.episodes.contains) ?? false {
            return entry.episodes.map { Double($0) == number.value } ?? false
        }
        if near(number.after, Unit.seasons, 2) || near(number.before, Unit.seasons, 1) {
            return card.numbers.contains(number.value)
        }
        if near(number.after, Unit.minutes, 1) { return entry.minutes.map { Double($0) == number.value } ?? false }
        if isScore(number) { return supportsScore(number) }
        if number.isDecade { return entry.year.map { isWithin($0, decade: number.value) } ?? false }
        if (1900...2100).contains(number.value), number.places == 0 {
            return entry.year.map { Double($0) == number.value } ?? false || card.numbers.contains(number.value)
        }
        return card.numbers.contains(number.value)
    }

    private func near(_ words: [String], _ units: Set<String>, _ distance: Int) -> Bool {
        words.prefix(distance).contains(where: units.contains)
    }

    /// "score 8.1", "8.1 rating", "8.1/10", "8.1 out of 10".
    private func isScore(_ number: StatedNumber) -> Bool {
        near(number.before, Unit.scores, 3) || near(number.after, Unit.scores, 1) || number.after.first == "10"
            || number.after.starts(with: ["out", "of", "10"]) || number.value == 10 && isScale(number)
    }

    private func isScale(_ number: StatedNumber) -> Bool {
        number.before.starts(with: ["of", "out"]) || number.before.first.flatMap { Double($0) } != nil
    }

    /// Rounded as the sentence rounds it; the 10 of "8.1/10" says nothing of its own.
    private func supportsScore(_ number: StatedNumber) -> Bool {
        if number.value == 10, isScale(number) { return card.entry.score != nil }
        guard let score = card.entry.score else { return false }
        let scale = (0..<number.places).reduce(1.0) { scale, _ in scale * 10 }
        return (score * scale).rounded() == (number.value * scale).rounded()
    }

    private func isWithin(_ year: Int, decade: Double) -> Bool {
        // A model may write more digits than a number of ours has.
        guard decade < 10_000 else { return false }
        let start = Int(decade) / 10 * 10
        return start < 100 ? year % 100 / 10 * 10 == start : year / 10 * 10 == start
    }
}
