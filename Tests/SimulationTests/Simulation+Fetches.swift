import Jobs

/// The connections that wait for requests: BLMOVE and CLIENT UNBLOCK.
extension Simulation {
    mutating func fetch(_ list: JobKeys.Pending, for worker: String, _ timeout: Duration, of process: Int) {
        if !processes[process].fetching.insert(list).inserted { violations.append("two fetches of one list") }
        lastFetch += 1
        var fetch = Agenda.Fetch(
            number: lastFetch, process: process, list: list, worker: worker,
            timeout: Int(timeout / .microseconds(1)), reign: reign, fate: .answered)
        if processes[process].isolatedUntil > now || processes[process].fetchReigns[list.place] != reign {
            processes[process].fetchReigns[list.place] = reign
            return fail(fetch)
        }
        if phase == .serving, now < Schedule.calm, random.happens(schedule.risks.fetch) {
            switch random.number(in: 1...3) {
            case 1: return fail(fetch)
            case 2: fetch.fate = .cut
            default:
                fetch.fate = .unheard
                fail(fetch)
            }
        }
        agenda.add(.fetchArrives(fetch), at: now + latency())
    }

    mutating func arrive(_ fetch: Agenda.Fetch) {
        guard fetch.reign == reign else { return fetch.fate == .unheard ? () : fail(fetch) }
        if let element = serve(fetch) { return answer(fetch, element) }
        blocked.append(fetch)
        agenda.add(.fetchTimesOut(fetch), at: now + fetch.timeout)
    }

    mutating func timeOut(_ fetch: Agenda.Fetch) {
        guard let place = blocked.firstIndex(where: { $0.number == fetch.number }) else { return }
        answer(blocked.remove(at: place), nil)
    }

    /// Who waits longest is served first, after each command.
    mutating func serveBlocked() {
        var place = 0
        while place < blocked.count {
            if let element = serve(blocked[place]) {
                answer(blocked.remove(at: place), element)
            } else {
                place += 1
            }
        }
    }

    private mutating func serve(_ fetch: Agenda.Fetch) -> [UInt8]? {
        fetch.list == .normal ? redis.move(from: .normal, to: fetch.worker) : redis.peek(into: fetch.list)
    }

    /// Wakes all waits of a process that have reached Redis.
    mutating func unblock(_ process: Int) {
        for fetch in blocked where fetch.process == process && fetch.fate != .unheard { answer(fetch, nil) }
        blocked.removeAll { $0.process == process && $0.fate != .unheard }
    }

    /// All connections to Redis break there.
    mutating func breakFetches() {
        for fetch in blocked where fetch.fate != .unheard { fail(fetch) }
        blocked = []
    }

    /// The waits of a process go on without it until they time out.
    mutating func abandonFetches(of process: Int) {
        for place in blocked.indices where blocked[place].process == process && blocked[place].fate != .unheard {
            fail(blocked[place])
            blocked[place].fate = .unheard
        }
    }

    private mutating func answer(_ fetch: Agenda.Fetch, _ element: [UInt8]?) {
        if let element { tell(fetch, element) }
        switch fetch.fate {
        case .answered:
            agenda.add(.event(process: fetch.process, .fetched(fetch.list, element)), at: now + latency())
        case .cut: fail(fetch)
        case .unheard: break
        }
    }

    private mutating func fail(_ fetch: Agenda.Fetch) {
        agenda.add(.event(process: fetch.process, .fetchFailed(fetch.list, "broken")), at: now + latency())
    }
}
