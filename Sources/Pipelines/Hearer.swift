package import Grounding
import Prompts
package import Settings
import Synchronization

extension Narrator {
    /// Hears what is told while it is told: checked sentences, never a model's raw words.
    package struct Hearer: Sendable {
        /// A call of a model begins.
        let asks: @Sendable (LLMModelSettings) -> Void
        /// What stands at a rank, from 1, until something else is told of it.
        let hears: @Sendable (_ rank: Int, GroundedAnswer.Pick) -> Void

        package init(
            asks: @escaping @Sendable (LLMModelSettings) -> Void,
            hears: @escaping @Sendable (_ rank: Int, GroundedAnswer.Pick) -> Void
        ) {
            self.asks = asks
            self.hears = hears
        }
    }
}

/// Checks the picks of one prompt while a model writes them, and tells each as it closes.
///
/// A call that begins anew makes void what the one before it said.
final class PicksInTheMaking: Sendable {
    private struct State {
        var scanner = PickScanner()
        var selection: Grounder.Selection
        /// As the model wrote them.
        var picks: [DraftAnswer.Pick] = []

        init(_ selection: Grounder.Selection) { self.selection = selection }
    }

    private let empty: Grounder.Selection
    private let hearer: Narrator.Hearer?
    private let state: Mutex<State>

    init(_ empty: Grounder.Selection, _ hearer: Narrator.Hearer?) {
        self.empty = empty
        self.hearer = hearer
        state = Mutex(State(empty))
    }

    func begin() {
        state.withLock { $0 = State(empty) }
    }

    func hear(_ text: String) {
        state.withLock { state in
            for pick in state.scanner.feed(text) { take(pick, &state) }
        }
    }

    /// The answer to the whole draft: what was heard of it is not checked again, the rest is told now.
    func answer(of draft: DraftAnswer) -> GroundedAnswer {
        state.withLock { state in
            if !draft.picks.starts(with: state.picks) { state = State(empty) }
            for pick in draft.picks.dropFirst(state.picks.count) { take(pick, &state) }
            return state.selection.filled(isNoneFit: draft.isNoneFit)
        }
    }

    private func take(_ pick: DraftAnswer.Pick, _ state: inout State) {
        state.picks.append(pick)
        guard let kept = state.selection.take(pick) else { return }
        hearer?.hears(state.selection.answer.picks.count, kept)
    }
}
