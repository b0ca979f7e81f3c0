import Logging
import Telemetry

/// A connection that is spoken to by the server.
extension RedisConnection {
    /// Dials if need be, then carries subscriptions and messages of `subscriber` until the connection breaks
    /// or the subscriber is stopped.
    ///
    /// Blocks the connection's thread all the while.
    /// - Throws: ``RedisError`` when it breaks.
    func listen(_ subscriber: RedisSubscriber) async throws(RedisError) {
        let ping = RedisCommand("PING")
        try await connect(for: ping)
        guard let context = context.take() else {
            throw .connectionLost(command: ping.name, reason: "there is no connection")
        }
        do { try carry(subscriber, over: context) } catch {
            setPeer(nil)
            schedule.didLose(at: .now, using: &random)
            if !Task.isCancelled { logger.warning("redis connection lost", metadata: error.metadata) }
            throw error
        }
    }

    private func carry(
        _ subscriber: RedisSubscriber, over context: borrowing ContextHandle
    ) throws(RedisError) {
        subscriber.didConnect()
        var silence = Silence(answeredWithin: endpoint.commandTimeout, at: .now)
        var bytes: [UInt8] = []
        while !subscriber.isStopped {
            for command in subscriber.takeOutgoing() { command.write(to: &bytes) }
            if !bytes.isEmpty {
                try context.post(bytes, for: RedisCommand("SUBSCRIBE"))
                bytes.removeAll()
            }
            if context.wait(or: subscriber.alarmDescriptor, atMost: silence.rest(at: .now)) {
                for message in try context.receive(for: RedisCommand("SUBSCRIBE")) { subscriber.deliver(message) }
                silence.end(at: .now)
                schedule.didServe()
                continue
            }
            switch silence.verdict(at: .now) {
            case .wait: break
            case .ask: RedisCommand("PING").write(to: &bytes)
            case .giveUp(let limit): throw .timedOut(command: "PING", after: limit)
            }
        }
    }
}
