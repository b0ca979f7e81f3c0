package import Generation
package import Grounding
package import JSON
package import Telemetry

/// What models made of a brief: always a whole answer.
package struct Narration: Sendable {
    package var answer: GroundedAnswer
    /// Every call that was made for it; none for an answer that was kept.
    package var attempts: [JobLedger.Attempt]
    /// Why models said less than they should have; nil if nothing is amiss.
    package var degraded: String?
    /// Whether another job's calls made it.
    package var isCached: Bool
    package var timings: [(stage: Stage, duration: Duration)]

    init(
        answer: GroundedAnswer, attempts: [JobLedger.Attempt] = [], degraded: String? = nil, isCached: Bool = false,
        timings: [(stage: Stage, duration: Duration)] = []
    ) {
        self.answer = answer
        self.attempts = attempts
        self.degraded = degraded
        self.isCached = isCached
        self.timings = timings
    }

    /// Whether any sentence is a model's, or a model chose.
    package var isByModel: Bool {
        answer.counts.picks > 0 || answer.picks.contains { $0.reason.source == .model }
    }
}

extension Narration {
    /// `metrics.llm` of a result: the model that had the last word, and the sums over all calls.
    ///
    /// Counts that no provider stated are null.
    package var metrics: JSONValue {
        guard !isCached, let last = attempts.last(where: { $0.outcome == "ok" }) ?? attempts.last else { return .null }
        let usage = attempts.compactMap(\.usage).reduce(nil as TokenUsage?) { sum, next in sum.map { $0 + next } ?? next
        }
        let costs = attempts.compactMap(\.cost)
        return [
            "provider": .string(last.provider), "model": .string(last.model), "attempts": .integer(attempts.count),
            "input_tokens": .optional(usage?.input), "output_tokens": .optional(usage?.output),
            "cached_tokens": .optional(usage?.cached),
            "tokens_per_second": last.tokensPerSecond.map { .double(($0 * 10).rounded() / 10) } ?? .null,
            "cost_usd": costs.isEmpty ? .null : .double((costs.reduce(0, +) * 1e8).rounded() / 1e8),
        ]
    }

    /// `grounding` of a result.
    package var grounding: JSONValue {
        let counts = answer.counts
        return [
            "picks": .integer(counts.picks), "dropped": .integer(counts.dropped), "claims": .integer(counts.claims),
            "unsupported": .integer(counts.unsupported),
        ]
    }
}

extension Narration {
    /// The answer as a cache keeps it.
    var cacheBytes: [UInt8] {
        let picks = answer.picks.map { pick -> JSONValue in
            [.integer(pick.candidate), .string(pick.reason.source.rawValue), .string(pick.reason.text)]
        }
        return JSONValue.object([
            "picks": .array(picks), "grounding": grounding, "none_fit": .bool(answer.isNoneFit),
        ]).bytes()
    }

    /// - Returns: nil for bytes that no version of this type wrote.
    init?(cached bytes: [UInt8]) {
        // Another version's bytes are as good as none: the answer is made anew.
        guard let body = try? JSONValue(parsing: bytes).object, let rows = body["picks"]?.array,
            let counts = body["grounding"]?.object
        else { return nil }
        let picks = rows.compactMap { row -> GroundedAnswer.Pick? in
            guard let row = row.array, row.count == 3, case .integer(let candidate) = row[0],
                let source = row[1].string.flatMap(GroundedAnswer.Source.init(rawValue:)), let text = row[2].string
            else { return nil }
            return GroundedAnswer.Pick(candidate: candidate, reason: .init(text: text, source: source))
        }
        func count(_ name: String) -> Int {
            if case .integer(let count) = counts[name] { count } else { 0 }
        }
        self.init(
            answer: GroundedAnswer(
                picks: picks,
                counts: GroundingCounts(
                    picks: count("picks"), dropped: count("dropped"), claims: count("claims"),
                    unsupported: count("unsupported")),
                isNoneFit: body["none_fit"] == true),
            isCached: true)
    }
}
