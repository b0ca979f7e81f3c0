package import Settings
import Synchronization
package import Transport

/// Embeds on a server: in batches, again where that may help, and shorter where the server wants it shorter.
///
/// ```
/// texts -> prefix, cut at 4 characters a token -> calls of batch_size texts -> vectors, checked and of unit length
/// ```
package final class RemoteEmbedder: Embedder {
    package let fingerprint: EmbedderFingerprint
    private let server: EmbeddingServer
    private let clock: any TransportClock
    private let random: @Sendable () -> Double
    private let breaker = Mutex(CircuitBreaker(BreakerSettings()))

    package var dimensions: Int { server.model.dimensions }

    /// - Parameters:
    ///   - name: the entry's key in `embeddings.yaml`.
    ///   - settings: the entry.
    ///   - server: its server.
    ///   - wire: what that server speaks.
    ///   - sender: must outlive the embedder.
    ///   - clock: of waits between calls.
    ///   - random: 0..<1, for jitter.
    package init(
        name: String, settings: EmbeddingModelSettings, server: EmbeddingServerSettings, wire: any EmbeddingWire,
        sender: any HTTPSender, clock: any TransportClock = SystemClock(),
        random: @escaping @Sendable () -> Double = { .random(in: 0..<1) }
    ) {
        self.server = EmbeddingServer(model: settings, server: server, wire: wire, sender: sender)
        (self.clock, self.random) = (clock, random)
        fingerprint = EmbedderFingerprint(
            name: name, provider: settings.provider.rawValue, model: settings.model, dimensions: settings.dimensions,
            queryPrefix: settings.queryPrefix, documentPrefix: settings.documentPrefix, normalize: settings.normalize,
            maxTokens: settings.maxTokens, weightsSHA256: "")
    }

    package func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch {
        let prefix = role == .query ? server.model.queryPrefix : server.model.documentPrefix
        var call = Call(role: role, batchSize: server.server.batchSize)
        var vectors: [Float] = []
        vectors.reserveCapacity(texts.count * dimensions)
        var rest = texts.map { cut(prefix + $0, &call) }[...]
        while !rest.isEmpty {
            let size = call.batchSize
            vectors += try await self.vectors(of: Array(rest.prefix(size)), &call)
            rest = rest.dropFirst(size)
        }
        if server.model.normalize { vectors.scaleRowsToUnitLength(dimensions) }
        return EmbeddingBatch(vectors: vectors, dimensions: dimensions, cutTexts: call.cutTexts, tokens: call.tokens)
    }

    /// One call of ``embed(_:as:)``.
    private struct Call {
        let role: TextRole
        /// Less than is configured once a server was too slow for that.
        var batchSize: Int
        var cutTexts = 0
        var tokens = 0
        var patience: Patience { role == .query ? .ofQuery : .ofDocument }
    }

    /// How long a server is waited for: a user waits for a query, nobody for a catalogue.
    private struct Patience {
        let tries: Int
        let longestWait: Duration
        /// Whether a server that keeps failing is not even asked.
        let heedsBreaker: Bool

        static let ofQuery = Patience(tries: 2, longestWait: .milliseconds(500), heedsBreaker: true)
        static let ofDocument = Patience(tries: 6, longestWait: .seconds(30), heedsBreaker: false)
    }

    /// English has about four characters a token; a text that is still too long is found out by ``vectors(of:_:)``.
    private func cut(_ text: String, _ call: inout Call) -> String {
        let limit = server.model.maxTokens * 4
        // Empty texts are refused by OpenAI; a space has no meaning either.
        guard text.utf8.count > limit, text.count > limit else { return text.isEmpty ? " " : text }
        call.cutTexts += 1
        return String(text.prefix(limit))
    }

    /// A text of fewer characters is not cut any further.
    private static let shortestCut = 32

    /// The vectors of a batch; what the server finds too much, or is too slow for, is asked for in halves.
    private func vectors(of texts: [String], _ call: inout Call) async throws(EmbeddingError) -> [Float] {
        let refusal: EmbeddingServer.Refusal
        do throws(EmbeddingServer.Refusal) {
            let (vectors, tokens) = try await patiently(texts, call)
            call.tokens += tokens
            return vectors
        } catch {
            refusal = error
        }
        switch refusal {
        case .tooMuch where texts.count > 1, .failed(.unreachable(_, .timedOut), _) where texts.count > 1:
            let middle = texts.count / 2
            if case .failed = refusal { call.batchSize = middle }
            let first = try await vectors(of: Array(texts[..<middle]), &call)
            return try await first + vectors(of: Array(texts[middle...]), &call)
        case .failed(let error, _): throw error
        case .tooMuch(let status):
            guard let text = texts.first, text.count > Self.shortestCut else {
                throw .refused(model: server.model.model, status: status)
            }
            call.cutTexts += 1
            return try await vectors(of: [String(text.prefix(text.count / 2))], &call)
        }
    }

    /// One call, and more after a failure that may pass.
    private func patiently(
        _ texts: [String], _ call: Call
    ) async throws(EmbeddingServer.Refusal) -> (vectors: [Float], tokens: Int) {
        let patience = call.patience
        var failures = 0
        while true {
            guard !patience.heedsBreaker || admits() else {
                throw .failed(.paused(model: server.model.model), retryAfter: nil)
            }
            do throws(EmbeddingServer.Refusal) {
                let result = try await server.vectors(of: texts, as: call.role)
                record(isFault: false)
                return result
            } catch {
                // Many texts may be too many for the time: that is no fault.
                if case .failed(.unreachable(_, .timedOut), _) = error, texts.count > 1 {
                    record(isFault: nil)
                    throw error
                }
                record(isFault: error.isFault)
                failures += 1
                guard failures < patience.tries, let wait = wait(after: error, failures, patience) else {
                    throw error
                }
                // Only a cancelled task is woken early.
                do { try await clock.sleep(for: wait) } catch { throw .failed(.cancelled, retryAfter: nil) }
            }
        }
    }

    /// nil: the same call would fail again, or the server asks for more time than there is.
    private func wait(after refusal: EmbeddingServer.Refusal, _ failures: Int, _ patience: Patience) -> Duration? {
        guard case .failed(let error, let asked) = refusal, error.isRetryable, error != .cancelled else { return nil }
        if let asked { return asked <= patience.longestWait ? asked : nil }
        return FullJitter.wait(
            after: failures, from: .milliseconds(400), atMost: patience.longestWait, random: random())
    }

    private func admits() -> Bool {
        let now = clock.elapsed
        return breaker.withLock { $0.admits(at: now) }
    }

    private func record(isFault: Bool?) {
        let now = clock.elapsed
        breaker.withLock { $0.record(isFault: isFault, at: now) }
    }
}

extension EmbeddingServer.Refusal {
    /// Whether the server is to blame; nil: it says nothing of the server.
    fileprivate var isFault: Bool? {
        switch self {
        case .tooMuch: false
        case .failed(.cancelled, _), .failed(.noKey, _): nil
        case .failed(.refused, _): false
        case .failed(.overloaded(_, 429), _): nil
        case .failed: true
        }
    }
}
