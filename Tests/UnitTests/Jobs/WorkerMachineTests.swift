import Jobs
import Testing

private typealias Driver = MachineDriver

@Suite struct `Worker machine` {
    @Test func `registers, claims, then waits for each list with a slot of its own`() {
        var driver = Driver()
        #expect(driver.at(0, .tick) == ["send register h.1.0"])
        #expect(driver.at(1, .replied([.registered(serverTime: 1, elements: [])])) == ["send claim 4"])
        #expect(
            driver.at(2, .replied([Driver.claim([])])) == [
                "fetch normal 5.0 seconds", "fetch high 5.0 seconds", "fetch low 5.0 seconds",
            ])
        #expect(driver.wake == 1_002)
    }

    @Test func `a claim that fills a batch runs at once, a result makes room for the next claim`() {
        var driver = Driver()
        _ = driver.at(0, .tick)
        _ = driver.at(0, .replied([.registered(serverTime: 1, elements: [])]))
        #expect(driver.at(1, .replied([Driver.claim(["a", "b", "c", "d"])])) == ["run 1: a b", "run 2: c d"])
        #expect(
            driver.at(9, .ran(run: 1, [Driver.ok, Driver.ok])) == [
                "send finish a ok to anime:results, finish b ok to anime:results, claim 2"
            ])
        #expect(
            driver.at(10, .replied([.finished(.published), .finished(.published), Driver.claim(["e", "f"])])) == [
                "report - ok 1", "report - ok 1", "run 3: e f",
            ])
    }

    @Test func `a request that ends before its company is published, and makes room`() {
        var driver = Driver()
        _ = driver.at(0, .tick)
        _ = driver.at(0, .replied([.registered(serverTime: 1, elements: [])]))
        #expect(driver.at(1, .replied([Driver.claim(["a", "b", "c", "d"])])) == ["run 1: a b", "run 2: c d"])
        #expect(
            driver.at(5, .answered(run: 2, [1: Driver.ok])) == ["send finish d ok to anime:results, claim 1"])
        #expect(driver.at(6, .answered(run: 1, [0: Driver.ok])) == [])
        #expect(
            driver.at(7, .replied([.finished(.published), Driver.claim([])])) == [
                "report - ok 1", "send finish a ok to anime:results, claim 2",
            ])
        // What is told twice, or of a run that is over, is nobody's.
        _ = driver.at(8, .replied([.finished(.published), Driver.claim([])]))
        #expect(driver.at(9, .answered(run: 1, [0: Driver.ok])).isEmpty)
        #expect(driver.at(10, .ran(run: 1, [Driver.ok])).first == "send finish b ok to anime:results, claim 1")
        #expect(driver.at(11, .answered(run: 1, [1: Driver.ok])).isEmpty)
    }

    @Test func `a request runs at once where none runs, and else waits for company no longer than the delay`() {
        var driver = Driver.idle()
        #expect(driver.at(10, Driver.fetched(.normal, "a")) == ["send claim 1"])
        #expect(driver.at(11, .replied([Driver.claim([])])) == ["run 1: a", "fetch normal 5.0 seconds"])
        #expect(driver.at(12, Driver.fetched(.normal, "b")) == ["send claim 0"])
        #expect(driver.at(13, .replied([Driver.claim([])])) == [])
        #expect(driver.wake == 15)
        #expect(driver.at(15, .tick) == ["run 2: b"])
    }

    @Test func `a request runs at once where no other could be taken`() {
        var driver = Driver.idle(JobOptions(concurrency: 2, maxBatch: 2))
        #expect(driver.at(10, Driver.fetched(.normal, "a")) == ["send claim 0"])
        #expect(driver.at(11, .replied([Driver.claim([])])) == ["run 1: a"])
    }

    @Test func `a request waits for one that is looked up`() {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, "a"))
        #expect(driver.at(2, .replied([Driver.claim([#"{"id":"q1"}"#])])) == ["send look q1"])
        #expect(driver.at(3, .replied([.looked([KnownRequest(marker: nil)])])).first == "run 1: a q1")
    }

    @Test func `a request with an id is looked up before it runs`() {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, #"{"id":"q1"}"#))
        #expect(driver.at(2, .replied([Driver.claim([])])) == ["send look q1"])
        #expect(driver.at(3, .replied([.looked([KnownRequest(marker: nil)])])).first == "run 1: q1")
    }

    @Test(arguments: [
        (#"{"id":"q1"}"#, "w/t", false, "duplicate"), (#"{"id":"q1"}"#, nil, true, "cancelled"),
        (#"~1/0 lost 7 {"id":"q1"}"#, "{}", false, "duplicate"),
    ])
    func `what is finished or cancelled is not run`(element: String, marker: String?, cancelled: Bool, status: String) {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, element))
        _ = driver.at(2, .replied([Driver.claim([])]))
        let known = KnownRequest(marker: marker.map { Array($0.utf8) }, isCancelled: cancelled)
        #expect(
            driver.at(3, .replied([.looked([known])]))
                == ["send finish \(element) \(status) to anime:result:q1, claim 2"])
    }

    @Test(arguments: [#"{"id":"q1"}"#, #"~0/1 rate_limited 7 {"id":"q1"}"#, #"{"id":"q1","force":true}"#])
    func `an unanswered id that is sent again is run again`(element: String) {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, element))
        _ = driver.at(2, .replied([Driver.claim([])]))
        #expect(driver.at(3, .replied([.looked([KnownRequest(marker: Array("?w/t".utf8))])])).first == "run 1: q1")
    }

    @Test func `while the queue is paused a fetched request goes back and nothing is fetched`() {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, "a"))
        #expect(driver.at(2, .replied([Driver.claim([], .paused)])) == ["send release a"])
        #expect(driver.at(3, .replied([.released])) == [])
        #expect(driver.at(1_002, .tick) == ["send claim 2"])
    }

    @Test func `a delayed request brings the next claim forward`() {
        var driver = Driver.idle()
        _ = driver.at(1_000, .tick)
        _ = driver.at(1_001, .replied([Driver.claim([], due: 300)]))
        #expect(driver.wake == 1_301)
        #expect(driver.at(1_301, .tick) == ["send claim 1"])
    }

    @Test func `a request past its deadline expires without a run`() {
        var driver = Driver.idle()
        _ = driver.at(1, Driver.fetched(.normal, #"{"query":"x","deadline":999}"#))
        #expect(
            driver.at(2, .replied([Driver.claim([])]))
                == [#"send finish {"query":"x","deadline":999} expired to anime:results, claim 2"#])
    }

    @Test func `a malformed request is an error, an oversized one a dead letter`() {
        var options = JobOptions(concurrency: 4, maxBatch: 2)
        options.maxElementBytes = 20
        var driver = Driver.idle(options)
        _ = driver.at(1, Driver.fetched(.normal, #"{"id":1}"#))
        let long = String(repeating: "x", count: 21)
        #expect(
            driver.at(2, .replied([Driver.claim([long])])) == [
                "send finish {\"id\":1} error to anime:results, finish \(long) dead to anime:results, claim 2"
            ])
    }
}

@Suite struct `Worker machine, retries` {
    private func fault(retryable: Bool, after: Duration? = nil) -> Outcome {
        .failed(JobFault(code: "rate_limited", message: "m", isRetryable: retryable, retryAfter: after))
    }

    private func running(_ element: String, random: UInt64 = 1 << 63) -> MachineDriver {
        var driver = Driver.idle(random: random)
        _ = driver.at(1, Driver.fetched(.normal, element))
        _ = driver.at(2, .replied([Driver.claim([])]))
        _ = driver.at(4, .tick)
        return driver
    }

    @Test(arguments: [(UInt64.min, 0.0), (.max, 4.0)])
    func `all of the wait is jitter`(random: UInt64, seconds: Double) {
        var driver = running("~0/2 rate_limited 7 a", random: random)
        #expect(
            driver.at(5, .ran(run: 1, [fault(retryable: true)]))
                == ["send retry ~0/2 rate_limited 7 a rate_limited in \(Duration.seconds(seconds))"])
    }

    @Test(arguments: [("a", 0.5), ("~0/2 rate_limited 7 a", 2.0), ("~1/3 rate_limited 7 a", 4.0)])
    func `a retryable fault puts the request off, longer each time`(element: String, seconds: Double) {
        var driver = running(element)
        #expect(
            driver.at(5, .ran(run: 1, [fault(retryable: true)]))
                == ["send retry \(element) rate_limited in \(Duration.seconds(seconds))"])
    }

    @Test func `the wait that the cause names is kept`() {
        var driver = running("a")
        #expect(
            driver.at(5, .ran(run: 1, [fault(retryable: true, after: .seconds(30))]))
                == ["send retry a rate_limited in 30.5 seconds"])
    }

    @Test func `after the last try the request is dead`() {
        var driver = running("~0/4 rate_limited 7 a")
        #expect(
            driver.at(5, .ran(run: 1, [fault(retryable: true)]))
                == ["send finish ~0/4 rate_limited 7 a dead to anime:results"])
    }

    @Test func `a final fault is an error at once`() {
        var driver = running("a")
        #expect(
            driver.at(5, .ran(run: 1, [fault(retryable: false)])) == ["send finish a error to anime:results"])
    }

    @Test func `a request without an outcome has failed`() {
        var driver = running("a")
        #expect(driver.at(5, .ran(run: 1, [])) == ["send finish a error to anime:results"])
    }
}

@Suite struct `Worker machine, cancellation` {
    private let unknown = KnownRequest(marker: nil)

    /// Runs the requests, each with an id.
    private func running(_ elements: String...) -> MachineDriver {
        var driver = Driver()
        _ = driver.at(0, .tick)
        _ = driver.at(0, .replied([.registered(serverTime: 1, elements: [])]))
        _ = driver.at(0, .replied([Driver.claim(elements)]))
        _ = driver.at(0, .replied([.looked(elements.map { _ in unknown }), Driver.claim([])]))
        _ = driver.at(2, .tick)
        return driver
    }

    @Test func `is asked after every quarter of a second, while something runs`() {
        var driver = running(#"{"id":"q1"}"#, #"{"id":"q2"}"#)
        #expect(driver.wake == 250)
        #expect(driver.at(250, .tick) == ["send cancelled? q1 q2"])
        #expect(
            driver.at(251, .replied([.cancelled(ids: [])])) == [])
        #expect(driver.wake == 500)
    }

    @Test func `tells the run, and is the result whatever the run says`() {
        let element = #"{"id":"q1"}"#
        var driver = running(element, #"{"id":"q2"}"#)
        _ = driver.at(250, .tick)
        #expect(driver.at(251, .replied([.cancelled(ids: ["q1"])])).first == "cancel")
        #expect(driver.at(500, .tick) == ["send cancelled? q2"])
        _ = driver.at(501, .replied([.cancelled(ids: [])]))
        #expect(
            driver.at(502, .ran(run: 1, [Driver.ok, Driver.ok])).first
                == #"send finish \#(element) cancelled to anime:result:q1, "#
                + #"finish {"id":"q2"} ok to anime:result:q2, claim 2"#)
    }

    @Test func `a retryable fault of a cancelled request is not tried again`() {
        var driver = running(#"{"id":"q1"}"#)
        _ = driver.at(252, .tick)
        _ = driver.at(253, .replied([.cancelled(ids: ["q1"])]))
        let fault = JobFault(code: "down", message: "m", isRetryable: true)
        #expect(
            driver.at(254, .ran(run: 1, [.failed(fault)]))
                == [#"send finish {"id":"q1"} cancelled to anime:result:q1"#])
    }

    @Test func `a request that runs past its deadline is told and expires`() {
        let element = #"{"id":"q1","timeout_ms":40}"#
        var driver = running(element)
        #expect(driver.wake == 40)
        #expect(driver.at(40, .tick) == ["cancel"])
        #expect(driver.at(45, .tick) == [])
        #expect(
            driver.at(50, .ran(run: 1, [Driver.ok]))
                == ["send finish \(element) expired to anime:result:q1"])
    }
}
