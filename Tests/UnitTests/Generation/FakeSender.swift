import Catalogue
import JSON
import Prompts
import Settings
import Synchronization
import Transport

/// Answers each POST with the next of its replies, and remembers what was sent.
final class FakeSender: HTTPSender {
    enum Answer: Sendable {
        case reply(HTTPReply)
        /// Events of a stream that ends as it should.
        case events([String])
        case failure(TransportError)
    }

    private let state: Mutex<(answers: [Answer], posts: [HTTPPost])>

    init(_ answers: Answer...) { state = Mutex((answers, [])) }

    var posts: [HTTPPost] { state.withLock { $0.posts } }
    /// The body of the last POST.
    var body: JSONObject? {
        get throws { try posts.last.flatMap { try JSONValue(parsing: $0.body).object } }
    }

    func post(_ post: HTTPPost) async throws(TransportError) -> HTTPReply {
        switch next(post) {
        case .reply(let reply): return reply
        case .failure(let error): throw error
        case .events: throw .malformed(endpoint: "fake", reason: "a stream that nobody asked for")
        }
    }

    func stream(
        _ post: HTTPPost, onEvent: @escaping @Sendable (ServerSentEvent) async -> Bool
    ) async throws(TransportError) -> HTTPReply {
        switch next(post) {
        case .reply(let reply): return reply
        case .failure(let error): throw error
        case .events(let events):
            for data in events {
                guard await onEvent(ServerSentEvent(data: data)) else { break }
            }
            return HTTPReply(status: 200)
        }
    }

    private func next(_ post: HTTPPost) -> Answer {
        state.withLock { state in
            state.posts.append(post)
            return state.answers.isEmpty ? .failure(.closed) : state.answers.removeFirst()
        }
    }
}

extension FakeSender.Answer {
    static func json(_ status: Int, _ body: String, headers: [String: String] = [:]) -> Self {
        .reply(HTTPReply(status: status, headers: headers, body: Array(body.utf8)))
    }
}

/// A prompt about two small entries.
let smallPrompt = RecommendationPrompt.pick(
    2, from: Array(SmallCatalogue.entries[..<2]), for: .init(text: "robots", language: .english))

extension LLMModelSettings {
    static let groq = LLMModelSettings(
        name: "groq", provider: .groq, model: "openai/gpt-oss-20b", reasoningEffort: "low", key: .fixed(Secret("gsk")))
    static let openai = LLMModelSettings(name: "openai", model: "gpt-4o-mini", key: .fixed(Secret("sk")))
    static let local = LLMModelSettings(
        name: "local", model: "local", json: .schema, baseURL: "http://127.0.0.1:8089/v1")
}
