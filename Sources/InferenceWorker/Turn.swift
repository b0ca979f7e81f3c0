import Catalogue
import Jobs
import Pipelines
import Redis
import Understanding

/// A request on its way: with what its session and its watched list add, and what becomes of it.
struct Turn {
    private(set) var request: RecommendationRequest
    /// What the session has come to; nil: there is none, or it cannot be read.
    private(set) var state: SessionState?
    /// The field `v` as it was read.
    private var version: [UInt8] = []
    private var warnings: [String] = []
    private var hasFallenBack = false
    var fault: JobFault?
    var reply: Result<RecommendationReply, JobFault>?

    init(_ request: RecommendationRequest) { self.request = request }

    /// The reply, with the warnings.
    var result: Result<RecommendationReply, JobFault> {
        if let fault { return .failure(fault) }
        return (reply ?? .failure(.unanswered)).map { reply in
            var reply = reply
            reply.warnings += warnings
            if hasFallenBack, reply.status == .ok { reply.status = .degraded }
            return reply
        }
    }

    /// Takes up the session as it stands in Redis; a damaged one begins anew.
    mutating func join(_ stored: SessionStore.Stored<SessionStore.Fields>) {
        switch stored {
        case .found(let fields):
            version = fields.last.flatMap { $0 } ?? []
            do { state = try SessionState(fields: fields) } catch {
                state = SessionState()
                warnings.append("the session was damaged, a new one begins: \(error)")
            }
            if request.isWordless, state?.turns.isEmpty == true {
                let reason = "$.query is missing, and the session has nothing to go on with"
                fault = .badRequest(reason, path: "$.query")
            }
        case .wrongType(let type): fallBack("its key holds a \(type)")
        case .refused(let error): fallBack("\(error)")
        case .large(let count): fallBack("\(count) fields")
        }
    }

    private mutating func fallBack(_ reason: String) {
        if request.isWordless {
            fault = .badRequest("$.query is missing, and the session cannot be read: \(reason)", path: "$.query")
        }
        hasFallenBack = true
        warnings.append("the session cannot be read, the answer does without: \(reason)")
    }

    /// Excludes what the set of watched entries holds.
    mutating func leaveOut(_ stored: SessionStore.Stored<[[UInt8]]>) {
        let path = "$.exclude_key"
        switch stored {
        case .found(let members):
            let ids = members.compactMap { Int(String(decoding: $0, as: UTF8.self)) }
            request.wish.excluded.formUnion(ids.map { AnimeID($0) })
            if ids.count < members.count {
                warnings.append("\(members.count - ids.count) members of exclude_key are no ids: ignored")
            }
        case .wrongType(let type):
            fault = .badRequest("\(path) must name a set: the key holds a \(type)", path: path)
        case .large(let count):
            let most = SessionStore.mostWatched
            fault = .badRequest("\(path) may have at most \(most) members, not \(count)", path: path)
        case .refused(let error):
            hasFallenBack = true
            warnings.append("exclude_key cannot be read, nothing is left out by it: \(error)")
        }
    }

    /// Whether the answer belongs to a session that could be read.
    var isToBeSaved: Bool {
        guard case .success = reply else { return false }
        return state != nil && request.session != nil
    }

    /// What the session has come to by this turn; nil where there is nothing to be saved.
    func write(_ limits: SessionState.Limits) -> SessionStore.Write? {
        guard let session = request.session, let state, case .success(let reply) = reply else { return nil }
        let answer = reply.recommendations.prefix(limits.shown).map(\.match.entry.id)
        let next = state.after(reply.intent, asking: request.wish.text, answer: answer, limits: limits)
        return SessionStore.Write(
            session, replacing: version, names: SessionState.fieldNames, values: next.fields)
    }

    mutating func wasNotSaved(because reason: String) {
        warnings.append("the session was not saved: \(reason)")
    }
}
