import Catalogue
import JSON
import Pipelines
import Retrieval
import Settings
import Testing
import Understanding

/// How a stage of one's own is added: a type, and a line in the pipeline.
@Suite struct `A step of one's own` {
    /// An agent in two steps: it looks at what was found, drops the constraint in the way, and asks again.
    struct RelaxingAgent: RetrievalStep {
        /// Searches besides the first.
        var patience = 2

        func improve(
            _ finding: RetrievalFinding, _ search: (Intent) async throws(RetrievalError) -> SearchResult
        ) async throws(RetrievalError) -> RetrievalFinding {
            var finding = finding
            for _ in 0..<patience {
                guard let dropped = constraintInTheWay(of: finding) else { break }
                finding.intent.filters = dropped.relaxed
                finding.retrieval = try await search(finding.intent)
                finding.notes.append("nothing keeps to \(dropped.term): left aside")
            }
            return finding
        }

        private func constraintInTheWay(of finding: RetrievalFinding) -> (term: String, relaxed: Filters)? {
            guard case .filtered(let term?, _) = finding.retrieval.absence else { return nil }
            return finding.intent.filters.constraints.first { $0.term == term }
        }
    }

    /// A re-ranker: the shortest first.
    struct ShortestFirst: RetrievalStep {
        func improve(
            _ finding: RetrievalFinding, _ search: (Intent) async throws(RetrievalError) -> SearchResult
        ) async throws(RetrievalError) -> RetrievalFinding {
            var finding = finding
            finding.retrieval.matches.sort { ($0.entry.episodes ?? .max) < ($1.entry.episodes ?? .max) }
            return finding
        }
    }

    private func reply(_ steps: [any RetrievalStep], _ request: String) async throws -> RecommendationReply {
        let pipeline = InferencePipeline(
            embedder: RecordingEmbedder(["detective": [0, 1, 0, 0]]), index: try SmallCatalogue.index(),
            versions: .init(config: "c0", index: "g0", worker: "0.0.0"), steps: steps)
        let request = try RecommendationRequest(
            JSONValue(parsing: Array(request.utf8)), envelope: [], defaults: FilterSettings())
        return try await pipeline.recommend([request])[0].get()
    }

    private static let tooStrict =
        #"{"query":"detective","n":1,"filters":{"episodes":{"max":20},"year":{"min":2018},"genres":{"all":["Mystery"]}}}"#

    @Test func `may relax what was asked and search again`() async throws {
        #expect(try await reply([], Self.tooStrict).status == .noMatch)
        let reply = try await reply([RelaxingAgent()], Self.tooStrict)
        #expect(reply.status == .ok)
        #expect(reply.recommendations.map { $0.match.entry.title } == ["Nazo"])
        #expect(reply.warnings == ["nothing keeps to year>=2018: left aside"])
        #expect(reply.intent.filters.year.isOpen)
        #expect(reply.intent.filters.episodes.max == 20)
    }

    @Test func `gives up in the end`() async throws {
        let reply = try await reply([RelaxingAgent(patience: 0)], Self.tooStrict)
        #expect(reply.status == .noMatch)
    }

    @Test func `may put what was found into another order`() async throws {
        let request = #"{"query":"detective","n":2,"filters":{"genres":{"all":["Mystery"]},"dedupe":"none"}}"#
        #expect(try await reply([], request).recommendations.map { $0.match.entry.title } == ["Nazo", "Nazo Movie"])
        #expect(
            try await reply([ShortestFirst()], request).recommendations.map { $0.match.entry.title }
                == ["Nazo Movie", "Nazo"])
    }
}
