import Generation
import Logging
import Prompts
import ServiceLifecycle
import Settings
import Telemetry
import Transport

/// The models of `llm.yaml` and the connections to them, which close when the worker has stopped.
struct LanguageModels: Service {
    let gateway: Gateway
    private let connections: HTTPConnections

    /// - Returns: nil where the chain is empty.
    init?(_ settings: LLMSettings, logger: Logger) {
        guard !settings.chain.isEmpty else { return nil }
        let connections = HTTPConnections(
            connectTimeout: settings.limits.connect, perServer: settings.limits.maxConcurrent)
        let clock = SystemClock()
        gateway = Gateway(
            settings,
            chain: settings.chain.map { model in
                Gateway.Model(
                    model,
                    generator: ChatGenerator(model, attempt: settings.limits.attempt, sender: connections))
            }, shared: LocalLimits(clock: clock), clock: clock, random: { .random(in: 0..<1) },
            onEvent: { event in
                logger.warning(
                    "language model", metadata: [LogKeys.errorKind: "\(event.kind)", LogKeys.error: "\(event)"])
            },
            onContent: { prompt, draft in
                logger.debug(
                    "language model's words",
                    metadata: [
                        LogKeys.modelPrompt: "\(prompt.messages.map(\.content).joined(separator: "\n"))",
                        LogKeys.modelReply: "\(draft.text)",
                    ])
            })
        self.connections = connections
    }

    func run() async throws {
        try? await gracefulShutdown()  // cancelled means the same: it is over
        await connections.shutdown()
    }
}
