package import Settings
package import Transport

/// Why a model wrote nothing that can be used.
///
/// Holds no provider's words: they may quote the key or the user. `code` is a provider's own short label.
package enum GenerationError: Error, Sendable, Equatable {
    // Said by the network.
    case transport(TransportError)
    case noKey(SecretSource.Unreadable)
    // Said by the provider.
    case rateLimited(retryAfter: Duration?)
    case overloaded(status: Int, retryAfter: Duration?)
    /// Waiting does not help: money does.
    case quotaSpent(code: String)
    case unauthorized(status: Int)
    /// Retired, or never there.
    case modelGone(code: String)
    case promptTooLong
    /// Any other 3xx or 4xx.
    case rejected(status: Int, code: String)
    // Said by what came.
    /// The reply is not in the form asked for; `text` is what the model wrote.
    case formUnmet(text: String)
    /// The tokens ran out before anything was complete.
    case cutOff
    case refused
    /// 200, but no chat reply: HTML, broken JSON, no choices.
    case unreadable(reason: String)
    // Said by the gateway, without a call.
    case paused(model: String)
    case coolingDown(provider: String)
    case budgetSpent
    case tokensSpent
    case outOfTime
}

extension GenerationError {
    /// What the gateway does about an error.
    package enum Remedy: Sendable, Equatable {
        /// Wait that long, else a random time, and call again: so long as retries and the deadline allow.
        case retry(after: Duration?)
        /// Call once more: the same words may come out right.
        case retryOnce
        /// Ask again with fewer cards, once.
        case dropCards
        /// Leave the model alone for the longest pause, tell the operator, and ask the next.
        case pauseModel
        /// Ask the next model.
        case nextModel
        /// Ask nobody else.
        case stop
    }

    package var remedy: Remedy {
        switch self {
        case .transport(.cancelled), .outOfTime, .tokensSpent: .stop
        case .transport(let error): error.isRetryable ? .retry(after: nil) : .nextModel
        case .rateLimited(let wait), .overloaded(_, let wait): .retry(after: wait)
        case .quotaSpent, .unauthorized, .modelGone, .noKey: .pauseModel
        case .promptTooLong: .dropCards
        case .unreadable: .retry(after: nil)
        case .formUnmet: .retryOnce
        case .rejected, .cutOff, .refused, .paused, .coolingDown, .budgetSpent: .nextModel
        }
    }

    /// What the circuit breaker learns from it; nil: nothing, as the model is not to blame.
    package var isFault: Bool? {
        switch self {
        case .transport(.cancelled), .transport(.badURL), .transport(.closed), .noKey, .paused, .coolingDown,
            .budgetSpent, .tokensSpent, .outOfTime, .rateLimited:
            nil
        case .transport, .overloaded, .unreadable: true
        case .quotaSpent, .unauthorized, .modelGone, .promptTooLong, .rejected, .formUnmet, .cutOff, .refused: false
        }
    }

    /// The stable label for results, logs and metrics.
    package var kind: String {
        switch self {
        case .transport(let error): error.kind
        case .noKey: "no_key"
        case .rateLimited: "rate_limited"
        case .overloaded: "overloaded"
        case .quotaSpent: "quota_spent"
        case .unauthorized: "unauthorized"
        case .modelGone: "model_gone"
        case .promptTooLong: "prompt_too_long"
        case .rejected: "rejected"
        case .formUnmet: "form_unmet"
        case .cutOff: "cut_off"
        case .refused: "refused"
        case .unreadable: "unreadable_reply"
        case .paused: "paused"
        case .coolingDown: "cooling_down"
        case .budgetSpent: "budget_spent"
        case .tokensSpent: "tokens_spent"
        case .outOfTime: "out_of_time"
        }
    }
}

extension GenerationError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .transport(let error): "\(error)"
        case .noKey(let error): "\(error)"
        case .rateLimited: "the provider's rate limit is reached"
        case .overloaded(let status, _): "the provider answers \(status): it is overloaded or down"
        case .quotaSpent(let code): "the provider's quota is spent (\(code)): see its billing page"
        case .unauthorized(let status): "the provider refuses the key (\(status)): check api_key_env or api_key_file"
        case .modelGone(let code): "the provider has no such model (\(code)): name another in llm.yaml"
        case .promptTooLong: "the prompt is longer than the model takes"
        case .rejected(let status, let code):
            "the provider refuses the request (\(status) \(code)): check json and model"
        case .formUnmet: "the model did not keep to the form asked for"
        case .cutOff: "the model's tokens ran out: raise max_output_tokens, or set reasoning_effort"
        case .refused: "the model refused to answer"
        case .unreadable(let reason): "the provider's reply is no chat reply (\(reason)): check base_url"
        case .paused(let model): "\(model) failed too often and is left alone for a while"
        case .coolingDown(let provider): "\(provider) asked to wait longer than this job can"
        case .budgetSpent: "the day's budget is spent: see budget.usd_per_day"
        case .tokensSpent: "the job's tokens are spent: see budget.tokens_per_job"
        case .outOfTime: "the job's time for language models is over: see limits.deadline_ms"
        }
    }
}
