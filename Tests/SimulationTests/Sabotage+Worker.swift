import Jobs

/// Where a sabotage shows, and what it does to the worker.
extension Sabotage {
    /// Where the rule is needed most.
    var danger: Danger {
        switch self {
        case .reapChargesNoCrash, .workerBelievesEveryHeader: .poison
        case .reapForgetsTheList: .crashes
        case .releaseDropsTheElements, .leaveDropsTheList: .drains
        case .registerAdmitsTheReaped, .reapTrustsTheBeat, .finishTrustsTheCaller: .zombies
        case .registerTrustsMemory: .failover
        default: .network
        }
    }

    /// What reaches the machine instead of `event`; `sent` are the commands under way.
    func distort(_ event: WorkerMachine.Event, sent: [QueueCommand]) -> WorkerMachine.Event {
        switch (self, event) {
        case (.workerTakesBrokenForDone, .sendFailed):
            .replied(sent.prefix { $0.isFinish }.map { _ in .finished(.published) })
        case (.workerForgetsFetched, .fetched(let list, _)): .fetched(list, nil)
        case (_, .replied(let replies)): .replied(replies.map(distort))
        default: event
        }
    }

    private func distort(_ reply: QueueReply) -> QueueReply {
        switch (self, reply) {
        case (.workerIgnoresItsList, .registered(let time, _, let taken)):
            .registered(serverTime: time, elements: [], taken: taken)
        case (.workerIgnoresCancellation, .looked(let known)):
            .looked(known.map { KnownRequest(marker: $0.marker, isSuspect: $0.isSuspect) })
        case (.workerIgnoresCancellation, .cancelled): .cancelled(ids: [])
        case (.workerBelievesEveryHeader, .looked(let known)):
            .looked(
                known.map { KnownRequest(marker: $0.marker, isCancelled: $0.isCancelled, isSuspect: true) })
        default: reply
        }
    }
}

extension QueueCommand {
    fileprivate var isFinish: Bool { if case .finish = self { true } else { false } }
}
