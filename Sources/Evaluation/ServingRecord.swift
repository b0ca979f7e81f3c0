import Catalogue
package import Pipelines
package import Retrieval
package import Telemetry
import Understanding

/// What was seen of answers as users get them, ten entries to a wish: constraints, abstentions, times.
package struct ServingRecord: Sendable {
    package private(set) var requests = 0
    /// Wishes in which some hard filter was understood.
    package private(set) var filtered = 0
    /// Entries recommended for those.
    package private(set) var checked = 0
    /// Entries that break a filter, worded "query: title breaks year<=1999: 2004".
    package private(set) var violations: [String] = []
    package private(set) var abstained = 0
    /// Wishes that were refused with an error, worded "query: error".
    package private(set) var failures: [String] = []
    /// Of each stage, one value for each request that it ran in.
    package private(set) var times: [Stage: [Duration]] = [:]
    /// Understand, fuse and rerank of each request together: what ranking costs beyond embedding and scanning.
    package private(set) var thinking: [Duration] = []

    package init() {}

    package mutating func add(_ reply: Result<RecommendationReply, RetrievalError>, to query: EvaluationQuery) {
        requests += 1
        switch reply {
        case .failure(let error): failures.append("\(query.id): \(error)")
        case .success(let reply): add(reply, to: query)
        }
    }

    private mutating func add(_ reply: RecommendationReply, to query: EvaluationQuery) {
        if reply.recommendations.isEmpty { abstained += 1 }
        let filters = reply.intent.filters
        if !filters.constraints.isEmpty {
            filtered += 1
            checked += reply.recommendations.count
        }
        for pick in reply.recommendations {
            let broken = FilterCheck.broken(filters, by: pick.match.entry)
            guard !broken.isEmpty else { continue }
            violations.append("\(query.id): \(pick.match.entry.title) breaks \(broken.joined(separator: ", "))")
        }
        for (stage, duration) in reply.clock.timings { times[stage, default: []].append(duration) }
        thinking.append(
            reply.clock.timings.reduce(.zero) { sum, timing in
                [.understand, .fuse, .rerank].contains(timing.stage) ? sum + timing.duration : sum
            })
    }
}

/// How well wishes that can be answered are told from those that cannot.
package struct Abstention: Sendable {
    /// Confidence in the best entry of each wish, by which it is answered or not.
    package private(set) var inScope: [Double] = []
    package private(set) var offTopic: [Double] = []
    package private(set) var inScopeAbstained = 0
    package private(set) var offTopicAbstained = 0

    package init() {}

    package mutating func addInScope(_ reply: RecommendationReply) {
        inScope.append(reply.confidence)
        if reply.recommendations.isEmpty { inScopeAbstained += 1 }
    }

    package mutating func addOffTopic(_ reply: RecommendationReply) {
        offTopic.append(reply.confidence)
        if reply.recommendations.isEmpty { offTopicAbstained += 1 }
    }

    /// Area under the ROC curve: 1 where every wish in scope has more confidence than every other.
    package var separation: Double { Statistics.separation(of: inScope, from: offTopic) }
}

extension RecommendationReply {
    /// What decides whether to answer; a wish that names what there is, is answered whatever else it says.
    fileprivate var confidence: Double { margin.map { Double($0) } ?? .greatestFiniteMagnitude }
}
