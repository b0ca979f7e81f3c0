import Testing

/// The short form of what `make bench` does with ten thousand.
@Suite(.serialized, .timeLimit(.minutes(5))) struct `Wishes in numbers, with a hostile model` {
    @Test func `bring nothing from outside the catalogue, no unsupported claim, and no silence`() async throws {
        let crowd = try await HostileCrowd.run(300)
        #expect(crowd.results == 300)
        #expect(crowd.faults == [])
        // It would show nothing if nothing of the model's came through, or nothing was held back.
        #expect(crowd.told > 30, "\(crowd)")
        #expect(crowd.heldBack > 100, "\(crowd)")
        #expect(crowd.statuses["degraded", default: 0] > 0, "\(crowd.statuses)")
    }
}
