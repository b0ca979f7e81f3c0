import JSON
import Jobs
import Testing

private typealias Driver = MachineDriver

@Suite struct `Worker machine, after a lost connection` {
    /// Two plain requests run, one more was finished by a command whose answer never came.
    private func broken() -> Driver {
        var driver = Driver()
        _ = driver.at(0, .tick)
        _ = driver.at(0, .replied([.registered(serverTime: 1, elements: [])]))
        _ = driver.at(1, .replied([Driver.claim(["a", "b", "c", "d"])]))
        _ = driver.at(2, .ran(run: 2, [Driver.ok, Driver.ok]))
        _ = driver.at(3, .sendFailed("the network"))
        return driver
    }

    @Test func `finishes are sent again once the list has been compared with memory`() {
        var driver = broken()
        #expect(driver.wake == 78)
        #expect(driver.at(60, .tick) == [])
        #expect(
            driver.at(78, .tick) == ["send register h.1.0 a b"])
        let list = ["d", "b", "a"].map { Array($0.utf8) }
        #expect(
            driver.at(79, .replied([.registered(serverTime: 1, elements: list)])) == [
                "send finish c ok to anime:results, finish d ok to anime:results, claim 2"
            ])
    }

    @Test func `what the list holds beyond memory is run, each of equal requests once`() {
        var driver = broken()
        _ = driver.at(78, .tick)
        let list = ["a", "a", "b", "x"].reversed().map { Array($0.utf8) }
        #expect(
            driver.at(79, .replied([.registered(serverTime: 1, elements: list)])) == [
                "run 3: a x", "send finish c ok to anime:results, finish d ok to anime:results, claim 0",
            ])
        #expect(
            driver.at(80, .replied([.finished(.published), .finished(.done), Driver.claim([])]))
                == ["report - ok 1", "report - ok 1", "send register h.1.0 a b a x"])
    }

    @Test func `results that the server does not take stay in memory, and then nothing more is claimed`() {
        var driver = Driver()
        _ = driver.at(0, .tick)
        _ = driver.at(0, .replied([.registered(serverTime: 1, elements: [])]))
        _ = driver.at(1, .replied([Driver.claim(["a", "b", "c", "d"])]))
        _ = driver.at(2, .ran(run: 1, [Driver.ok, Driver.ok]))
        let refused = QueueReply.mistyped(key: "anime:stats", type: "string")
        #expect(
            driver.at(3, .replied([refused, refused, Driver.claim(["e", "f"])])) == [
                "warn wrongType", "warn wrongType", "run 3: e f",
            ])
        #expect(driver.at(4, .ran(run: 2, [Driver.ok, Driver.ok])) == [])
        let finishes = ["b", "a", "c", "d"].map { "finish \($0) ok to anime:results" }.joined(separator: ", ")
        #expect(driver.at(78, .tick) == ["send " + finishes])
        let published = QueueReply.finished(.published)
        let reports = ["a", "b", "c", "d"].map { _ in "report - ok 1" }
        #expect(driver.at(79, .replied([published, published, published, published])) == reports + ["send claim 2"])
    }

    @Test func `a fetch that a full server refuses rests for a second, while claims go on`() {
        var driver = Driver.idle()
        #expect(driver.at(1, .fetchRefused(.high, "OOM")) == ["warn commandRefused"])
        #expect(driver.at(1, .fetchRefused(.low, "OOM")) == [])
        #expect(driver.at(1_000, .tick) == ["send claim 3"])
        #expect(driver.at(1_001, .replied([Driver.claim([])])) == ["fetch high 5.0 seconds", "fetch low 5.0 seconds"])
    }

    @Test func `a broken fetch brings all others to rest first`() {
        var driver = Driver.idle()
        #expect(driver.at(1, .fetchFailed(.high, "eof")) == ["warn connectionLost", "unblock"])
        #expect(driver.at(90, .tick) == ["unblock"])
        #expect(driver.at(91, Driver.fetched(.low, "b")) == [])
        #expect(driver.at(92, Driver.fetched(.normal, "a")) == ["send register h.1.0 a"])
        let list = [Array("a".utf8)]
        #expect(driver.at(93, .replied([.registered(serverTime: 1, elements: list)])) == ["send claim 3"])
        #expect(driver.at(94, .replied([Driver.claim([])])).first == "run 1: a")
    }

    @Test func `no request gets a number that the server confuses with that of one that still runs`() {
        // Of two slots the server remembers eight numbers, by their rests: 9 and 17 are that of the slow one.
        let now = ContinuousClock.now
        var machine = WorkerMachine(
            JobOptions(concurrency: 2, maxBatch: 1), identity: WorkerIdentity(host: "h", pid: 1, started: 0), at: now)
        _ = machine.handle(.tick, at: now)
        _ = machine.handle(.replied([.registered(serverTime: 1, elements: [])]), at: now)
        _ = machine.handle(.replied([Driver.claim(["slow", "2"])]), at: now)
        var tickets: [Int] = []
        for run in 2...17 {
            for case .send(let commands) in machine.handle(.ran(run: run, [Driver.ok]), at: now) {
                for case .finish(let order) in commands { tickets.append(order.ticket) }
            }
            _ = machine.handle(.replied([.finished(.published), Driver.claim(["\(run + 1)"])]), at: now)
        }
        #expect(tickets == Array(2...8) + Array(10...16) + [18, 19])
    }

    @Test func `a result whose element the server forgot is put back and finished again, once`() {
        let element = #"{"id":"q1"}"#
        var driver = Driver.running(element)
        _ = driver.at(5, .ran(run: 1, [Driver.ok]))
        _ = driver.at(6, Driver.fetched(.high, nil))
        _ = driver.at(6, Driver.fetched(.low, nil))
        _ = driver.at(6, Driver.fetched(.normal, nil))
        #expect(driver.at(7, .replied([.finished(.gone)])) == ["send register h.1.0 \(element) (q1)"])
        let list = [Array(element.utf8)]
        #expect(
            driver.at(8, .replied([.registered(serverTime: 1, elements: list)]))
                == ["send finish \(element) ok to anime:result:q1, claim 4"])
        #expect(driver.at(9, .replied([.finished(.gone), Driver.claim([])])).first == "report q1 ok 1")
    }

    @Test func `a finish that an emptied server refuses is published after the next register`() {
        let element = #"{"id":"q1"}"#
        var driver = Driver.running(element)
        _ = driver.at(5, .fetchFailed(.normal, "eof"))
        _ = driver.at(5, .ran(run: 1, [Driver.ok]))
        for list in [JobKeys.Pending.high, .low] { _ = driver.at(6, .fetchFailed(list, "eof")) }
        let finish = "finish \(element) ok to anime:result:q1"
        #expect(driver.at(400, .tick) == ["send register h.1.0"])
        let nothing = QueueReply.registered(serverTime: 1, elements: [])
        #expect(driver.at(401, .replied([nothing])) == ["send \(finish), claim 4"])
        #expect(
            driver.at(402, .replied([.finished(.gone), Driver.claim([])])) == ["send register h.1.0 \(element) (q1)"])
        let list = [Array(element.utf8)]
        #expect(
            driver.at(403, .replied([.registered(serverTime: 1, elements: list)])) == ["send \(finish), claim 4"])
    }

    @Test func `a result without an id that an emptied server forgot is put back and published as well`() {
        var driver = Driver.running("a")
        _ = driver.at(5, .ran(run: 1, [Driver.ok]))
        for list in JobKeys.Pending.allCases { _ = driver.at(6, Driver.fetched(list, nil)) }
        #expect(driver.at(7, .replied([.finished(.gone)])) == ["send register h.1.0 a"])
        let list = [Array("a".utf8)]
        #expect(
            driver.at(8, .replied([.registered(serverTime: 1, elements: list)]))
                == ["send finish a ok to anime:results, claim 4"])
    }

    @Test func `a request to be put off whose element the server forgot is put back and put off again`() {
        var driver = Driver.running("a")
        let fault = JobFault(code: "down", message: "m", isRetryable: true)
        _ = driver.at(5, .ran(run: 1, [.failed(fault)]))
        for list in JobKeys.Pending.allCases { _ = driver.at(6, Driver.fetched(list, nil)) }
        #expect(driver.at(7, .replied([.gone])) == ["send register h.1.0 a"])
        let list = [Array("a".utf8)]
        #expect(
            driver.at(8, .replied([.registered(serverTime: 1, elements: list)]))
                == ["send retry a down in 0.5 seconds, claim 3"])
    }

    @Test func `a result that a failover forgot is sent again without a second run`() {
        let element = #"{"id":"q1"}"#
        var driver = Driver.running(element)
        _ = driver.at(5, .ran(run: 1, [Driver.ok]))
        #expect(driver.at(6, .replied([.finished(.published)])) == ["report q1 ok 1"])
        _ = driver.at(7, Driver.fetched(.normal, element))
        _ = driver.at(8, .replied([Driver.claim([])]))
        #expect(
            driver.at(9, .replied([.looked([KnownRequest(marker: nil)])]))
                == ["send finish \(element) ok to anime:result:q1, claim 2"])
    }

    @Test func `a worker that was reaped drops all and goes on under a new name`() {
        var driver = Driver.running("a")
        #expect(driver.at(5, .lost(worker: "h.1.0")) == ["unblock"])
        for list in JobKeys.Pending.allCases { _ = driver.at(6, Driver.fetched(list, nil)) }
        #expect(driver.at(7, .replied([.lost])) == ["warn leaseLost", "send register h.1.1"])
        #expect(driver.machine.worker == "h.1.1")
        let registered = QueueReply.registered(serverTime: 1, elements: [])
        #expect(driver.at(8, .replied([registered])) == ["send reap h.1.0, claim 3"])
        _ = driver.at(9, .replied([.reaped(elements: 1), Driver.claim([])]))
        #expect(driver.at(10, .ran(run: 1, [Driver.ok])) == [])
        #expect(driver.at(11, Driver.fetched(.normal, nil)) == ["send claim 2"])
    }

    @Test func `the dead are reaped, but not within a lease of our own return`() {
        var driver = Driver.idle()
        #expect(driver.at(14_000, .beaten(worker: "h.1.0", dead: ["x"])) == ["send claim 1"])
        _ = driver.at(14_001, .replied([Driver.claim([])]))
        #expect(driver.at(15_000, .beaten(worker: "h.1.0", dead: ["x", "h.1.0"])) == ["send reap x"])
    }
}

@Suite struct `Worker machine, poison` {
    private let suspect = KnownRequest(marker: nil, isSuspect: true)

    @Test func `a suspect waits until it is alone, then runs, and nothing is taken meanwhile`() {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, "~2/0 lost 7 p"))
        #expect(driver.at(2, .replied([Driver.claim(["a"])])) == ["send look -"])
        #expect(driver.at(3, .replied([.looked([suspect])])) == ["unblock"])
        #expect(driver.at(4, .tick) == ["run 1: a"])
        #expect(driver.at(5, Driver.fetched(.high, nil)) == ["send claim 0"])
        #expect(driver.at(6, Driver.fetched(.low, nil)) == [])
        #expect(driver.at(6, .replied([Driver.claim([])])) == [])
        #expect(driver.at(7, .ran(run: 1, [Driver.ok])) == ["send finish a ok to anime:results"])
        #expect(driver.at(8, .replied([.finished(.published)])) == ["report - ok 1", "run 2: p"])
        #expect(
            driver.at(9, .ran(run: 2, [Driver.ok])) == ["send finish ~2/0 lost 7 p ok to anime:results, claim 4"])
    }

    @Test func `other suspects go back before one runs`() {
        var driver = Driver.idle()
        for list in JobKeys.Pending.allCases { _ = driver.at(1, Driver.fetched(list, nil)) }
        let reply = Driver.claim(["~2/0 lost 7 p", "~3/0 lost 7 q"])
        #expect(driver.at(2, .replied([Driver.claim([])])).count == 3)
        for list in JobKeys.Pending.allCases { _ = driver.at(3, Driver.fetched(list, nil)) }
        #expect(driver.at(4, .replied([reply])) == ["send look - -, claim 2"])
        #expect(
            driver.at(5, .replied([.looked([suspect, suspect]), Driver.claim([])])) == ["send release ~3/0 lost 7 q"])
        #expect(driver.at(6, .replied([.released])) == ["run 1: p"])
    }

    @Test func `a header that nobody knows of makes no suspect`() {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, "~5/0 lost 7 p"))
        #expect(driver.at(2, .replied([Driver.claim(["a"])])) == ["send look -"])
        #expect(driver.at(3, .replied([.looked([KnownRequest(marker: nil)])])) == ["run 1: p a"])
    }

    @Test func `after five crashes a request is dead without a run`() {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, "~5/0 lost 7 p"))
        #expect(driver.at(2, .replied([Driver.claim([])])) == ["send look -"])
        #expect(
            driver.at(3, .replied([.looked([suspect])]))
                == ["send finish ~5/0 lost 7 p dead to anime:results, claim 2"])
    }
}

@Suite struct `Worker machine, stopping` {
    @Test func `an idle worker wakes its fetches and leaves`() {
        var driver = Driver.idle()
        #expect(driver.at(1, .drain) == ["unblock"])
        #expect(driver.at(21, .tick) == ["unblock"])
        for list in [JobKeys.Pending.high, .low] { #expect(driver.at(22, Driver.fetched(list, nil)) == []) }
        #expect(driver.at(23, Driver.fetched(.normal, nil)) == ["send leave"])
        #expect(driver.at(24, .replied([.left])) == ["exit"])
        #expect(driver.at(25, .tick) == [])
    }

    @Test func `what runs is finished, what waits goes back at once, newest first`() {
        var driver = Driver()
        _ = driver.at(0, .tick)
        _ = driver.at(0, .replied([.registered(serverTime: 1, elements: [])]))
        #expect(driver.at(1, .replied([Driver.claim(["a", "b", "c"])])) == ["run 1: a b", "fetch normal 5.0 seconds"])
        #expect(driver.at(2, .drain) == ["unblock", "send release c"])
        #expect(driver.at(3, Driver.fetched(.normal, "d")) == [])
        #expect(driver.at(3, .replied([.released])) == ["send release d"])
        #expect(driver.at(3, .replied([.released])) == [])
        #expect(driver.at(4, .ran(run: 1, [Driver.ok, Driver.ok])).count == 1)
        #expect(
            driver.at(5, .replied([.finished(.published), .finished(.published)]))
                == ["report - ok 1", "report - ok 1", "send leave"])
    }

    @Test(arguments: [WorkerMachine.Event.stop, .drain])
    func `when the time is up, everything is given back`(event: WorkerMachine.Event) {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, "a"))
        _ = driver.at(2, .replied([Driver.claim([])]))
        var last = driver.at(5, event)
        for list in JobKeys.Pending.allCases { last = driver.at(6, Driver.fetched(list, nil)) }
        if case .drain = event { last = driver.at(20_005, .tick) }
        #expect(last == ["send leave"])
        #expect(driver.at(20_006, .replied([.left])) == ["exit"])
    }

    @Test func `without a connection and without a request it leaves at once`() {
        var driver = Driver()
        _ = driver.at(0, .tick)
        _ = driver.at(1, .sendFailed("refused"))
        #expect(driver.at(2, .drain) == ["exit"])
    }

    @Test func `a worker whose wait broke says farewell over its other connection`() {
        var driver = Driver.idle()
        _ = driver.at(1, .fetchFailed(.high, "eof"))
        for list in [JobKeys.Pending.low, .normal] { _ = driver.at(2, Driver.fetched(list, nil)) }
        #expect(driver.at(3, .drain) == [])
        #expect(driver.at(101, .tick) == ["send leave"])
        #expect(driver.at(102, .replied([.left])) == ["exit"])
    }

    @Test func `a second farewell that is not heard is the last`() {
        var driver = Driver.idle()
        _ = driver.at(1, .fetchFailed(.high, "eof"))
        for list in [JobKeys.Pending.low, .normal] { _ = driver.at(2, Driver.fetched(list, nil)) }
        _ = driver.at(3, .drain)
        #expect(driver.at(101, .tick) == ["send leave"])
        #expect(driver.at(102, .sendFailed("eof")) == [])
        #expect(driver.at(302, .tick) == ["send leave"])
        #expect(driver.at(303, .sendFailed("refused")) == ["exit"])
    }
}
