import Jobs

/// The scripts that move whole workers, step by step as in `JobScripts`.
extension SimulatedRedis {
    /// The arguments of REGISTER.
    struct Registration {
        let worker: String
        let held: [Element]
        let turn: Int
        let ids: [Element: String]
        let rivals: [String]
    }

    mutating func register(_ registration: Registration, lease: Int, at now: Int) -> QueueReply {
        let (worker, turn) = (registration.worker, registration.turn)
        if reaped.contains(worker), sabotage != .registerAdmitsTheReaped { return .lost }
        if isOvertaken(worker, turn), sabotage != .registerComesLate { return .lost }
        workers[worker] = now + lease
        turns[worker] = turn
        var listed = processing[worker] ?? []
        var absent: [(place: Int, element: Element, id: String)] = []
        for (place, element) in registration.held.enumerated() {
            if let place = listed.firstIndex(of: element) {
                listed.remove(at: place)
            } else if !takeBack(element), !takeBack(untouched(element)), sabotage != .registerTrustsMemory,
                let id = registration.ids[element], !takeBack(Array(AttemptHeader.split(element).original))
            {
                absent.append((place, element, id))
            } else {
                processing[worker, default: []].insert(element, at: 0)
            }
        }
        if !absent.isEmpty, !Set(workers.keys).isSubset(of: registration.rivals + [worker]) {
            return .strangers(workers.keys.sorted())
        }
        let lists = (registration.rivals + [worker]).flatMap { processing[$0] ?? [] }
        let others = Set(lists.map { AttemptHeader.split($0).original })
        var taken: [Int] = []
        for (place, element, id) in absent {
            if done[id] != nil || others.contains(AttemptHeader.split(element).original) {
                taken.append(place)
            } else {
                processing[worker, default: []].insert(element, at: 0)
            }
        }
        return .registered(serverTime: now, elements: processing[worker] ?? [], taken: taken)
    }

    /// Removes the element from where others could take it.
    private mutating func takeBack(_ element: Element) -> Bool {
        for list in JobKeys.Pending.allCases {
            guard let place = pending[list.place].lastIndex(of: element) else { continue }
            pending[list.place].remove(at: place)
            return true
        }
        guard let place = delayed.firstIndex(where: { $0.element == element }) else { return false }
        delayed.remove(at: place)
        return true
    }

    private func isOvertaken(_ worker: String, _ turn: Int) -> Bool { turns[worker, default: 0] > turn }

    mutating func beat(_ worker: String, lease: Int, at now: Int) -> QueueReply {
        guard workers[worker] != nil else { return .lost }
        workers[worker] = now + lease
        let silent = workers.filter { $0.value <= now }.keys.sorted()
        return .beaten(dead: silent + someReaped())
    }

    /// ZRANDMEMBER: at most four, each once.
    private mutating func someReaped() -> [String] {
        var names = reaped
        while names.count > 4 { names.remove(at: random.number(in: 0...names.count - 1)) }
        return names
    }

    mutating func reap(_ worker: String, at now: Int) -> QueueReply {
        if let end = workers[worker], end > now, sabotage != .reapTrustsTheBeat { return .reaped(elements: 0) }
        let elements = processing[worker] ?? []
        for element in elements {
            let counted = AttemptHeader.counted(in: element)
            let crashes = provenCrashes(element) + (sabotage == .reapChargesNoCrash ? 0 : 1)
            let next = AttemptHeader(
                mark: .again, crashes: crashes, tries: counted?.tries ?? 0, list: counted?.list ?? .normal,
                reason: "lost", milliseconds: now)
            let element = next.bytes + AttemptHeader.split(element).original
            giveBack(element)
            suspect(element, crashes: crashes)
        }
        processing[worker] = nil
        forget(worker)
        if workers.removeValue(forKey: worker) != nil { reaped.append(worker) }
        return .reaped(elements: elements.count)
    }

    mutating func release(_ elements: [Element], of worker: String, turn: Int) -> QueueReply {
        if isOvertaken(worker, turn), sabotage != .registerComesLate { return .released }
        if turns[worker] != nil { turns[worker] = turn }
        for element in elements {
            // LREM with count 1: from the left.
            guard let place = processing[worker]?.firstIndex(of: element) else { continue }
            processing[worker]?.remove(at: place)
            if sabotage != .releaseDropsTheElements { release(element) }
        }
        return .released
    }

    mutating func leave(_ worker: String) -> QueueReply {
        if sabotage != .leaveDropsTheList {
            for element in processing[worker] ?? [] { release(element) }
        }
        processing[worker] = nil
        workers[worker] = nil
        forget(worker)
        if !reaped.contains(worker) { reaped.append(worker) }
        return .left
    }

    private mutating func release(_ element: Element) {
        let list = AttemptHeader.counted(in: element)?.list ?? .normal
        pending[list.place].append(untouched(element))
    }

    /// DEL of the worker's hash.
    private mutating func forget(_ worker: String) {
        turns[worker] = nil
        tickets[worker] = nil
    }
}
