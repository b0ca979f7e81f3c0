import ArgumentParser
import Launch
import Settings
import VectorStore

/// `indexer status`: what there is, and what is served.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "List all generations, newest first; * marks those that are served.")

    @OptionGroup var options: ConfigurationOptions

    mutating func run() async throws {
        let settings = try options.settings()
        try await Failure.explained {
            try await VectorStore.with(settings.redis) { store in
                let generations = try await store.generations()
                if generations.isEmpty { StandardOutput.write("There is no index yet; run: indexer build\n") }
                for info in generations { StandardOutput.write(info.line.printable + "\n") }
            }
        }
    }
}

/// `indexer activate`: the way back.
struct ActivateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "activate",
        abstract: "Serve a generation that was published before.",
        discussion: "It is read and verified first. Workers switch within a second or two, between two jobs.")

    @Argument(help: "A generation that \"indexer status\" calls ready.")
    var generation: String

    @OptionGroup var options: ConfigurationOptions

    mutating func run() async throws {
        let settings = try options.settings()
        try await Failure.explained {
            try await VectorStore.with(settings.redis) { store in
                let before = try await store.activate(GenerationID(rawValue: generation))
                StandardOutput.write(
                    ("serving \(generation)" + (before.map { " (before: \($0))" } ?? "")).printable + "\n")
            }
        }
    }
}

/// `indexer prune`: makes room.
struct PruneCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Remove old generations.",
        discussion: "What is served is never removed, nor what is being built. Every build ends with a prune.")

    @Option(parsing: .unconditional, help: "How many published generations of each embedder are kept, 1 or more.")
    var keep = 2

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard keep >= 1 else { throw ValidationError("--keep must be 1 or more, not \(keep).") }
    }

    mutating func run() async throws {
        let settings = try options.settings()
        try await Failure.explained {
            try await VectorStore.with(settings.redis) { store in
                let report = try await store.prune(keeping: keep)
                for generation in report.removed { StandardOutput.write("removed \(generation)\n") }
                StandardOutput.write("\(report.removed.count) removed, \(report.kept.count) kept\n")
            }
        }
    }
}

/// `indexer verify`: reads everything and compares.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Read an index whole and check that nothing is missing or altered.")

    @Argument(help: "A generation. (default: every one that is served)")
    var generation: String?

    @OptionGroup var options: ConfigurationOptions

    mutating func run() async throws {
        let settings = try options.settings()
        try await Failure.explained {
            try await VectorStore.with(settings.redis) { store in
                var chosen = generation.map { [GenerationID(rawValue: $0)] } ?? []
                if chosen.isEmpty {  // by the pointers, which also lead to what is too damaged to be listed
                    let known = settings.embeddings.models.keys + [settings.embeddings.active.joined(separator: "+")]
                    let listed = try await store.generations().map(\.meta.embedder.name)
                    for name in Set(known + listed).sorted() {
                        if let active = try await store.activeGeneration(of: name) { chosen.append(active) }
                    }
                }
                if chosen.isEmpty { throw Failure("There is no index yet; run: indexer build") }
                for generation in chosen {
                    let meta = try await store.verify(generation)
                    StandardOutput.write(
                        "\(generation): \(meta.count) entries as they were published, checksum \(meta.checksum)\n")
                }
            }
        }
    }
}

extension GenerationInfo {
    /// As in `* 20261123T063015-minilm-9f3c  ready  16214 entries  all-MiniLM-L6-v2, 384 dimensions  built ...`.
    fileprivate var line: String {
        let state = meta.state == .building ? (isAlive ? "building" : "interrupted") : meta.state.rawValue
        let size = meta.count == 0 ? "" : "  \(meta.count) entries"
        let moment = meta.builtAt.isEmpty ? "begun \(meta.createdAt)" : "built \(meta.builtAt)"
        let engine = meta.engine.map { "  \($0.rawValue)" } ?? ""
        let precision = meta.embedder.precision == "float32" ? "" : ", \(meta.embedder.precision)"
        return "\(isActive ? "*" : " ") \(meta.generation)  \(state)\(size)  \(meta.embedder.model), "
            + "\(meta.embedder.dimensions) dimensions\(precision)\(engine)  \(moment)"
    }
}
