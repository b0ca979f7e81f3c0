import Testing

/// The first schedule of `seeds` that ends badly: its seed, what is wrong, and how it came to that; nil if none does.
private func firstFailure(_ danger: Danger, _ seeds: Range<UInt64>, _ sabotage: Sabotage? = nil) -> String? {
    for seed in seeds {
        let schedule = Schedule(danger, seed: seed)
        var simulation = Simulation(schedule, sabotage: sabotage)
        let findings = simulation.run()
        guard !findings.isEmpty else { continue }
        var told = Simulation(schedule, sabotage: sabotage, isTold: true)
        _ = told.run()
        let story = (told.story ?? []).suffix(300).joined(separator: "\n")
        return "\(danger.rawValue), seed \(seed): \(findings.joined(separator: "; "))\n\(story)"
    }
    return nil
}

@Suite struct `Simulation of the queue` {
    /// 7 x 14,500 schedules.
    @Test(arguments: Danger.allCases)
    func `nothing is lost and nothing happens twice, whatever fails`(danger: Danger) {
        #expect(firstFailure(danger, 0..<14_500) == nil)
    }

    @Test(arguments: Sabotage.allCases)
    func `a broken rule is noticed`(sabotage: Sabotage) {
        #expect(firstFailure(sabotage.danger, 0..<5_000, sabotage) != nil)
    }

    @Test func `a seed gives the same story again`() {
        let stories = (0..<2).map { _ in
            var simulation = Simulation(Schedule(.everything, seed: 7), isTold: true)
            _ = simulation.run()
            return simulation.story
        }
        #expect(stories[0] == stories[1])
        #expect(stories[0]?.isEmpty == false)
    }
}
