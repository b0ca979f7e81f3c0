import Jobs

/// The scripts that move single requests, step by step as in `JobScripts`.
extension SimulatedRedis {
    /// Carries out one command at `now`, in Unix milliseconds; `lease` is in milliseconds as well.
    mutating func perform(_ command: QueueCommand, lease: Int, at now: Int) -> QueueReply {
        switch command {
        case .register(let worker, let held, let turn):
            register(worker, held: held, turn: turn, lease: lease, at: now)
        case .claim(let worker, let slots): claim(worker, slots: slots, lease: lease, at: now)
        case .look(let ids):
            .looked(ids.map { KnownID(marker: done[$0], isCancelled: cancelled.contains($0)) })
        case .finish(let order): finish(order, at: now)
        case .retry(let order): retry(order, at: now)
        case .release(let worker, let elements, let turn): release(elements, of: worker, turn: turn)
        case .leave(let worker): leave(worker)
        case .beat(let worker, _): beat(worker, lease: lease, at: now)
        case .reap(let worker): reap(worker, at: now)
        }
    }

    private mutating func claim(_ worker: String, slots: Int, lease: Int, at now: Int) -> QueueReply {
        guard workers[worker] != nil else { return .lost }
        workers[worker] = now + lease
        // Latest first to the front, so that the one due first is taken first.
        let due = delayed.filter { $0.due <= now }
        delayed.removeAll { $0.due <= now }
        for (element, _) in due.reversed() { giveBack(element) }
        let nextDue = delayed.first.map { Duration.milliseconds($0.due - now) }
        var elements: [Element] = []
        if !isPaused {
            for list in [JobKeys.Pending.high, .normal, .low] {
                while elements.count < slots, let element = move(from: list, to: worker) { elements.append(element) }
            }
        }
        return .claimed(
            Claim(state: isPaused ? .paused : .open, serverTime: now, nextDue: nextDue, elements: elements))
    }

    private mutating func finish(_ order: FinishOrder, at now: Int) -> QueueReply {
        let marker = order.id.flatMap { done[$0] }
        if let marker, order.mode != .keep || !order.status.isAnswer, marker == self.marker(of: order) {
            return .finished(.done)
        }
        if !remove(order.element, from: order.worker), sabotage != .finishTrustsTheCaller {
            if marker != nil { return .finished(.done) }
            return workers[order.worker] == nil ? .lost : .finished(.gone)
        }
        let (header, original) = AttemptHeader.split(order.element)
        let isRedelivery = header?.mark == .again
        let blocks = marker.map { $0.first != UInt8(ascii: "?") && order.mode != .force } ?? false
        if let id = order.id { cancelled.remove(id) }
        if blocks, isRedelivery {
            finishes.append(Finish(original: Array(original), status: nil, line: []))
            return .finished(.late)
        }
        var (status, line) = (order.status, order.line)
        if blocks {
            status = .duplicate
            line = marker.flatMap { $0.first == UInt8(ascii: "{") ? $0 : nil } ?? order.duplicateLine
        } else if let id = order.id, sabotage != .finishForgetsMarker {
            done[id] = self.marker(of: order)
        }
        finishes.append(Finish(original: Array(original), status: status, line: line))
        if let reason = order.deadReason {
            let counted = isRedelivery ? header : nil
            let letter = AttemptHeader(
                mark: .dead, crashes: counted?.crashes ?? 0, tries: counted?.tries ?? 0, reason: reason,
                milliseconds: now)
            dead.insert(letter.bytes + original, at: 0)
        }
        if let batch = order.batch { count(status, in: batch) }
        return .finished(.published)
    }

    private func marker(of order: FinishOrder) -> Element {
        if !order.status.isAnswer { return Array("?\(order.token)".utf8) }
        return order.mode == .keep ? order.line : Array(order.token.utf8)
    }

    private mutating func count(_ status: JobStatus, in named: JobEnvelope.Batch) {
        if sabotage == .batchCountsAnswersAlone, status != .ok { return }
        var batch = batches[named.id] ?? Batch()
        let isFresh = batch.total == nil && named.total != nil
        batch.total = batch.total ?? named.total
        batch.counters[status, default: 0] += 1
        batch.done += 1
        if let total = batch.total, batch.done == total || (isFresh && batch.done > total) {
            batch.events.append(batch.done)
        }
        batches[named.id] = batch
    }

    private mutating func retry(_ order: RetryOrder, at now: Int) -> QueueReply {
        guard remove(order.element, from: order.worker) else { return .retried }
        if sabotage == .retryKeepsTheElement { processing[order.worker]?.append(order.element) }
        let (header, original) = AttemptHeader.split(order.element)
        let counted = header?.mark == .again ? header : nil
        var stamp = now
        var element: Element
        repeat {
            let next = AttemptHeader(
                mark: .again, crashes: counted?.crashes ?? 0, tries: (counted?.tries ?? 0) + 1, reason: order.reason,
                milliseconds: stamp)
            element = next.bytes + original
            stamp += 1
        } while delayed.contains { $0.element == element }
        delay(element, until: now + Int(order.delay / .milliseconds(1)))
        return .retried
    }

    /// ZADD to the delayed set.
    mutating func delay(_ element: Element, until due: Int) {
        delayed.removeAll { $0.element == element }
        let place = delayed.firstIndex { $0.due > due } ?? delayed.endIndex
        delayed.insert((element, due), at: place)
    }
}

extension JobStatus {
    /// Whether a finished id with this status is not run again.
    fileprivate var isAnswer: Bool {
        switch self {
        case .ok, .noMatch, .degraded, .duplicate: true
        case .error, .expired, .cancelled, .dead: false
        }
    }
}
