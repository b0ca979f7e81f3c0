import JSON
import Settings
import Transport

/// One server that embeds: a call, what came of it, and never more than one try.
struct EmbeddingServer: Sendable {
    let model: EmbeddingModelSettings
    let server: EmbeddingServerSettings
    let wire: any EmbeddingWire
    let sender: any HTTPSender

    /// What came of a call that did not bring vectors.
    enum Refusal: Error, Equatable {
        /// Fewer or shorter texts may be taken.
        case tooMuch(status: Int)
        /// The server asked to be left alone for that long, or nothing was said of it.
        case failed(EmbeddingError, retryAfter: Duration?)
    }

    /// The vectors, one behind the other, as they came, and the tokens that the server counted.
    func vectors(of texts: [String], as role: TextRole) async throws(Refusal) -> (vectors: [Float], tokens: Int) {
        let post = try post(texts, role)
        let reply: HTTPReply
        do throws(TransportError) {
            reply = try await sender.post(post)
        } catch {
            throw .failed(
                error == .cancelled ? .cancelled : .unreachable(model: model.model, error), retryAfter: nil)
        }
        guard reply.status == 200 else { throw refusal(reply) }
        return try read(reply, count: texts.count)
    }

    private func post(_ texts: [String], _ role: TextRole) throws(Refusal) -> HTTPPost {
        let key: Secret?
        do throws(SecretSource.Unreadable) { key = try server.key.secret() } catch {
            throw .failed(.noKey(error), retryAfter: nil)
        }
        // 26 characters hold any Float in decimal, with its comma.
        let room = 65_536 + texts.count * model.dimensions * 26
        return HTTPPost(
            url: server.baseURL + wire.path, bearer: key, body: wire.body(texts, as: role, model).bytes(),
            limits: HTTPLimits(firstByte: server.timeout, attempt: server.timeout, bodyBytes: room))
    }

    private func refusal(_ reply: HTTPReply) -> Refusal {
        if isTooMuch(reply) { return .tooMuch(status: reply.status) }
        switch reply.status {
        case 408, 424, 429, 500...:
            return .failed(
                .overloaded(model: model.model, status: reply.status), retryAfter: RetryAfter.wait(from: reply.headers))
        default: return .failed(.refused(model: model.model, status: reply.status), retryAfter: nil)
        }
    }

    /// 413 says so itself; OpenAI (400), TEI (422) and llama.cpp (500) say it in words alone.
    private func isTooMuch(_ reply: HTTPReply) -> Bool {
        if reply.status == 413 { return true }
        guard [400, 422, 500].contains(reply.status) else { return false }
        let words = String(decoding: reply.body.prefix(4096), as: UTF8.self).lowercased()
        return ["too large", "too long", "too many", "context length", "context size", "must have less than"]
            .contains { words.contains($0) }
    }

    private func read(_ reply: HTTPReply, count: Int) throws(Refusal) -> (vectors: [Float], tokens: Int) {
        guard let value = try? JSONValue(parsing: reply.body) else {  // what is wrong with it is the server's affair
            throw unreadable("no JSON: check base_url")
        }
        guard let rows = wire.vectors(in: value, count: count) else {
            throw unreadable("no \(count) vectors: check base_url and provider")
        }
        var vectors: [Float] = []
        vectors.reserveCapacity(count * model.dimensions)
        for row in rows {
            guard row.count == model.dimensions else {
                throw unreadable(
                    "vectors of \(row.count) numbers, dimensions is \(model.dimensions): write what it has into "
                        + "embeddings.yaml, and build an index with it")
            }
            for value in row {
                guard let number = value.float, number.isFinite else { throw unreadable("vectors that hold no number") }
                vectors.append(number)
            }
        }
        return (vectors, wire.tokens(in: value) ?? 0)
    }

    private func unreadable(_ reason: String) -> Refusal {
        .failed(.unreadable(model: model.model, reason: reason), retryAfter: nil)
    }
}

extension JSONValue {
    fileprivate var float: Float? {
        switch self {
        case .integer(let value): Float(value)
        case .double(let value): Float(value)
        default: nil
        }
    }
}
