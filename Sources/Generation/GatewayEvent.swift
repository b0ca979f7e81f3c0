/// What an operator wants to know of, beside the results; never holds a user's words.
package enum GatewayEvent: Sendable, Equatable, CustomStringConvertible {
    /// It failed too often and is left alone for a while.
    case modelPaused(name: String, after: GenerationError)
    /// It answers again.
    case modelResumed(name: String)
    /// Retired or never there: llm.yaml needs another.
    case modelGone(name: String, GenerationError)
    /// The key is missing or refused, or the account is empty.
    case accountRefused(name: String, GenerationError)
    case coolingDown(provider: String, Duration)
    case budgetSpent(day: String)

    /// The stable label for logs and metrics.
    package var kind: String {
        switch self {
        case .modelPaused: "model_paused"
        case .modelResumed: "model_resumed"
        case .modelGone: "model_gone"
        case .accountRefused: "account_refused"
        case .coolingDown: "cooling_down"
        case .budgetSpent: "budget_spent"
        }
    }

    package var description: String {
        switch self {
        case .modelPaused(let name, let error): "\(name) is left alone for a while: \(error)"
        case .modelResumed(let name): "\(name) answers again"
        case .modelGone(let name, let error): "\(name) is retired or missing: \(error)"
        case .accountRefused(let name, let error): "\(name) cannot be used: \(error)"
        case .coolingDown(let provider, let wait): "\(provider) asks to be left alone for \(wait)"
        case .budgetSpent(let day): "the budget of \(day) is spent"
        }
    }
}
