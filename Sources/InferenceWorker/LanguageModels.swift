import Generation
import Logging
import Prompts
import Settings
import Telemetry
import Transport

/// Ways to the models of `llm.yaml`, each with connections of its own, which close with the last job that uses them.
struct LanguageModels: Sendable {
    private let logger: Logger
    private let clock = SystemClock()
    private let shared: LocalLimits
    /// The calls of all gateways together: one that is on its way out counts, too.
    private let places: ConcurrencyLimit

    init(_ settings: LLMSettings, logger: Logger) {
        self.logger = logger
        shared = LocalLimits(clock: clock)
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
                logger.warning(
                    "language model", metadata: [LogKeys.errorKind: "\(event.kind)", LogKeys.error: "\(event)"])
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
