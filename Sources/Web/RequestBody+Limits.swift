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
        let type = headers[.contentType]?.split(separator: ";").first?.trimmed.lowercased() ?? ""
        guard types.contains(type) else {
            throw Problem(.unsupportedMediaType, "Content-Type must be \(types.joined(separator: " or ")).")
        }
        let tooLong = Problem(.contentTooLarge, "The body may have at most \(limit) bytes.", code: "too_large")
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit { throw tooLong }
        let body = body
        return try await withThrowingTaskGroup(of: [UInt8].self) { tasks in
            tasks.addTask {
                var bytes: [UInt8] = []
                for try await part in body {
                    bytes.append(contentsOf: part.readableBytesView)
                    if bytes.count > limit { throw tooLong }
                }
                return bytes
            }
            tasks.addTask {
                try await Task.sleep(for: Self.patience)
                throw Problem(.requestTimeout, "The body did not come within \(Self.patience).")
            }
            defer { tasks.cancelAll() }
            return try await tasks.next() ?? []
        }
    }

    /// Whether the client wants events as they come.
    var wantsEvents: Bool { headers[.accept]?.contains("text/event-stream") ?? false }
}

extension Substring {
    var trimmed: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
