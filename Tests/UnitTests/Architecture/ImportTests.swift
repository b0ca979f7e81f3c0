import Foundation
import Testing

/// SwiftPM lets a target import a neighbour that it never declared, so the arrows between folders are held here.
@Suite struct `Imports between stages` {
    /// Folder -> modules of ours that it may import.
    ///
    /// Change an arrow here and in Package.swift together.
    static let arrows: [String: Set<String>] = [
        "JSON": [],
        "Catalogue": [],
        "Digests": ["COpenSSL"],
        "Settings": [],
        "Telemetry": [],
        "Redis": ["CHiredis", "Digests", "Telemetry"],
        "Transport": ["Settings"],
        "Traces": ["JSON", "Settings", "Telemetry", "Transport"],
        "Prompts": ["Catalogue", "JSON"],
        "Grounding": ["Catalogue", "Prompts", "Understanding"],
        "Generation": ["JSON", "Prompts", "Settings", "Transport"],
        "Ingestion": ["Catalogue", "JSON"],
        "Embeddings": ["CKernels", "Digests", "JSON", "Settings", "Transport"],
        "VectorStore": ["Catalogue", "Digests", "JSON", "Redis"],
        "Understanding": ["Catalogue"],
        "Retrieval": ["Catalogue", "CKernels", "Understanding", "VectorStore"],
        "Jobs": ["JSON", "Redis", "Telemetry"],
        "Pipelines": [
            "Catalogue", "Embeddings", "Ingestion", "JSON", "Retrieval", "Settings", "Telemetry", "Understanding",
            "VectorStore", "Prompts", "Generation", "Grounding",
        ],
        "Page": [],
        "Web": ["JSON", "Jobs", "Page", "Redis", "Settings", "Telemetry"],
        "Evaluation": [
            "Catalogue", "Embeddings", "JSON", "Pipelines", "Retrieval", "Settings", "Telemetry", "Understanding",
            "VectorStore",
        ],
        "Launch": ["CMalloc", "Embeddings", "Redis", "Settings", "Telemetry"],
        "Indexer": everyStage.union(["Launch"]),
        "InferenceWorker": everyStage.union(["Launch"]),
    ]

    /// Modules of C.
    static let fromC: Set<String> = ["CHiredis", "CKernels", "CMalloc", "COpenSSL"]

    /// Library -> the only places that may import it; a file where one file hides it.
    static let libraries: [String: [String]] = [
        "Yams": ["Settings/SettingsLoader.swift"],
        "ArgumentParser": ["Indexer", "InferenceWorker", "Launch"],
        "ServiceLifecycle": ["Jobs", "Pipelines", "InferenceWorker", "Traces", "Web"],
        "Hummingbird": ["Web"],
        "Metrics": ["Telemetry"],
        "AsyncHTTPClient": ["Transport"],
        "HTTPTypes": ["Web"],
        "NIOHTTPTypes": ["Web"],
        "NIOCore": ["Transport", "Web"],
        "NIOHTTP1": ["Transport"],
        "NIOPosix": ["Transport"],
    ]

    static let everyStage: Set<String> = [
        "JSON", "Catalogue", "Digests", "Settings", "Telemetry", "Redis", "Ingestion", "Embeddings", "VectorStore",
        "Understanding", "Retrieval", "Jobs", "Pipelines", "Evaluation",
        "Transport", "Traces", "Prompts", "Generation", "Grounding", "Page", "Web",
    ]

    @Test func `every folder of Sources has its arrows`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.sources)
        #expect(Set(folders) == Set(Self.arrows.keys).union(Self.fromC))
    }

    @Test(arguments: arrows.keys.sorted())
    func `a stage imports no stage but those it may`(folder: String) throws {
        let ours = Self.everyStage.union(Self.fromC).union(["Launch", "Indexer", "InferenceWorker"])
        let allowed = try #require(Self.arrows[folder])
        for (file, module) in try Self.imports(in: folder) where ours.contains(module) {
            #expect(allowed.contains(module), "\(file) imports \(module)")
        }
    }

    @Test(arguments: arrows.keys.sorted())
    func `a library is imported only where its border is`(folder: String) throws {
        for (file, module) in try Self.imports(in: folder) {
            guard let places = Self.libraries[module] else { continue }
            #expect(places.contains { file.hasPrefix($0) }, "\(file) imports \(module)")
        }
    }

    private static let sources = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Sources").standardizedFileURL.path

    /// (file below Sources, imported module), from every import line of the folder.
    private static func imports(in folder: String) throws -> [(file: String, module: String)] {
        let files = FileManager.default.enumerator(atPath: sources + "/" + folder)
        var found: [(String, String)] = []
        while let name = files?.nextObject() as? String {
            guard name.hasSuffix(".swift") else { continue }
            let text = try String(contentsOfFile: "\(sources)/\(folder)/\(name)", encoding: .utf8)
            for line in text.split(separator: "\n") {
                let words = line.split(separator: " ")
                guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count,
                    words[..<place].allSatisfy({ modifiers.contains(String($0)) })
                else { continue }
                // `import struct Module.Name` names the module behind the kind.
                let target = words[place + 1 < words.count - 1 ? place + 2 : place + 1]
                found.append(("\(folder)/\(name)", String(target.split(separator: ".")[0])))
            }
        }
        #expect(!found.isEmpty || ["JSON", "Catalogue", "Page"].contains(folder), "no import was read in \(folder)")
        return found
    }

    private static let modifiers: Set<String> = [
        "package", "public", "internal", "private", "fileprivate", "@testable",
    ]
}
