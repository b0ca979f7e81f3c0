package import JSON
import Synchronization

/// What a streamed request tells while it runs: events on the channel of its id, numbered from 1 in each run.
///
/// ```
/// {"event":"stage","attempt":1,"seq":1,"stage":"retrieve"}
/// ```
/// Nobody waits for a channel: an event is handed to a carrier at once, or lost.
package final class JobEvents: Sendable {
    private struct State {
        var count = 0
        var isOver = false
        var carrier: (@Sendable ([UInt8]) -> Void)?
    }

    package let channel: String
    private let attempt: Int
    private let state = Mutex(State())

    /// - Parameters:
    ///   - channel: Where they go.
    ///   - attempt: Which run tells, from 1.
    package init(channel: String, attempt: Int) {
        self.channel = channel
        self.attempt = attempt
    }

    /// From now on `carrier` takes the events, in order; it must not block.
    package func carry(by carrier: @escaping @Sendable ([UInt8]) -> Void) {
        state.withLock { $0.carrier = carrier }
    }

    /// Tells one event; `members` follow its name and numbers.
    package func tell(_ name: String, _ members: JSONObject) {
        state.withLock { state in
            if !state.isOver { Self.tell(name, members, attempt, &state) }
        }
    }

    /// Tells the last event: the result is in its list.
    ///
    /// A run that goes on all the same is not heard any more.
    func close(_ status: JobStatus, after totalTime: Duration) {
        state.withLock { state in
            let members: JSONObject = [
                "status": .string(status.rawValue), "total_ms": .double(totalTime.fractionalMilliseconds),
            ]
            if !state.isOver { Self.tell("done", members, attempt, &state) }
            state.isOver = true
            state.carrier = nil
        }
    }

    /// Under the lock, so that events leave in the order of their numbers.
    private static func tell(_ name: String, _ members: JSONObject, _ attempt: Int, _ state: inout State) {
        state.count += 1
        var event: JSONObject = ["event": .string(name), "attempt": .integer(attempt), "seq": .integer(state.count)]
        event.merge(members)
        state.carrier?(JSONValue.object(event).bytes())
    }
}
