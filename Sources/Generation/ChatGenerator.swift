import JSON
package import Prompts
package import Settings
import Synchronization
package import Transport

/// A model behind OpenAI's chat interface.
package struct ChatGenerator: Generator {
    private let model: LLMModelSettings
    private let attempt: Duration
    private let sender: any HTTPSender

    /// One call may take `attempt` at most.
    package init(_ model: LLMModelSettings, attempt: Duration, sender: any HTTPSender) {
        self.model = model
        self.attempt = attempt
        self.sender = sender
    }

    package func complete(
        _ prompt: RecommendationPrompt, within limit: Duration, hears: (@Sendable (String) -> Void)?
    ) async throws(GenerationError) -> Draft {
        let dialect = ChatDialect(model)
        let post = HTTPPost(
            url: model.baseURL + "/chat/completions", bearer: try key(),
            body: JSONValue.object(dialect.body(prompt, for: model)).bytes(), limits: limits(within: limit))
        let result: Result<Draft, GenerationError>
        do throws(TransportError) {
            result = dialect.streams(model.json) ? try await streamed(post, hears) : try await whole(post)
        } catch {
            throw .transport(error)
        }
        return try result.get()
    }

    private func key() throws(GenerationError) -> Secret? {
        do throws(SecretSource.Unreadable) { return try model.key.secret() } catch { throw .noKey(error) }
    }

    /// A stream that has not begun at half time would not end in time; a plain reply comes all at its end.
    private func limits(within limit: Duration) -> HTTPLimits {
        let whole = min(limit, attempt)
        return HTTPLimits(firstByte: ChatDialect(model).streams(model.json) ? whole / 2 : whole, attempt: whole)
    }

    private func whole(_ post: HTTPPost) async throws(TransportError) -> Result<Draft, GenerationError> {
        let reply = try await sender.post(post)
        return Result { () throws(GenerationError) in try ChatReply.draft(of: reply) }
    }

    private func streamed(
        _ post: HTTPPost, _ hears: (@Sendable (String) -> Void)?
    ) async throws(TransportError) -> Result<Draft, GenerationError> {
        let chunks = StreamedReply(hears)
        let reply = try await sender.stream(post) { event in chunks.take(event) }
        // A server may answer a wish for a stream with a whole reply, as it does with an error.
        return Result { () throws(GenerationError) in
            reply.body.isEmpty && reply.status == 200 ? try chunks.draft() : try ChatReply.draft(of: reply)
        }
    }
}

/// The chunks of one stream, gathered where they arrive.
private final class StreamedReply: Sendable {
    private let reply = Mutex(ChatReply())
    private let hears: (@Sendable (String) -> Void)?

    init(_ hears: (@Sendable (String) -> Void)?) { self.hears = hears }

    func take(_ event: ServerSentEvent) -> Bool {
        let (goesOn, text) = reply.withLock { reply in (reply.take(event), reply.lastText) }
        if !text.isEmpty { hears?(text) }
        return goesOn
    }

    func draft() throws(GenerationError) -> Draft { try reply.withLock { $0 }.draft() }
}
