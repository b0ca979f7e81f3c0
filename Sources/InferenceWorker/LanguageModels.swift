import Generation
import Jobs
import Logging
import Prompts
import Settings
import Telemetry
import Transport

/// Ways to the models of `llm.yaml`, each with connections of its own, which close with the last job that uses them.
struct LanguageModels: Sendable {
    private let logger: Logger
    private let clock = SystemClock()
    private let shared: RedisLimits
    /// The calls of all gateways together: one that is on its way out counts, too.
    private let places: ConcurrencyLimit
    private let spans: SpanQueue?

    /// `store` is where this worker tells the others of limits, and hears of them.
    init(_ settings: LLMSettings, store: SharedStore, spans: SpanQueue? = nil, logger: Logger) {
        self.spans = spans
        self.logger = logger
        shared = RedisLimits(store: store, own: LocalLimits(clock: clock))
        places = ConcurrencyLimit(settings.limits.maxConcurrent)
    }

    /// - Returns: nil where the chain is empty.
    func gateway(_ settings: LLMSettings) -> Gateway? {
        guard !settings.chain.isEmpty else { return nil }
        places.change(to: settings.limits.maxConcurrent)
        let connections = HTTPConnections(
            connectTimeout: settings.limits.connect, perServer: settings.limits.maxConcurrent)
        return Gateway(
            settings,
            chain: settings.chain.map { model in
                Gateway.Model(
                    model,
                    generator: ChatGenerator(model, attempt: settings.limits.attempt, sender: connections))
            }, shared: shared, clock: clock, random: { .random(in: 0..<1) },
            onEvent: { [logger] event in
                Meters.shared.modelEvent(event.kind)
                logger.warning(
                    "language model", metadata: [LogKeys.errorKind: "\(event.kind)", LogKeys.error: "\(event)"])
            },
            onAttempt: { [spans] attempt in
                Meters.shared.call(ModelCall(attempt))
                if let spans, let trace = TraceContext.current { spans.add(attempt, in: trace) }
            },
            onContent: { [logger] prompt, draft in
                logger.debug(
                    "language model's words",
                    metadata: [
                        LogKeys.modelPrompt: "\(prompt.messages.map(\.content).joined(separator: "\n"))",
                        LogKeys.modelReply: "\(draft.text)",
                    ])
            }, places: places)
    }
}

extension ModelCall {
    init(_ attempt: JobLedger.Attempt) {
        self.init(
            operation: "chat", name: attempt.name, provider: attempt.provider, model: attempt.model,
            error: attempt.outcome == "ok" ? nil : attempt.outcome, duration: attempt.duration,
            inputTokens: attempt.usage?.input, outputTokens: attempt.usage?.output, cost: attempt.cost)
    }
}

extension SpanQueue {
    /// The span of a call that has just ended.
    fileprivate func add(_ attempt: JobLedger.Attempt, in trace: TraceContext) {
        var attributes: [(name: String, value: Span.Value)] = [
            ("gen_ai.operation.name", .text("chat")), ("gen_ai.provider.name", .text(attempt.provider)),
            ("gen_ai.request.model", .text(attempt.model)),
        ]
        if let usage = attempt.usage {
            attributes += [
                ("gen_ai.usage.input_tokens", .integer(usage.input)),
                ("gen_ai.usage.output_tokens", .integer(usage.output)),
            ]
            if let cached = usage.cached {
                attributes.append(("gen_ai.usage.cache_read.input_tokens", .integer(cached)))
            }
            if let reasoning = usage.reasoning {
                attributes.append(("gen_ai.usage.reasoning.output_tokens", .integer(reasoning)))
            }
        }
        if let cost = attempt.cost { attributes.append(("anime.cost_usd", .number(cost))) }
        add(
            "chat \(attempt.model)", in: trace, kind: .client, from: .now - attempt.duration, took: attempt.duration,
            attributes, error: attempt.outcome == "ok" ? nil : attempt.outcome)
    }
}
