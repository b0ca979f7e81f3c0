import Embeddings
import Jobs
import Logging
import Pipelines
import Redis
import Retrieval
import Settings
import Understanding

/// Answers requests as turns of their sessions: state and watched entries are read before, the state is written after.
struct Conversations: Sendable {
    private(set) var store: SessionStore
    private var limits: SessionState.Limits

    /// How often a turn is put on top of what another worker has written meanwhile.
    ///
    /// Each time somebody has won, so that this is also how many may take a turn of one session at once.
    private static let mostRaces = 64

    /// A connection of its own: loading an index keeps the other one busy.
    init(_ settings: AppSettings, _ endpoint: RedisEndpoint, _ logger: Logger) {
        let session = settings.retriever.session
        store = SessionStore(
            RedisConnection(endpoint, name: "inference-worker.sessions", logger: logger),
            keys: JobKeys(prefix: settings.redis.keyPrefix), lifetime: session.ttl)
        limits = SessionState.Limits(session)
    }

    /// The same conversations, remembered as `session` says.
    func remembered(as session: SessionSettings) -> Conversations {
        var conversations = self
        conversations.store = store.keeping(for: session.ttl)
        conversations.limits = SessionState.Limits(session)
        return conversations
    }

    typealias Reply = Result<RecommendationReply, JobFault>

    /// One reply per request, in order.
    ///
    /// Turns of one session are answered one after the other, all else together. `report` is told, by their places, of
    /// replies that others need not be waited for; each is returned as well.
    func answer(
        _ requests: [RecommendationRequest], by pipeline: InferencePipeline,
        report: @escaping @Sendable ([Int: Reply]) -> Void
    ) async -> [Reply] {
        var replies = [Reply](repeating: .failure(.unanswered), count: requests.count)
        let passes = Self.passes(requests)
        for (number, pass) in passes.enumerated() {
            let answers = await answer(pass: pass.map { requests[$0] }, by: pipeline) { known in
                report(Dictionary(uniqueKeysWithValues: known.map { (pass[$0.key], $0.value) }))
            }
            for (place, reply) in zip(pass, answers) { replies[place] = reply }
            if number + 1 < passes.count {
                report(Dictionary(uniqueKeysWithValues: zip(pass, answers)))
            }
        }
        return replies
    }

    /// Places of requests that can be answered together: the first turns of all sessions, the second ones, ...
    static func passes(_ requests: [RecommendationRequest]) -> [[Int]] {
        var turns: [String: Int] = [:]
        var passes: [[Int]] = []
        for (place, request) in requests.enumerated() {
            let pass = request.session.map { turns[$0, default: 0] } ?? 0
            if let session = request.session { turns[session] = pass + 1 }
            if pass == passes.count { passes.append([]) }
            passes[pass].append(place)
        }
        return passes
    }

    private func answer(
        pass requests: [RecommendationRequest], by pipeline: InferencePipeline,
        report: @escaping @Sendable ([Int: Reply]) -> Void
    ) async -> [Reply] {
        var turns = await open(requests)
        let asked = turns.indices.filter { turns[$0].fault == nil }
        let opened = turns
        let refused = turns.indices.filter { turns[$0].fault != nil }
        if !asked.isEmpty { report(Dictionary(uniqueKeysWithValues: refused.map { ($0, opened[$0].result) })) }
        do {
            let answers = try await pipeline.recommend(
                asked.map { turns[$0].request }, in: asked.map { turns[$0].state }
            ) { known in
                // What a session has come to is written before its answer is shown.
                report(
                    known.reduce(into: [:]) { replies, one in
                        var turn = opened[asked[one.key]]
                        turn.reply = .init(one.value)
                        if !turn.isToBeSaved { replies[asked[one.key]] = turn.result }
                    })
            }
            for (place, answer) in zip(asked, answers) { turns[place].reply = .init(answer) }
        } catch {
            for place in asked { turns[place].fault = JobFault(error) }
        }
        await save(&turns)
        return turns.map(\.result)
    }

    /// Reads what the requests refer to, in one round trip.
    private func open(_ requests: [RecommendationRequest]) async -> [Turn] {
        var turns = requests.map { Turn($0) }
        let inSession = turns.indices.filter { requests[$0].session != nil }
        let watching = turns.indices.filter { requests[$0].excludeKey != nil }
        guard !inSession.isEmpty || !watching.isEmpty else { return turns }
        do {
            let (sessions, sets) = try await store.load(
                sessions: inSession.compactMap { requests[$0].session }, fields: SessionState.fieldNames,
                sets: watching.compactMap { requests[$0].excludeKey })
            for (place, stored) in zip(inSession, sessions) { turns[place].join(stored) }
            for (place, stored) in zip(watching, sets) { turns[place].leaveOut(stored) }
        } catch {
            for place in inSession { turns[place].join(.refused(error)) }
            for place in watching { turns[place].leaveOut(.refused(error)) }
        }
        return turns
    }

    /// Writes what each session has come to; where another was first, on top of that.
    private func save(_ turns: inout [Turn]) async {
        var pending = turns.indices.filter { turns[$0].isToBeSaved }
        for _ in 0..<Self.mostRaces where !pending.isEmpty {
            let saved: [SessionStore.Saved]
            do { saved = try await store.save(pending.compactMap { turns[$0].write(limits) }) } catch {
                for place in pending { turns[place].wasNotSaved(because: "\(error)") }
                return
            }
            var lost: [Int] = []
            for (place, result) in zip(pending, saved) {
                switch result {
                case .done: break
                case .refused(let reason): turns[place].wasNotSaved(because: reason)
                case .stale(let fields):
                    turns[place].join(.found(fields))
                    lost.append(place)
                }
            }
            pending = lost
        }
        for place in pending { turns[place].wasNotSaved(because: "too many turns at once") }
    }
}

extension Conversations.Reply {
    fileprivate init(_ answer: InferencePipeline.Reply) {
        self = answer.mapError { .badRequest($0.description, path: $0.path) }
    }
}

extension SessionState.Limits {
    fileprivate init(_ session: SessionSettings) {
        self.init(turns: session.maxTurns, shown: session.maxShown)
    }
}

extension JobFault {
    static let unanswered = JobFault(
        code: "internal", message: "the request was not answered", isRetryable: true)

    fileprivate init(_ error: EmbeddingError) {
        self.init(code: "embedding_failed", message: "\(error)", isRetryable: error.isRetryable)
    }
}
