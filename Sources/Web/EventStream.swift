import HTTPTypes
import Hummingbird
import JSON
import Jobs
import NIOCore
import Redis
import ServiceLifecycle

/// One request's way as server-sent events.
///
/// `accepted`, `waiting` while it is queued, then what the worker publishes, at last `result` or `problem`. The result
/// is what counts: it comes from its list, whatever became of the events.
struct EventStream: Sendable {
    let id: String
    let desk: JobDesk
    let queue: QueueInfoCache
    let recent: RecentJobs

    private enum Update: Sendable {
        case published([UInt8])
        case result([UInt8])
        case failed(Problem)
        case second
        case shutdown
    }

    /// So long is listening waited for before the request is handed in without.
    private static let subscription: Duration = .seconds(1)

    /// Listens, then hands the request in, so that nothing is missed.
    func open(handingIn element: JSONObject?) async throws -> Response {
        let events = desk.events(of: id)
        // By a listener of its own: a stream whose reader is cancelled is over.
        await Self.settle(desk.events(of: id))
        let visit = try await desk.visit(id)
        let ahead = if let element { try await desk.enqueue(element, id: id) } else { Int.max }
        return Self.response { writer in
            do {
                try await carry(events, ahead: ahead, to: &writer)
            } catch {
                // The client is gone, or the server stops: whoever still wants the answer comes back for it.
                desk.leave(visit)
                throw error
            }
        }
    }

    /// A stream that has nothing to tell but the end.
    static func response(ending result: [UInt8]) -> Response {
        response { writer in try await writer.write(ByteBuffer(event: "result", data: result)) }
    }

    private static func response(
        _ write: @escaping @Sendable @concurrent (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        Response(
            status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                try await write(&writer)
                try await writer.finish(nil)
            })
    }

    /// Waits until the subscription stands.
    private static func settle(_ events: AsyncStream<RedisSubscriber.Event>) async {
        // Without events there is still the result.
        _ = try? await withTimeLimit(subscription) { for await event in events where event != .lost { return } }
    }
}

extension EventStream {
    @concurrent
    private func carry(
        _ events: AsyncStream<RedisSubscriber.Event>, ahead: Int, to writer: inout any ResponseBodyWriter
    ) async throws {
        try await writer.write(ByteBuffer(event: "accepted", data: JSONValue.object(["id": .string(id)]).bytes()))
        let (updates, feed) = AsyncStream.makeStream(of: Update.self)
        // These feed, this task writes; they end with it.
        async let _ = Self.pass(events, feed)
        async let _ = findResult(feed)
        async let _ = Self.tick(feed)
        async let _ = Self.watchForShutdown(feed)
        try await write(updates, ahead: ahead, to: &writer)
    }

    @concurrent
    private func write(
        _ updates: AsyncStream<Update>, ahead: Int, to writer: inout any ResponseBodyWriter
    ) async throws {
        var isRunning = false
        for await update in updates {
            switch update {
            case .published(let bytes):
                guard let name = Self.name(of: bytes) else { continue }
                isRunning = true
                if name == "done", case .finished(let result) = try? await desk.state(of: id) {
                    return try await end(result, &writer)
                }
                try await writer.write(ByteBuffer(event: name, data: bytes))
            case .result(let result): return try await end(result, &writer)
            case .failed(let problem):
                return try await writer.write(
                    ByteBuffer(event: "problem", data: JSONValue.object(problem.json).bytes()))
            case .second:
                // Also how a client that is gone is noticed.
                let info = isRunning ? nil : try? await queue.info()
                let waiting = info.map { ByteBuffer(event: "waiting", data: $0.waiting(ahead)) }
                try await writer.write(waiting ?? .heartbeat)
            case .shutdown: throw CancellationError()
            }
        }
        throw CancellationError()
    }

    @concurrent
    private func end(_ result: [UInt8], _ writer: inout any ResponseBodyWriter) async throws {
        // Another program's, if it is no object.
        if let object = try? JSONValue(parsing: result).object { recent.add(object) }
        try await writer.write(ByteBuffer(event: "result", data: result))
    }

    private func findResult(_ feed: AsyncStream<Update>.Continuation) async {
        do { feed.yield(.result(try await desk.result(of: id))) } catch let error as RedisError {
            feed.yield(.failed(Problem(error)))
        } catch {
            // Cancelled: nobody waits any more.
        }
    }

    private static func pass(
        _ events: AsyncStream<RedisSubscriber.Event>, _ feed: AsyncStream<Update>.Continuation
    ) async {
        for await case .message(let bytes) in events { feed.yield(.published(bytes)) }
    }

    private static func watchForShutdown(_ feed: AsyncStream<Update>.Continuation) async {
        // Cancelled: then it is not the server that stops.
        if (try? await gracefulShutdown()) != nil { feed.yield(.shutdown) }
    }

    private static func tick(_ feed: AsyncStream<Update>.Continuation) async {
        while (try? await Task.sleep(for: .seconds(1))) != nil { feed.yield(.second) }  // ends when cancelled
    }

    /// The member `event`; nil for what is no event: whoever may publish may publish anything.
    private static func name(of bytes: [UInt8]) -> String? {
        guard let name = (try? JSONValue(parsing: bytes))?.object?["event"]?.string,
            ["stage", "candidates", "token", "done"].contains(name)
        else { return nil }
        return name
    }
}

extension ByteBuffer {
    /// Shows that the connection lives; clients do not see it.
    fileprivate static let heartbeat = ByteBuffer(string: ":\n\n")

    /// One event; line ends in `data`, which JSON has only between members, become spaces.
    fileprivate init(event: String, data: [UInt8]) {
        self.init(string: "event: \(event)\ndata: ")
        writeBytes(data.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 })
        writeString("\n\n")
    }
}
