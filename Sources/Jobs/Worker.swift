package import Logging
package import Redis
import ServiceLifecycle
package import Telemetry

/// A worker process: claims requests, has them answered, publishes the results.
///
/// What to do next is decided by ``WorkerMachine``; here it is done:
/// 1. check the server, waiting for one that is down;
/// 2. feed the machine what happens: replies, fetched requests, finished runs, heartbeats, time, the signal to stop;
/// 3. carry out its actions, each in a task of its own, until it says that the worker has left.
package struct Worker: Service {
    private let endpoint: RedisEndpoint
    private let options: JobOptions
    private let handler: any JobHandler
    private let logger: Logger
    private let identity: WorkerIdentity
    private let pulse: WorkerPulse
    private let spans: SpanQueue?

    package init(
        endpoint: RedisEndpoint, options: JobOptions, handler: any JobHandler, logger: Logger,
        identity: WorkerIdentity = .current(), pulse: WorkerPulse = WorkerPulse(),
        spans: SpanQueue? = nil
    ) {
        self.endpoint = endpoint
        self.options = options
        self.handler = handler
        self.logger = logger
        self.identity = identity
        self.pulse = pulse
        self.spans = spans
    }

    /// Serves until the service group shuts down gracefully (what runs is finished, within the grace) or the task is
    /// cancelled (everything is given back at once).
    ///
    /// - Throws: ``JobsError`` if the server cannot be used before a person mends something.
    package func run() async throws {
        let (events, inbox) = AsyncStream.makeStream(of: WorkerMachine.Event.self)
        let links = WorkerLinks(endpoint: endpoint, options: options, identity: identity, logger: logger)
        let check = ServerCheck(queue: links.queue, worker: identity.name(generation: 0), logger: logger)
        do { try await cancelWhenGracefulShutdown { try await check.run(over: links.commands) } } catch {
            await links.close()
            // A stop while waiting for the server is no failure.
            if case JobsError.redis(.cancelled) = error { return }
            throw error
        }
        // Not a child task: a cancelled one could not give back what it holds.
        let serving = Task { await serve(events, inbox, links) }
        await withTaskCancellationHandler {
            await withGracefulShutdownHandler {
                await serving.value
            } onGracefulShutdown: {
                pulse.drain()
                inbox.yield(.drain)
            }
        } onCancel: {
            inbox.yield(.stop)
        }
    }

    private func serve(
        _ events: AsyncStream<WorkerMachine.Event>, _ inbox: AsyncStream<WorkerMachine.Event>.Continuation,
        _ links: WorkerLinks
    ) async {
        var machine = WorkerMachine(options, identity: identity, at: .now)
        var alarm: ContinuousClock.Instant?
        var isBeating = false
        await withDiscardingTaskGroup { group in
            group.addTask { await links.events.run() }
            inbox.yield(.tick)
            for await event in events {
                let now = ContinuousClock.now
                if let time = alarm, time <= now { alarm = nil }
                event.count()
                for action in machine.handle(event, at: now) {
                    perform(action, links, inbox, in: &group)
                }
                if machine.hasExited { break }
                links.heartbeat.show(worker: machine.worker, jobsDone: machine.jobsDone)
                pulse.beat(worker: machine.worker, leaseEnds: machine.leaseEnds, held: machine.heldCount)
                if !isBeating, machine.isMember {
                    isBeating = true
                    logger.info("worker ready", metadata: [LogKeys.workerID: "\(machine.worker)"])
                    links.heartbeat.start(in: &group) { inbox.yield($0) }
                }
                if let wake = machine.nextWake, alarm.map({ wake < $0 }) ?? true {
                    alarm = wake
                    setAlarm(at: wake, inbox, in: &group)
                }
            }
            group.cancelAll()
            links.interrupt()
        }
        await links.close()
        logger.info("worker left", metadata: [LogKeys.workerID: "\(machine.worker)"])
    }

    private func setAlarm(
        at time: ContinuousClock.Instant, _ inbox: AsyncStream<WorkerMachine.Event>.Continuation,
        in group: inout DiscardingTaskGroup
    ) {
        group.addTask {
            // Cancelled means that nobody listens any more.
            try? await Task.sleep(until: time)
            inbox.yield(.tick)
        }
    }

    private func perform(
        _ action: WorkerMachine.Action, _ links: WorkerLinks,
        _ inbox: AsyncStream<WorkerMachine.Event>.Continuation, in group: inout DiscardingTaskGroup
    ) {
        switch action {
        case .send(let commands):
            group.addTask { inbox.yield(await links.replies(to: commands)) }
        case .fetch(let list, let worker, let timeout):
            group.addTask { inbox.yield(await links.fetched(from: list, for: worker, timeout)) }
        case .unblock:
            group.addTask { await links.wakeFetches() }
        case .run(let run, let jobs):
            for events in jobs.compactMap(\.events) { carry(events, links) }
            group.addTask { [handler] in
                let rest = await jobs.whileWanted { answered in
                    await handler.handle(jobs) { outcomes in
                        guard !outcomes.isEmpty else { return }
                        inbox.yield(.answered(run: run, outcomes))
                        answered(Array(outcomes.keys))
                    }
                }
                inbox.yield(.ran(run: run, rest))
            }
        case .cancel(let cancellation): cancellation.cancel()
        case .close(let events, let status, let duration):
            carry(events, links)  // it may never have run
            events.close(status, after: duration)
        case .report(let job):
            job.count()
            if let spans, let span = job.span { spans.add(span) }
            logger.info("job finished", metadata: job.metadata)
        case .warn(let warning):
            if warning.kind == .leaseLost { Meters.shared.leasesLost.add() }
            logger.warning("\(warning.kind.rawValue)", metadata: [LogKeys.error: "\(warning.detail)"])
        case .exit: inbox.finish()
        }
    }
}

extension Worker {
    private func carry(_ events: JobEvents, _ links: WorkerLinks) {
        // Not `events` itself: it keeps the closure.
        events.carry { [publisher = links.events, channel = events.channel] in publisher.publish($0, to: channel) }
    }
}

extension WorkerLinks {
    /// What becomes of commands.
    fileprivate func replies(to orders: [QueueCommand]) async -> WorkerMachine.Event {
        do throws(RedisError) {
            return .replied(try await queue.perform(orders, over: commands))
        } catch {
            return .sendFailed(error.description)
        }
    }

    /// What becomes of waiting for a request.
    fileprivate func fetched(
        from list: JobKeys.Pending, for worker: String, _ timeout: Duration
    ) async -> WorkerMachine.Event {
        do throws(RedisError) {
            let element = try await fetch(from: list, for: worker, timeout: timeout)
            return .fetched(list, element)
        } catch {
            return error.recovery == .wait
                ? .fetchRefused(list, error.description) : .fetchFailed(list, error.description)
        }
    }
}
