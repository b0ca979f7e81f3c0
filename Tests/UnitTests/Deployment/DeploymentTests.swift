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

    @Test func `leave a stopping worker longer than it needs`() throws {
        let grace = try AppSettings(folder: root + "config", environment: [:]).jobs.grace
        let compose = try matches(of: /stop_grace_period: ([0-9]+)s$/, in: "docker-compose.yml")
        let kubernetes = try matches(
            of: /terminationGracePeriodSeconds: ([0-9]+)$/, in: "k8s/base/worker-deployment.yaml")
        for seconds in [compose, kubernetes] {
            let granted = try #require(seconds.first.flatMap { Int($0) })
            #expect(.seconds(granted) >= grace + .seconds(5), "\(granted) s for \(grace)")
        }
    }

    @Test func `put settings where the programs of the image look for them`() throws {
        let folder = try #require(matches(of: /^WORKDIR (\/opt.*)$/, in: "Dockerfile").first)
        #expect(try matches(of: /^ENV MODEL_DIR=(.*)$/, in: "Dockerfile") == [folder + "/models"])
        let mounted = try matches(of: /^ +- \.\/config:(.*):ro$/, in: "docker-compose.yml")
        #expect(mounted == [folder + "/config", folder + "/config"])
        for name in ["indexer-job", "indexer-cronjob", "worker-deployment"] {
            let mounted = try matches(of: /mountPath: (.*\/config)$/, in: "k8s/base/\(name).yaml")
            #expect(mounted == [folder + "/config"], "\(name)")
        }
    }

    @Test func `run a Redis that forgets nothing`() throws {
        let lines = try text(of: "deploy/redis/redis.conf").split(separator: "\n").filter { !$0.hasPrefix("#") }
        #expect(
            lines == [
                "appendonly yes", "appendfsync everysec", "save \"\"", "maxmemory-policy noeviction",
                "proto-max-bulk-len 4mb",
            ])
        for file in ["docker-compose.yml", "k8s/base/redis-statefulset.yaml"] {
            #expect(try text(of: file).contains("[sh, /etc/redis/start, /etc/redis/redis.conf"), "\(file)")
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
