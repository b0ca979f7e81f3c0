import Foundation
import Testing

/// A schedule of `seeds` that ends badly: its seed, what is wrong, and how it came to that; nil if none does.
///
/// Each core takes its share of the seeds.
private func failure(_ danger: Danger, _ seeds: Range<UInt64>, _ sabotage: Sabotage? = nil) async -> String? {
    await withTaskGroup(of: String?.self) { group in
        let shares = ProcessInfo.processInfo.activeProcessorCount
        for share in 0..<shares {
            group.addTask {
                for seed in stride(from: seeds.lowerBound + UInt64(share), to: seeds.upperBound, by: shares) {
                    if Task.isCancelled { break }
                    if let found = fault(in: Schedule(danger, seed: seed), sabotage) { return found }
                }
                return nil
            }
        }
        for await case let found? in group {
            group.cancelAll()
            return found
        }
        return nil
    }
}

private func fault(in schedule: Schedule, _ sabotage: Sabotage?) -> String? {
    var simulation = Simulation(schedule, sabotage: sabotage)
    let findings = simulation.run()
    guard !findings.isEmpty else { return nil }
    var told = Simulation(schedule, sabotage: sabotage, isTold: true)
    _ = told.run()
    let story = (told.story ?? []).suffix(300).joined(separator: "\n")
    return "\(schedule.danger.rawValue), seed \(schedule.seed): \(findings.joined(separator: "; "))\n\(story)"
}

@Suite struct `Simulation of the queue` {
    /// 7 x 14,500 schedules.
    @Test(arguments: Danger.allCases)
    func `nothing is lost and nothing happens twice, whatever fails`(danger: Danger) async {
        #expect(await failure(danger, 0..<14_500) == nil)
    }

    @Test(arguments: Sabotage.allCases)
    func `a broken rule is noticed`(sabotage: Sabotage) async {
        #expect(await failure(sabotage.danger, 0..<5_000, sabotage) != nil)
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
