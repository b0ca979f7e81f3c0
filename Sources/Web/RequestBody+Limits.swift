import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// So long may a body be on its way.
    private static let patience: Duration = .seconds(20)

    /// The body as a whole.
    ///
    /// - Throws: ``Problem`` if its type is not one of `types`, if it is longer than `limit`, or comes too slowly.
    func content(_ types: [String], upTo limit: Int) async throws -> [UInt8] {
        let type = headers[.contentType]?.split(separator: ";").first?.trimmingCharacters(in: .whitespaces)
        guard types.contains(type?.lowercased() ?? "") else {
            throw Problem(.unsupportedMediaType, "Content-Type must be \(types.joined(separator: " or ")).")
        }
        let tooLong = Problem(.contentTooLarge, "The body may have at most \(limit) bytes.", code: "too_large")
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLong }
        let body = body
        let bytes = try await withTimeLimit(Self.patience) {
            var bytes: [UInt8] = []
            for try await part in body {
                bytes.append(contentsOf: part.readableBytesView)
                if bytes.count > limit { throw tooLong }
            }
            return bytes
        }
        guard let bytes else { throw Problem(.requestTimeout, "The body did not come within \(Self.patience).") }
        return bytes
    }

    /// Whether the client wants events as they come, and would read them.
    var wantsEvents: Bool { method != .head && headers[.accept]?.contains("text/event-stream") ?? false }
}

/// What `operation` returns; nil, and it is cancelled, if that takes longer than `limit`.
func withTimeLimit<Value: Sendable>(
    _ limit: Duration, _ operation: @escaping @Sendable () async throws -> Value
) async throws -> Value? {
    try await withThrowingTaskGroup(of: Value?.self) { tasks in
        tasks.addTask { try await operation() }
        tasks.addTask {
            try await Task.sleep(for: limit)
            return nil
        }
        defer { tasks.cancelAll() }
        return try await tasks.next().flatMap { $0 }
    }
}
