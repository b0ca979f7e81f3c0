import Foundation

extension FakeLLMServer {
    /// A config folder whose chain is one model, "fake", at `url`; `model` adds to its keys, `more` to the file's.
    static func config(_ url: String, _ model: String = "", _ more: String = "") throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let yaml = """
            chain: [fake]
            models: {fake: {model: fake-1, json: schema, base_url: "\(url)"\(model)}}
            \(more)

            """
        try Data(yaml.utf8).write(to: folder.url.appending(path: "llm.yaml"))
        return folder
    }
}
