/// Runs `operation` for at most `limit`, then cancels it and throws `error`.
///
/// Returns only when the operation has ended, which a cancelled one does at once.
func withTimeLimit<Value: Sendable>(
    _ limit: Duration, orThrow error: TransportError,
    _ operation: @escaping @Sendable () async throws(TransportError) -> Value
) async throws(TransportError) -> Value {
    let result = await withTaskGroup(of: Result<Value, TransportError>?.self) { group in
        group.addTask {
            do throws(TransportError) {
                return .success(try await operation())
            } catch {
                return .failure(error)
            }
        }
        group.addTask {
            do {
                try await Task.sleep(for: limit)
                return .failure(error)
            } catch {
                return nil  // the operation ended first, or the caller was cancelled and so is the operation
            }
        }
        var first: Result<Value, TransportError>?
        while first == nil, let ended = await group.next() { first = ended }
        group.cancelAll()
        return first
    }
    return try (result ?? .failure(.cancelled)).get()
}
