import JSON
import Jobs

/// The scripts that move single requests, step by step as in `JobScripts`.
extension SimulatedRedis {
    /// Carries out one command at `now`, in Unix milliseconds; `lease` is in milliseconds as well.
    mutating func perform(_ command: QueueCommand, lease: Int, at now: Int) -> QueueReply {
        switch command {
        case .register(let worker, let held, let turn, let ids, let rivals):
            register(
                Registration(worker: worker, held: held, turn: turn, ids: ids, rivals: rivals), lease: lease, at: now)
        case .claim(let worker, let slots): claim(worker, slots: slots, lease: lease, at: now)
        case .look(let inquiries): .looked(inquiries.map(known))
        case .cancelled(let ids): .cancelled(ids: ids.filter(cancelled.contains))
        case .finish(let order): finish(order, at: now)
        case .retry(let order): retry(order, at: now)
        case .release(let worker, let elements, let turn): release(elements, of: worker, turn: turn)
        case .leave(let worker): leave(worker)
        case .beat(let worker, _): beat(worker, lease: lease, at: now)
        case .reap(let worker): reap(worker, at: now)
        }
    }

    private func known(_ inquiry: Inquiry) -> KnownRequest {
        KnownRequest(
            marker: inquiry.id.flatMap { done[$0] }, isCancelled: inquiry.id.map(cancelled.contains) ?? false,
            isSuspect: inquiry.suspect.map(suspects.contains) ?? false)
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
                while elements.count < slots, let element = move(from: list, to: worker) {
                    elements.append(mark(element, from: list, of: worker, at: now))
                }
            }
        }
        return .claimed(
            Claim(state: isPaused ? .paused : .open, serverTime: now, nextDue: nextDue, elements: elements))
    }

    /// What comes from another list than the middle one says so from then on.
    private mutating func mark(
        _ element: Element, from list: JobKeys.Pending, of worker: String, at now: Int
    ) -> Element {
        let header = AttemptHeader.counted(in: element)
        guard list != .normal, header?.list != list else { return element }
        let next = AttemptHeader(
            mark: .again, crashes: header?.crashes ?? 0, tries: header?.tries ?? 0, list: list, reason: "claimed",
            milliseconds: now)
        let marked = next.bytes + AttemptHeader.split(element).original
        processing[worker]?[0] = marked
        return marked
    }

    /// Whether a FINISH or RETRY was carried out before.
    private func isRepeated(_ ticket: Int, of worker: String) -> Bool {
        sabotage != .ticketsAreIgnored && tickets[worker, default: []].contains(ticket)
    }

    private mutating func remember(_ ticket: Int, of worker: String) {
        if ticket != 0 { tickets[worker, default: []].insert(ticket) }
    }

    private mutating func finish(_ order: FinishOrder, at now: Int) -> QueueReply {
        if isRepeated(order.ticket, of: order.worker) { return .finished(.done) }
        let marker = order.id.flatMap { done[$0] }
        if !remove(order.element, from: order.worker), sabotage != .finishTrustsTheCaller {
            if marker != nil { return .finished(.done) }
            return workers[order.worker] == nil ? .lost : .finished(.gone)
        }
        remember(order.ticket, of: order.worker)
        let (_, original) = AttemptHeader.split(order.element)
        let header = AttemptHeader.counted(in: order.element)
        let isRedelivery = header.map { $0.crashes + $0.tries > 0 } ?? false
        let blocks = marker.map { $0.first != UInt8(ascii: "?") && order.mode != .force } ?? false
        if let id = order.id { cancelled.remove(id) }
        if blocks, isRedelivery, !wasElsewhere(marker, order.batch) {
            finishes.append(Finish(original: Array(original), status: nil, line: []))
            return .finished(.late)
        }
        var (status, line) = (order.status, order.line)
        if blocks {
            status = .duplicate
            line = keptLine(marker) ?? order.duplicateLine
        } else if let id = order.id, sabotage != .finishForgetsMarker {
            done[id] = self.marker(of: order)
        }
        finishes.append(Finish(original: Array(original), status: status, line: line))
        if let reason = order.deadReason {
            let letter = AttemptHeader(
                mark: .dead, crashes: header?.crashes ?? 0, tries: header?.tries ?? 0, reason: reason,
                milliseconds: now)
            dead.insert(letter.bytes + original, at: 0)
        }
        if let batch = order.batch { count(status, in: batch) }
        return .finished(.published)
    }

    private func marker(of order: FinishOrder) -> Element {
        if !order.status.isAnswer { return Array("?\(order.token)".utf8) }
        let isKept = order.mode == .keep
        let batch = order.batch.map { Array((isKept ? "\n" : " ").utf8) + JSONValue.string($0.id).bytes() }
        return (isKept ? order.line : Array(order.token.utf8)) + (batch ?? [])
    }

    /// The result of a finished id that was to be kept.
    private func keptLine(_ marker: Element?) -> Element? {
        guard let marker, marker.first == UInt8(ascii: "{") else { return nil }
        return Array(marker.prefix { $0 != UInt8(ascii: "\n") })
    }

    /// Whether a finished id was finished outside `batch`.
    private func wasElsewhere(_ marker: Element?, _ batch: JobEnvelope.Batch?) -> Bool {
        guard let marker, let batch else { return false }
        let border = marker.first == UInt8(ascii: "{") ? UInt8(ascii: "\n") : UInt8(ascii: " ")
        return !marker.drop { $0 != border }.dropFirst().elementsEqual(JSONValue.string(batch.id).bytes())
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
        if isRepeated(order.ticket, of: order.worker) { return .retried }
        guard remove(order.element, from: order.worker) else { return workers[order.worker] == nil ? .lost : .gone }
        remember(order.ticket, of: order.worker)
        if sabotage == .retryKeepsTheElement { processing[order.worker]?.append(order.element) }
        let original = AttemptHeader.split(order.element).original
        let counted = AttemptHeader.counted(in: order.element)
        let crashes = provenCrashes(order.element)
        var stamp = now
        var element: Element
        repeat {
            let next = AttemptHeader(
                mark: .again, crashes: crashes, tries: (counted?.tries ?? 0) + 1,
                list: counted?.list ?? .normal, reason: order.reason, milliseconds: stamp)
            element = next.bytes + original
            stamp += 1
        } while delayed.contains { $0.element == element }
        delay(element, until: now + Int(order.delay / .milliseconds(1)))
        suspect(element, crashes: crashes)
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
