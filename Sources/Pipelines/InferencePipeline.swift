import Catalogue
package import Embeddings
import JSON
package import Retrieval
import Telemetry
package import Understanding
import VectorStore

/// Wishes to recommendations, over one immutable snapshot of an index and the embedder that built it.
///
/// understand -> embed -> retrieve -> fuse -> rerank -> ground; the whole batch is embedded in one call.
package struct InferencePipeline: Sendable {
    let embedder: any Embedder
    private let reader: QueryReader
    private let calibration: QueryCalibration
    package let retriever: Retriever
    let versions: RecommendationReply.Versions
    /// What improves on a search, in this order.
    private let steps: [any RetrievalStep]
    /// nil: no language model is configured.
    let narrator: Narrator?
    let entries: EntryTable

    /// The generation of the index.
    var generation: String { versions.index }

    /// `embedder` must be of the fingerprint that `index` was built with, `calibration` of its vectors, and `reader`,
    /// which is made here if none is given, of its entries; ``PipelineSource`` sees to all three.
    package init(
        embedder: any Embedder, calibration: QueryCalibration = .none, reader: QueryReader? = nil,
        index: SearchIndex, ranking: RankingOptions = RankingOptions(), versions: RecommendationReply.Versions,
        steps: [any RetrievalStep] = [], narrator: Narrator? = nil
    ) {
        self.embedder = embedder
        self.reader = reader ?? QueryReader(index.entries)
        self.calibration = calibration
        self.retriever = Retriever(index: index, options: ranking)
        self.versions = versions
        self.steps = steps
        self.narrator = narrator
        entries = index.entries
    }

    /// Answers each request, in order.
    ///
    /// A request that asks for what the catalogue does not know fails alone. Where the embedder fails, words, themes
    /// and facts are what is left to rank by, and the answers are degraded.
    /// - Parameters:
    ///   - requests: any number; where their texts are long, short ones are answered first.
    ///   - sessions: what the conversation of each request has come to; nil or absent: it is no turn of one.
    ///   - report: is told, by their places, of replies that others need not be waited for; each is returned as well.
    /// - Returns: one reply for each request.
    /// - Throws: ``EmbeddingError/cancelled`` in a cancelled task.
    /// - Complexity: one embedding call for each ``charactersAtOnce``, and O(entries x dimensions) for each request.
    package func recommend(
        _ requests: [RecommendationRequest], in sessions: [SessionState?] = [],
        report: @escaping @Sendable ([Int: Reply]) -> Void = { _ in }
    ) async throws(EmbeddingError) -> [Reply] {
        let groups = groups(of: requests)
        var replies: [Int: Reply] = [:]
        var failure: EmbeddingError?
        await withTaskGroup(of: (Int, Reply).self) { tellers in
            var isAnyTold = false
            for (number, places) in groups.enumerated() {
                let factual: [Result<FactualReply, RetrievalError>]
                do throws(EmbeddingError) {
                    factual = try await factualReplies(
                        of: places.map { requests[$0] }, in: places.map { $0 < sessions.count ? sessions[$0] : nil })
                } catch {
                    failure = error
                    return tellers.cancelAll()
                }
                var done: [Int: Reply] = [:]
                for (place, found) in zip(places, factual) {
                    if let telling = telling(found, to: requests[place]) {
                        tellers.addTask {
                            let reply = Reply.success(await telling())
                            report([place: reply])  // here, since the next group may be long
                            return (place, reply)
                        }
                        isAnyTold = true
                    } else {
                        done[place] = found.map(\.reply)
                    }
                }
                replies.merge(done) { first, _ in first }
                if !done.isEmpty, isAnyTold || number + 1 < groups.count { report(done) }
            }
            for await (place, reply) in tellers { replies[place] = reply }
        }
        if let failure { throw failure }
        return requests.indices.compactMap { replies[$0] }
    }

    package typealias Reply = Result<RecommendationReply, RetrievalError>

    /// Characters of wishes that are embedded in one call: some tenths of a second of work, which all of them wait for.
    private static let charactersAtOnce = 4_000

    /// The places of requests that are searched for together: all, but where their texts are long, the shortest first.
    private func groups(of requests: [RecommendationRequest]) -> [[Int]] {
        let lengths = requests.map(\.wish.text.utf8.count)
        guard lengths.reduce(0, +) > Self.charactersAtOnce else { return [Array(requests.indices)] }
        var groups: [[Int]] = []
        var room = 0
        for place in requests.indices.sorted(by: { (lengths[$0], $0) < (lengths[$1], $1) }) {
            room -= lengths[place]
            if room < 0 || groups.isEmpty {
                groups.append([])
                room = Self.charactersAtOnce - lengths[place]
            }
            groups[groups.count - 1].append(place)
        }
        return groups
    }

    /// What a search finds for each request, before a language model is asked.
    private func factualReplies(
        of requests: [RecommendationRequest], in sessions: [SessionState?]
    ) async throws(EmbeddingError) -> [Result<FactualReply, RetrievalError>] {
        var clocks = requests.map { _ in StageClock() }
        let intents = requests.indices.map { index in
            requests[index].audience.hear(of: .understand)
            return clocks[index].measure(.understand) { intent(of: requests[index], in: sessions[index]) }
        }
        var vectors: [QueryVectors]
        var failure: EmbeddingError?
        do throws(EmbeddingError) {
            vectors = try await queryVectors(for: intents, &clocks)
        } catch {
            if error == .cancelled { throw error }
            failure = error
            vectors = intents.map { _ in QueryVectors() }
        }
        var replies: [Result<FactualReply, RetrievalError>] = []
        var fault: VectorStoreError?
        for (index, request) in requests.enumerated() {
            if index % retriever.wishesAtOnce == 0 { compare(intents, &vectors, from: index, &clocks) }
            do throws(RetrievalError) {
                let intent = try intents[index].get()
                request.audience.hear(of: .retrieve)
                let finding: RetrievalFinding
                (finding, fault) = try await find(intent, vectors[index], request.mode, after: fault, &clocks[index])
                let reason = failure.map { "\($0)" } ?? fault.map { "the search engine failed (\($0.kind))" }
                var factual = reply(to: request, finding, withoutVectors: reason != nil, &clocks[index])
                if let reason, fault != nil || intent.isEmbedded { factual.reply.degrade(because: reason) }
                request.audience.see(factual.candidates, of: factual.reply)
                replies.append(.success(factual))
            } catch {
                replies.append(.failure(error))
            }
            if fault != nil, Task.isCancelled { throw .cancelled }
            vectors[index].compared = nil  // a column of entries for each comparison
        }
        return replies
    }

    /// Compares the vectors of the next wishes in one pass over the index, whose time counts for each of them.
    private func compare(
        _ intents: [Result<Intent, RetrievalError>], _ vectors: inout [QueryVectors], from first: Int,
        _ clocks: inout [StageClock]
    ) {
        guard retriever.isInMemory else { return }
        let group = (first..<min(first + retriever.wishesAtOnce, intents.count)).compactMap { index in
            (try? intents[index].get()).map { (index, $0) }  // answered with its own error
        }
        let start = ContinuousClock.now
        let compared = retriever.compared(group.map { retriever.comparisons(vectors[$0], $1) })
        let elapsed = start.duration(to: .now)
        for ((index, _), columns) in zip(group, compared) {
            vectors[index].compared = columns
            clocks[index].add(.retrieve, elapsed)
        }
    }

    /// What a request is searched with: for tools that look into the ranking.
    package func searched(_ request: RecommendationRequest) async throws -> (intent: Intent, vectors: QueryVectors) {
        let intent = intent(of: request, in: nil)
        var clocks = [StageClock()]
        let vectors = try await queryVectors(for: [intent], &clocks)
        return (try intent.get(), vectors[0])
    }

    /// What a search finds, and what the steps make of it; why a search engine found nothing, if it failed.
    private func find(
        _ intent: Intent, _ vectors: QueryVectors, _ mode: RecommendationRequest.Mode,
        after fault: VectorStoreError?, _ clock: inout StageClock
    ) async throws(RetrievalError) -> (RetrievalFinding, VectorStoreError?) {
        let (retrieval, fault) = try await search(intent, vectors, mode, after: fault, &clock)
        var finding = RetrievalFinding(intent: intent, retrieval: retrieval)
        for step in steps {
            let again = { (intent: Intent) async throws(RetrievalError) in
                var unmeasured = StageClock()
                var vectors = vectors
                vectors.compared = nil
                return try await search(intent, vectors, mode, after: fault, &unmeasured).retrieval
            }
            finding = try await clock.measure(.rerank) { () async throws(RetrievalError) in
                try await step.improve(finding, again)
            }
        }
        return (finding, fault)
    }

    /// A ranking alone shows every entry, unless the request says what counts as one.
    private func search(
        _ intent: Intent, _ vectors: QueryVectors, _ mode: RecommendationRequest.Mode,
        after fault: VectorStoreError?, _ clock: inout StageClock
    ) async throws(RetrievalError) -> (retrieval: SearchResult, fault: VectorStoreError?) {
        var intent = intent
        // A model that is to choose needs a choice.
        if isTold(mode), let narrator { intent.limit = max(intent.limit, narrator.candidateCount) }
        var search = try await clock.measure(.retrieve) { () async throws(RetrievalError) in
            try await retriever.search(vectors, intent, engineFault: fault)
        }
        clock.measure(.fuse) { retriever.fuse(&search) }
        let retrieval = clock.measure(.rerank) {
            retriever.rank(search, dedupe: intent.dedupe ?? (mode == .retrieve ? Dedupe.none : nil))
        }
        return (retrieval, search.fault)
    }

    private func intent(
        of request: RecommendationRequest, in session: SessionState?
    ) -> Result<Intent, RetrievalError> {
        Result { () throws(RetrievalError) in
            var wish = request.wish
            wish.filters = try retriever.spelled(wish.filters)
            return session.map { reader.intent(of: wish, in: $0) } ?? reader.intent(of: wish)
        }
    }

    /// The vectors of each intent: of its text, and of what it refuses; the time of the one call counts for each.
    private func queryVectors(
        for intents: [Result<Intent, RetrievalError>], _ clocks: inout [StageClock]
    ) async throws(EmbeddingError) -> [QueryVectors] {
        var vectors = intents.map { QueryVectors(trusts: trusts(in: (try? $0.get())?.language ?? .english)) }
        var texts: [String] = []
        var owners: [(intent: Int, language: Language, vectors: WritableKeyPath<QueryVectors, [[Float]]>)] = []
        for (index, intent) in intents.enumerated() {
            guard let intent = try? intent.get() else { continue }  // answered with its own error
            for (text, target) in [(intent.text, \QueryVectors.text), (intent.refusedText, \QueryVectors.refused)]
            where !text.isEmpty {
                texts.append(text)
                owners.append((index, intent.language, target))
            }
        }
        guard !texts.isEmpty else { return vectors }
        let (batch, elapsed) = try await embedded(texts)
        for (row, owner) in owners.enumerated() {
            let (raw, language) = (Array(batch[row]), owner.language)
            if calibration != .none, owner.vectors == \QueryVectors.text {
                vectors[owner.intent].scope = Float(calibration.scope(of: raw, language))
            }
            let vector = calibration.centred(raw, language)
            vectors[owner.intent][keyPath: owner.vectors] = retriever.index.denseLegs.map { Array(vector[$0.columns]) }
        }
        for index in Set(owners.map(\.intent)) { clocks[index].add(.embed, elapsed) }
        return vectors
    }

    /// One call for all, counted as one.
    private func embedded(_ texts: [String]) async throws(EmbeddingError) -> (EmbeddingBatch, Duration) {
        let start = ContinuousClock.now
        var call = ModelCall(
            operation: "embeddings", name: embedder.fingerprint.name, provider: embedder.fingerprint.provider,
            model: embedder.fingerprint.model, duration: .zero)
        defer { Meters.shared.call(call) }
        do {
            let batch = try await embedder.embed(texts, as: .query)
            call.duration = start.duration(to: .now)
            call.inputTokens = batch.tokens
            return (batch, call.duration)
        } catch {
            call.duration = start.duration(to: .now)
            call.error = error.kind
            throw error
        }
    }

    /// How well each embedder reads a language: what an English model makes of Portuguese is its names and loan words.
    private func trusts(in language: Language) -> [Float] {
        embedder.parts.map { language == .portuguese && $0.fingerprint.readsEnglishOnly ? 0.4 : 1 }
    }
}

extension Intent {
    /// What the wish refuses and no filter holds, as one text to embed: likeness to it counts against an entry.
    fileprivate var refusedText: String { (refusedThemes.map(\.name) + refusedTexts).joined(separator: ", ") }

    /// Whether there is anything to embed.
    fileprivate var isEmbedded: Bool { !text.isEmpty || !refusedText.isEmpty }
}

extension RecommendationReply {
    fileprivate mutating func degrade(because reason: String) {
        if status == .ok { status = .degraded }
        warnings.append("\(reason): ranked by words, themes and facts alone")
    }
}
