import Foundation
import Settings
import Testing

/// Facts that several files of the deployment state, and that no tool compares.
@Suite struct `The deployment files` {
    @Test func `mount every settings file`() throws {
        let mounted = try matches(of: /^ +- ([a-z]+\.yaml)$/, in: "config/kustomization.yaml")
        let files = try files(in: "config").filter { $0 != "kustomization.yaml" }
        #expect(mounted == files)
        #expect(files == SettingsFile.allCases.map(\.name).sorted())
    }

    @Test func `apply every manifest`() throws {
        let applied = try matches(of: /^  - ([a-z-]+\.yaml)$/, in: "k8s/kustomization.yaml")
        #expect(applied.sorted() == (try files(in: "k8s").filter { $0 != "kustomization.yaml" }))
    }

    @Test func `leave a stopping worker longer than it needs`() throws {
        let grace = try AppSettings(folder: root + "config", environment: [:]).jobs.grace
        let compose = try matches(of: /stop_grace_period: ([0-9]+)s$/, in: "docker-compose.yml")
        let kubernetes = try matches(of: /terminationGracePeriodSeconds: ([0-9]+)$/, in: "k8s/worker-deployment.yaml")
        for seconds in [compose, kubernetes] {
            let granted = try #require(seconds.first.flatMap { Int($0) })
            #expect(.seconds(granted) >= grace + .seconds(5), "\(granted) s for \(grace)")
        }
    }

    @Test func `put settings where the programs of the image look for them`() throws {
        let folder = try #require(matches(of: /^WORKDIR (\/opt.*)$/, in: "Dockerfile").first)
        #expect(try matches(of: /^ENV MODEL_DIR=(.*)$/, in: "Dockerfile") == [folder + "/models"])
        #expect(try matches(of: /^ +- \.\/config:(.*):ro$/, in: "docker-compose.yml") == [folder + "/config"])
        for manifest in ["k8s/indexer-job.yaml", "k8s/worker-deployment.yaml"] {
            #expect(try matches(of: /mountPath: (.*)$/, in: manifest) == [folder + "/config"])
        }
    }

    @Test func `run a Redis that forgets nothing`() throws {
        for file in ["docker-compose.yml", "k8s/redis-statefulset.yaml"] {
            let words = try text(of: file).split { " \n,[]\"".contains($0) }.filter { $0 != "-" }
            for flags in [
                ["--appendonly", "yes"], ["--appendfsync", "everysec"], ["--maxmemory-policy", "noeviction"],
            ] {
                let at = try #require(words.firstIndex { $0 == flags[0] }, "\(file) lacks \(flags[0])")
                #expect(words.dropFirst(at + 1).first.map(String.init) == flags[1], "\(file): \(flags[0])")
            }
        }
    }

    @Test func `build and run on the same release of Debian`() throws {
        let images = try matches(of: /^FROM (\S+)/, in: "Dockerfile")
        #expect(images.count == 3)
        #expect(images.allSatisfy { $0.contains("bookworm") }, "\(images)")
    }
}

/// The package's folder, with a slash at its end.
private let root =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../..")
    .standardized.path + "/"

private func text(of file: String) throws -> String {
    try String(contentsOfFile: root + file, encoding: .utf8)
}

/// What the group of `pattern` holds in each line of `file` where it is found.
private func matches(of pattern: Regex<(Substring, Substring)>, in file: String) throws -> [String] {
    try text(of: file).split(separator: "\n").compactMap { $0.firstMatch(of: pattern).map { String($0.1) } }
}

/// The names of the YAML files in `folder`, sorted.
private func files(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + folder).filter { $0.hasSuffix(".yaml") }.sorted()
}
