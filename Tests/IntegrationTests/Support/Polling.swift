/// Waits for what another process does in its own time: asks every few milliseconds.
///
/// For states that nothing announces; where an event can be awaited, await it.
func eventually(
    within limit: Duration = .seconds(20), _ condition: () async throws -> Bool
) async throws {
    let deadline = ContinuousClock.now + limit
    while try await !condition() {
        guard ContinuousClock.now < deadline else { throw HarnessError.notFound("the awaited state in \(limit)") }
        try await Task.sleep(for: .milliseconds(2))
    }
}
