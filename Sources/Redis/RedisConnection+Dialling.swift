import Logging
import Telemetry

/// How a connection comes to its server.
extension RedisConnection {
    /// Makes sure that there is a context.
    ///
    /// Callers that meet a pause after a failed dial wait it out and share the outcome of the one dial that follows, so
    /// that a storm of them stays one attempt at a time.
    func connect(for command: RedisCommand) async throws(RedisError) {
        if isClosed { throw .closed(command: command.name) }
        while context == nil {
            let failuresSeen = schedule.failedDials
            if let pause = schedule.pause(at: .now) {
                do { try await Task.sleep(for: pause) } catch { throw .cancelled(command: command.name) }
                if isClosed { throw .closed(command: command.name) }
                if schedule.failedDials != failuresSeen, let error = schedule.lastError { throw error }
            } else {
                // An interruption before the dial leaves no trace, and nobody waits for what it would bring.
                interrupter.willDial()
                if Task.isCancelled { throw .cancelled(command: command.name) }
                try dial()
            }
        }
    }

    private func dial() throws(RedisError) {
        var server = endpoint.server(at: route.next)
        do {
            if let master = endpoint.master { server = try find(master) }
            var context = try ContextHandle(to: server, interrupter: interrupter)
            let greeting = try greet(server, over: &context)
            try greeting.check(server, isMaster: endpoint.master != nil)
            self.context = consume context
            setPeer(Peer(address: server.address, clientID: greeting.clientID))
            dials += 1
            schedule.didDial()
            logger.info(
                "redis connected",
                metadata: [LogKeys.redisEndpoint: "\(server)", LogKeys.redisDials: .stringConvertible(dials)])
        } catch {
            route.skip()
            schedule.didFailToDial(error, at: .now, using: &random)
            logger.warning(
                "redis dial failed", metadata: error.metadata.merging([LogKeys.redisEndpoint: "\(server)"]) { $1 })
            Meters.shared.redisReconnect(because: error.kind)
            throw error
        }
    }

    /// Says who we are, chooses the database, and hears what the server is: one round trip, which also proves that a
    /// Redis answers.
    private func greet(
        _ server: RedisEndpoint, over context: inout ContextHandle
    ) throws(RedisError) -> Greeting {
        var commands = login(server)
        if server.database != 0 { commands.append(RedisCommand("SELECT", server.database)) }
        commands += [RedisCommand("CLIENT", "SETNAME", name), Greeting.command]
        let replies: [RedisValue]
        do { replies = try exchange(commands[...], limit: server.connectTimeout, over: &context) } catch {
            throw .unreachable(endpoint: server.description, reason: error.description)
        }
        for case (let command, .error(let text)) in zip(commands, replies) {
            // A full server has no code for it, and hangs up; there may be room later.
            guard !text.hasPrefix("ERR max number of clients") else {
                throw .unreachable(endpoint: server.description, reason: text)
            }
            // A convenience that not every user may have; what else is wrong shows at the first command.
            let error = RedisError(reply: text, to: command)
            if command == Greeting.command || error.kind == "reply_noperm" || error.kind == "reply_noauth" { continue }
            throw error
        }
        return Greeting(replies[replies.count - 1])
    }

    private func login(_ server: RedisEndpoint) -> [RedisCommand] {
        guard let password = server.password else { return [] }
        return [RedisCommand(arguments: ["AUTH"] + (server.username.map { [$0] } ?? []) + [password])]
    }
}

/// Asking the sentinels.
extension RedisConnection {
    /// Where the master is, by the first sentinel that knows.
    ///
    /// - Throws: ``RedisError/unreachable(endpoint:reason:)`` with what each of them said.
    private func find(_ master: String) throws(RedisError) -> RedisEndpoint {
        var reasons: [String] = []
        for _ in endpoint.addresses {
            let sentinel = endpoint.sentinel(at: route.next)
            do throws(RedisError) {
                if let address = try ask(sentinel, for: master) { return endpoint.server(at: address) }
                reasons.append("the sentinel \(sentinel.address) knows no master named \(master)")
            } catch {
                reasons.append("\(error)")
            }
            route.skip()
        }
        throw .unreachable(endpoint: endpoint.description, reason: reasons.joined(separator: " "))
    }

    private func ask(
        _ sentinel: RedisEndpoint, for master: String
    ) throws(RedisError) -> RedisEndpoint.Address? {
        var context = try ContextHandle(to: sentinel, interrupter: interrupter)
        let commands = login(sentinel) + [RedisCommand("SENTINEL", "GET-MASTER-ADDR-BY-NAME", master)]
        let replies = try exchange(commands[...], limit: sentinel.connectTimeout, over: &context)
        for case (let command, .error(let text)) in zip(commands, replies) {
            let error = RedisError(reply: text, to: command)
            guard ["reply_noauth", "reply_wrongpass"].contains(error.kind) else { throw error }
            throw .unreachable(
                endpoint: sentinel.description,
                reason: "it wants a login: set REDIS_SENTINEL_PASSWORD (and REDIS_SENTINEL_USERNAME)")
        }
        guard let place = replies.last?.array, place.count == 2, let host = place[0].text,
            let port = place[1].integer, 1...65_535 ~= port
        else { return nil }
        return .tcp(host: host, port: port)
    }
}
