import Jobs
import Testing

private typealias Driver = MachineDriver

@Suite struct `Worker machine, after a failover` {
    @Test func `what another worker has taken meanwhile is left to it`() {
        let elements = [#"{"id":"q1"}"#, "a", #"{"id":"q2"}"#, "b"]
        var driver = Driver()
        _ = driver.at(0, .tick)
        _ = driver.at(0, .replied([.registered(serverTime: 1, elements: [])]))
        _ = driver.at(1, .replied([Driver.claim(elements)]))
        let unknown = KnownRequest(marker: nil)
        #expect(driver.at(2, .replied([.looked([unknown, unknown])])) == ["run 2: q1 q2"])
        _ = driver.at(3, .ran(run: 1, [Driver.ok, Driver.ok]))
        #expect(driver.at(4, .sendFailed("the network")) == ["warn connectionLost"])
        let register = "send register h.1.0 \(elements[0]) (q1) \(elements[2]) (q2)"
        #expect(driver.at(79, .tick) == [register])
        #expect(driver.at(80, .replied([.strangers(["g.7.0", "h.1.0"])])) == [register + " beside g.7.0"])
        let list = [elements[2], "b", "a"].map { Array($0.utf8) }
        #expect(
            driver.at(81, .replied([.registered(serverTime: 1, elements: list, taken: [0])])) == [
                "send finish a ok to anime:results, finish b ok to anime:results, claim 2"
            ])
        _ = driver.at(82, .replied([.finished(.published), .finished(.published), Driver.claim([])]))
        #expect(
            driver.at(83, .ran(run: 2, [Driver.ok, Driver.ok]))
                == ["send finish \(elements[2]) ok to anime:result:q2, claim 2"])
    }

    @Test func `a finish whose element another worker has taken is not sent again`() {
        let element = #"{"id":"q1"}"#
        var driver = Driver.running(element)
        _ = driver.at(5, .ran(run: 1, [Driver.ok]))
        for list in JobKeys.Pending.allCases { _ = driver.at(6, Driver.fetched(list, nil)) }
        #expect(driver.at(7, .replied([.finished(.gone)])) == ["send register h.1.0 \(element) (q1)"])
        #expect(driver.at(8, .replied([.registered(serverTime: 1, elements: [], taken: [0])])) == ["send claim 4"])
    }

    @Test func `a fetched request that another worker has taken is forgotten`() {
        let element = #"{"id":"q1"}"#
        var driver = Driver.idle()
        _ = driver.at(1, .fetchFailed(.high, "eof"))
        _ = driver.at(91, Driver.fetched(.low, nil))
        #expect(driver.at(92, Driver.fetched(.normal, element)) == ["send register h.1.0 \(element) (q1)"])
        #expect(driver.at(93, .replied([.registered(serverTime: 1, elements: [], taken: [0])])) == ["send claim 4"])
    }
}
