import JSON
import Jobs

/// One request of a schedule, and how it may end.
struct SimulatedJob {
    enum Behaviour: Equatable {
        case answers
        /// Ends with a fault that no later run would mend.
        case fails
        /// Fails this many times, then answers.
        case recovers(after: Int)
        case neverRecovers
        /// Takes its worker with it.
        case kills
        /// Is no JSON.
        case malformed
        case tooLarge
    }

    static let maxTries = 3

    let index: Int
    let behaviour: Behaviour
    let id: String?
    let element: [UInt8]
    /// Crashes that its sender claims, in a header that no worker wrote; 0: there is none.
    let forgedCrashes: Int
    let list: JobKeys.Pending
    /// Microseconds; a request that is sent twice is sent at both times.
    let pushes: [Int]
    /// Milliseconds in the delayed set; nil: straight to its list.
    let delay: Int?
    let isInBatch: Bool
    /// Microseconds.
    let cancelled: Int?
    let hasDeadline: Bool
    /// Runs whatever the done marker says.
    let isForced: Bool
    /// Microseconds that one run takes.
    let work: Int

    /// As it is pushed.
    var sent: [UInt8] { forgedCrashes > 0 ? Array("~\(forgedCrashes)/0 lost 7 ".utf8) + element : element }

    /// Whether the done marker keeps a second result back, whatever happens.
    var isAnsweredOnce: Bool { behaviour == .answers && id != nil && !isForced && !hasDeadline && cancelled == nil }

    /// Where it waits, before its first run and after every other.
    var home: JobKeys.Pending { delay == nil ? list : .normal }

    /// Whether `status` may be the one result, dead letters for crashes aside.
    func mayEnd(as status: JobStatus) -> Bool {
        if let cancelled, cancelled < pushes[0], behaviour != .malformed { return status == .cancelled }
        switch status {
        case .ok: return behaviour == .answers || behaviour == .recovers(after: 1)
        case .error: return behaviour == .fails || behaviour == .malformed || hasDeadline
        case .dead: return behaviour == .neverRecovers || behaviour == .tooLarge
        case .cancelled: return cancelled != nil
        case .expired: return hasDeadline
        case .duplicate: return pushes.count > 1
        case .noMatch, .degraded: return false
        }
    }

    /// What the handler makes of the `run`-th run, from 1.
    func outcome(ofRun run: Int) -> Outcome {
        let isDown = JobFault(code: "unavailable", message: "try again", isRetryable: true)
        return switch behaviour {
        case .fails: .failed(JobFault(code: "refused", message: "no"))
        case .recovers(let failures) where run <= failures: .failed(isDown)
        case .neverRecovers: .failed(isDown)
        default: .answered(.ok, ["answer": "yes"])
        }
    }
}

extension SimulatedJob {
    /// A random request, sent within `spread` microseconds; `batch` is the size of the batch that it belongs to.
    init(index: Int, isPoison: Bool, spread: Int, batch: Int?, random: inout SeededRandom) {
        let behaviour = isPoison ? .kills : Self.behaviour(isReadable: batch != nil, &random)
        let isReadable = behaviour != .malformed && behaviour != .tooLarge
        let isPlain = behaviour == .answers && batch == nil && random.happens(20)
        let isTwin = behaviour == .answers && batch == nil && !isPlain && random.happens(15)
        let isSubtle = isReadable && !isPlain && !isTwin
        let first = random.number(in: 0...spread)
        self.index = index
        self.behaviour = behaviour
        id = isPlain || !isReadable ? nil : "j\(index)"
        isInBatch = batch != nil
        pushes = isTwin ? [first, first + random.number(in: 0...500_000)] : [first]
        list = random.element(of: [.normal, .normal, .high, .low])
        // The delayed set would hold two equal ones once.
        delay = !isTwin && random.happens(10) ? random.number(in: 0...1_500) : nil
        cancelled = isSubtle && random.happens(15) ? random.element(of: [first - 1, first + 1_000, 2_000_000]) : nil
        hasDeadline = isSubtle && !isPoison && random.happens(10)
        isForced = isSubtle && random.happens(10)
        forgedCrashes = !isTwin && !isPoison && isReadable && random.happens(10) ? random.number(in: 1...6) : 0
        work = random.number(in: 100...(random.happens(isPoison ? 0 : 20) ? 2_000_000 : 50_000))
        var members = #""query":"\#(index)","max_tries":\#(Self.maxTries)"#
        if isSubtle, random.happens(20) { members += #","keep":true"# }
        if isForced { members += #","force":true"# }
        if hasDeadline {
            let milliseconds = Schedule.epoch + first / 1_000 + random.number(in: 0...1_500)
            members += #","deadline":\#(Double(milliseconds) / 1_000)"#
        }
        if let batch { members += #","batch":{"id":"b","total":\#(batch)}"# }
        let text = isPlain || !isReadable ? "\(index)" : #"{"id":"j\#(index)",\#(members)}"#
        element = Self.element(text, behaviour)
    }

    private static func behaviour(isReadable: Bool, _ random: inout SeededRandom) -> Behaviour {
        switch random.number(in: isReadable ? 3...20 : 1...20) {
        case 1: .malformed
        case 2: .tooLarge
        case 3: .fails
        case 4: .neverRecovers
        case 5...6: .recovers(after: 1)
        default: .answers
        }
    }

    private static func element(_ text: String, _ behaviour: Behaviour) -> [UInt8] {
        switch behaviour {
        case .malformed: Array(#"{"query":"\#(text)"#.utf8)
        case .tooLarge: Array(text.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: Schedule.maxElementBytes)
        default: Array(text.utf8)
        }
    }
}
