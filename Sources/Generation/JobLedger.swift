import Settings
import Synchronization

/// What one job has asked of models, and may still ask.
package final class JobLedger: Sendable {
    /// One call, whatever became of it.
    package struct Attempt: Sendable, Equatable {
        /// The key in `llm.yaml`.
        package let name: String
        package let provider: String
        /// The model's name at the provider.
        package let model: String
        /// "ok", or ``GenerationError/kind``.
        package let outcome: String
        package let duration: Duration
        /// nil where the provider said nothing.
        package let usage: TokenUsage?
        /// Dollars; nil where the usage is.
        package let cost: Double?
        package let tokensPerSecond: Double?
    }

    private struct State {
        var attempts: [Attempt] = []
        /// Taken by finished calls, and held for those under way.
        var tokens = 0
    }

    /// On the gateway's clock.
    package let deadline: Duration
    private let tokenLimit: Int
    private let state = Mutex(State())

    package init(deadline: Duration, tokenLimit: Int) {
        self.deadline = deadline
        self.tokenLimit = tokenLimit
    }

    /// In the order in which they ended.
    package var attempts: [Attempt] { state.withLock { $0.attempts } }

    /// Holds `tokens` for a call.
    ///
    /// - Returns: False where the job has not so many left.
    func hold(_ tokens: Int) -> Bool {
        state.withLock { state in
            guard state.tokens + tokens <= tokenLimit else { return false }
            state.tokens += tokens
            return true
        }
    }

    /// Gives back what was held for a call that was not made.
    func release(_ tokens: Int) {
        state.withLock { $0.tokens -= tokens }
    }

    /// Ends a call for which `held` tokens were held: what it took counts, and nothing where nobody knows.
    func record(_ attempt: Attempt, held: Int) {
        state.withLock { state in
            state.attempts.append(attempt)
            state.tokens += (attempt.usage.map { $0.input + $0.output } ?? 0) - held
        }
    }
}

extension JobLedger.Attempt {
    /// `draft` is what came, also if it cannot be used: it was paid for.
    init(by model: LLMModelSettings, _ draft: Draft?, _ error: GenerationError?, took duration: Duration) {
        name = model.name
        provider = model.providerLabel
        self.model = model.model
        self.duration = duration
        outcome = error?.kind ?? "ok"
        usage = draft?.usage
        tokensPerSecond = draft?.tokensPerSecond
        cost = usage.map { $0.cost(at: model.prices) }
    }
}
