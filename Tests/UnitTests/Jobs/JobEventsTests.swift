import JSON
import Jobs
import Synchronization
import Testing

@Suite struct `Events of a streamed request` {
    private func heard(_ body: (JobEvents) -> Void) -> [String] {
        let lines = Mutex<[String]>([])
        let events = JobEvents(channel: "anime:stream:q1", attempt: 2)
        events.carry { line in lines.withLock { $0.append(String(decoding: line, as: UTF8.self)) } }
        body(events)
        return lines.withLock { $0 }
    }

    @Test func `are numbered, and each says which run tells it`() {
        let lines = heard { events in
            events.tell("stage", ["stage": "retrieve"])
            events.tell("token", ["rank": 1, "reason": "Line\nbreak"])
        }
        #expect(
            lines == [
                #"{"event":"stage","attempt":2,"seq":1,"stage":"retrieve"}"#,
                #"{"event":"token","attempt":2,"seq":2,"rank":1,"reason":"Line\nbreak"}"#,
            ])
    }

    @Test func `are asked for with an id, which names their channel`() {
        func envelope(_ text: String) -> JobEnvelope {
            JobEnvelope(Array(text.utf8), resultPrefix: "anime:result")
        }
        #expect(envelope(#"{"id":"q1","query":"x","stream":true}"#).isStreamed)
        #expect(!envelope(#"{"id":"q1","query":"x","stream":false}"#).isStreamed)
        #expect(!envelope(#"{"query":"x","stream":false}"#).isStreamed)
        let nameless = envelope(#"{"query":"x","stream":true}"#)
        #expect(!nameless.isStreamed)
        #expect(nameless.fault?.code == "bad_request")
        #expect(nameless.fault?.message == #"$.stream needs an "id", which names the channel"#)
        #expect(nameless.fault?.path == "$.stream")
        #expect(envelope(#"{"id":"q1","query":"x","stream":1}"#).fault?.path == "$.stream")
    }

    /// What the first finisher published, it told itself; a late one has nothing to add.
    @Test(arguments: [
        (FinishReply.published, ["close ok", "report q1 ok 1"]), (.late, ["report q1 ok 1"]),
        (.done, ["report q1 ok 1"]),
    ])
    func `end when the result is in its list`(reply: FinishReply, actions: [String]) {
        var driver = MachineDriver.idle()
        _ = driver.at(1, MachineDriver.fetched(.normal, #"{"id":"q1","stream":true}"#))
        _ = driver.at(2, .replied([MachineDriver.claim([])]))
        #expect(driver.at(3, .replied([.looked([KnownRequest(marker: nil)])])).first == "run 1: q1")
        _ = driver.at(9, .ran(run: 1, [MachineDriver.ok]))
        let told = driver.at(10, .replied([.finished(reply), MachineDriver.claim([])]))
        #expect(told.filter { $0.hasPrefix("close") || $0.hasPrefix("report") } == actions)
    }
}
