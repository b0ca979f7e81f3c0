import Foundation

/// A real llama.cpp server with a small model, where the script that starts one can be had.
struct LocalLLM {
    let url: String
    private let port: Int

    /// `LLM_SERVE`, else the script beside the checkout; nil where there is none.
    static let script: String? = {
        let beside = URL(filePath: #filePath).deletingLastPathComponent().appending(
            path: "../../../../shared/llm/serve"
        )
        .standardizedFileURL.path(percentEncoded: false)
        let path = ProcessInfo.processInfo.environment["LLM_SERVE"] ?? beside
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }()

    /// Runs `body` with a server that ends afterwards; the first start fetches the model.
    static func with<Value>(
        _ model: String, _ options: [String] = [], _ body: (LocalLLM) async throws -> Value
    ) async throws -> Value {
        guard let script else { throw HarnessError.notFound("the script that starts a model") }
        let port = try LoopbackSocket.freePort()
        let started = try await ChildProcess(script, ["--model", model, "--port", "\(port)"] + options)
            .output(within: .seconds(240))
        guard started.status == 0 else { throw HarnessError.failed(script, started) }
        let server = LocalLLM(url: "http://127.0.0.1:\(port)/v1", port: port)
        do {
            let value = try await body(server)
            try await server.stop(script)
            return value
        } catch {
            try await server.stop(script)
            throw error
        }
    }

    private func stop(_ script: String) async throws {
        try await ChildProcess(script, ["--stop", "--port", "\(port)"]).output(within: .seconds(30))
    }
}
