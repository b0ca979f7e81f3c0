import Testing

/// Real workers, real servers, real failovers, all of them killed at random.
///
/// `make chaos` runs the same with larger numbers.
@Suite(.serialized, .timeLimit(.minutes(120))) struct `Chaos` {
    @Test func `nothing is lost and nothing comes twice, whatever is killed`() async throws {
        let plan = ChaosPlan()
        print("chaos: CHAOS_SEED=\(plan.seed) gives the same events again")
        let run = try await ChaosRun(plan)
        let findings = try await run.run()
        print(run.report.json(plan, run.queue, findings: findings))
        #expect(findings == [])
    }
}
