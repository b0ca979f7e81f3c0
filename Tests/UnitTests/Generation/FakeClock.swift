import Generation
import Prompts
import Synchronization
import Transport

/// A clock on which sleeping takes no time: the time just moves on.
final class FakeClock: TransportClock {
    private let state = Mutex<(elapsed: Duration, day: String, sleeps: [Duration])>((.zero, "2026-11-22", []))

    var elapsed: Duration { state.withLock { $0.elapsed } }
    var day: String { state.withLock { $0.day } }
    /// Every sleep asked for.
    var sleeps: [Duration] { state.withLock { $0.sleeps } }

    func advance(by duration: Duration) { state.withLock { $0.elapsed += duration } }
    func set(day: String) { state.withLock { $0.day = day } }

    func sleep(for duration: Duration) async throws {
        try Task.checkCancellation()
        state.withLock { state in
            state.elapsed += duration
            state.sleeps.append(duration)
        }
    }
}

/// Gives its answers in turn, then the last for ever; each call takes the same time on the clock.
///
/// One that streams tells its text letter by letter.
final class FakeGenerator: Generator {
    typealias Answer = Result<Draft, GenerationError>
    private let clock: FakeClock
    private let duration: Duration
    private let isStreaming: Bool
    private let state: Mutex<(answers: [Answer], limits: [Duration], prompts: [RecommendationPrompt])>

    init(
        _ clock: FakeClock, takes duration: Duration = .milliseconds(100), isStreaming: Bool = true,
        _ answers: Answer...
    ) {
        self.clock = clock
        self.isStreaming = isStreaming
        self.duration = duration
        state = Mutex((answers, [], []))
    }

    /// The limit of each call.
    var limits: [Duration] { state.withLock { $0.limits } }
    var prompts: [RecommendationPrompt] { state.withLock { $0.prompts } }
    var calls: Int { limits.count }

    func complete(
        _ prompt: RecommendationPrompt, within limit: Duration, hears: (@Sendable (String) -> Void)?
    ) async throws(GenerationError) -> Draft {
        clock.advance(by: duration)
        let draft = try state.withLock { state -> Answer in
            state.limits.append(limit)
            state.prompts.append(prompt)
            return state.answers.count > 1 ? state.answers.removeFirst() : state.answers[0]
        }.get()
        if isStreaming { for letter in draft.text { hears?(String(letter)) } }
        return draft
    }
}

/// Keeps answers for ever.
actor RememberedAnswers: AnswerCache {
    private var answers: [String: [UInt8]] = [:]

    func answer(for key: String) async -> [UInt8]? { answers[key] }
    func keep(_ answer: [UInt8], for key: String) async { answers[key] = answer }
}

extension Result<Draft, GenerationError> {
    static func text(_ text: String, usage: TokenUsage? = nil, finish: Draft.Finish = .stop) -> Self {
        .success(Draft(text: text, finish: finish, usage: usage))
    }

    /// A well-formed answer: the second card.
    static var good: Self { text(#"{"picks":[{"c":"c2","why":"A detective looks for a killer."}],"none_fit":false}"#) }
    static var down: Self { .failure(.overloaded(status: 503, retryAfter: nil)) }
}
