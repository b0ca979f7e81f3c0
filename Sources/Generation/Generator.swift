package import Prompts
package import Settings

/// Writes a reply to a prompt: one model behind one address, one try a call.
package protocol Generator: Sendable {
    /// Writes one reply; the call may take `limit`, or its own limit if that is less.
    ///
    /// `hears` is given the text piece by piece, where the provider sends it so; must not block.
    func complete(
        _ prompt: RecommendationPrompt, within limit: Duration, hears: (@Sendable (String) -> Void)?
    ) async throws(GenerationError) -> Draft
}

extension Generator {
    package func complete(
        _ prompt: RecommendationPrompt, within limit: Duration
    ) async throws(GenerationError) -> Draft {
        try await complete(prompt, within: limit, hears: nil)
    }
}

/// Listens to a reply that is being written, unchecked as it is.
package struct DraftListener: Sendable {
    /// A call begins: what was heard before, if anything, is void.
    let begins: @Sendable (LLMModelSettings) -> Void
    /// The next piece of text.
    let hears: @Sendable (String) -> Void

    package init(
        begins: @escaping @Sendable (LLMModelSettings) -> Void, hears: @escaping @Sendable (String) -> Void = { _ in }
    ) {
        self.begins = begins
        self.hears = hears
    }
}

/// What a model wrote, not believed yet.
package struct Draft: Sendable, Equatable {
    package enum Finish: String, Sendable {
        /// The model came to its end.
        case stop
        /// The tokens ran out: the text is cut off.
        case length
        /// Anything else that a provider says.
        case other
    }

    package var text: String
    package var finish: Finish
    /// As the provider counted; nil where it says nothing or nonsense.
    package var usage: TokenUsage?
    /// Of the output, as the provider timed it.
    package var tokensPerSecond: Double?
    /// The name by which the provider says that it answered.
    package var model: String?

    package init(
        text: String, finish: Finish = .stop, usage: TokenUsage? = nil, tokensPerSecond: Double? = nil,
        model: String? = nil
    ) {
        self.text = text
        self.finish = finish
        self.usage = usage
        self.tokensPerSecond = tokensPerSecond
        self.model = model
    }
}
