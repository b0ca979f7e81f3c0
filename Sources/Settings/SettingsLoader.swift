import Foundation
import Yams

/// Finds and parses the settings files of one folder; the only code that knows YAML.
struct SettingsLoader {
    private let folder: String
    private let environment: [String: String]
    private var roots: [SettingsFile: SettingNode] = [:]
    /// Files that could not be parsed: their keys are unknown, so nothing more is said about them.
    private var broken: Set<SettingsFile> = []
    private var problems: [SettingProblem] = []

    /// Reads every file; a missing folder or file is an empty one.
    init(folder: String, environment: [String: String]) {
        self.folder = folder
        self.environment = environment
        let names: [String]
        do {
            names =
                FileManager.default.fileExists(atPath: folder)
                ? try FileManager.default.contentsOfDirectory(atPath: folder).sorted() : []
        } catch {
            problems.append(SettingProblem(place: folder, key: "", reason: "cannot be listed: \(error)"))
            return
        }
        for file in SettingsFile.allCases where names.contains(file.name) {
            do {
                roots[file] = try parse(path(file.name))
            } catch {
                broken.insert(file)
                problems.append(error)
            }
        }
        problems += names.compactMap(unknownFile)
    }

    func reader(for file: SettingsFile) -> SettingsReader {
        SettingsReader(file, path: path(file.name), root: roots[file], environment: environment)
    }

    /// Everything wrong with the files, the keys that `readers` read, and the names of environment variables.
    func problems(with readers: [SettingsReader]) -> [SettingProblem] {
        problems + readers.filter { !broken.contains($0.file) }.flatMap { $0.finish() }
            + unknownVariables(known: readers.flatMap(\.keys).map(\.environmentName))
    }

    private func path(_ name: String) -> String { folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)" }

    private func unknownFile(_ name: String) -> SettingProblem? {
        // kustomize makes the ConfigMap from this folder and wants its own file inside it.
        guard name.hasSuffix(".yaml") || name.hasSuffix(".yml"), name != "kustomization.yaml" else { return nil }
        let known = SettingsFile.allCases.map(\.name)
        if known.contains(name) { return nil }
        let hint =
            nearestName(to: name, among: known).map { "did you mean \($0)?" }
            ?? "known files: \(known.joined(separator: ", "))"
        return SettingProblem(place: path(name), key: "", reason: "unknown settings file; \(hint)")
    }

    private func unknownVariables(known: [String]) -> [SettingProblem] {
        let unread = broken.map(\.environmentPrefix)
        let unknown = environment.keys.filter { name in
            name.hasPrefix("ANIME_") && !known.contains(name) && !unread.contains { name.hasPrefix($0) }
        }
        return unknown.sorted().map { name in
            let hint =
                nearestName(to: name, among: known).map { "did you mean \($0)?" }
                ?? "names are ANIME_<FILE>_<KEY_PATH>, as in ANIME_JOBS_MAX_BATCH"
            return SettingProblem(place: name, key: "", reason: "this environment variable names no setting; \(hint)")
        }
    }
}

extension SettingsLoader {
    /// - Returns: nil for a file without content.
    private func parse(_ path: String) throws(SettingProblem) -> SettingNode? {
        let root: SettingNode
        do {
            guard let node = try compose(yaml: text(of: path)) else { return nil }
            root = SettingNode(node)
        } catch {
            throw problem(from: error, in: path)
        }
        switch root.content {
        case .empty, .mapping: return root
        case .list, .scalar:
            throw SettingProblem(place: "\(path):1:1", key: "", reason: "must be a mapping of keys at its top")
        }
    }

    private func text(of path: String) throws -> String {
        guard let text = String(validating: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self) else {
            throw YamlError.dataCouldNotBeDecoded(encoding: .utf8)
        }
        return text
    }

    private func problem(from error: any Error, in path: String) -> SettingProblem {
        switch error {
        case YamlError.dataCouldNotBeDecoded:
            SettingProblem(place: path, key: "", reason: "is not UTF-8: save it as UTF-8")
        case YamlError.scanner(_, let text, let mark, _), YamlError.parser(_, let text, let mark, _),
            YamlError.composer(_, let text, let mark, _):
            SettingProblem(place: "\(path):\(mark)", key: "", reason: "is no valid YAML: \(text)")
        case YamlError.duplicatedKeysInMapping(let duplicates, let context):
            SettingProblem(
                place: "\(path):\(context.mark)", key: duplicates.joined(separator: ", "),
                reason: "stands more than once in one mapping; keep one")
        default:
            SettingProblem(place: path, key: "", reason: "cannot be read: \(error)")
        }
    }
}

extension SettingNode {
    fileprivate init(_ node: Node) {
        place = Place(node.mark)
        switch node {
        case .scalar(let scalar):
            let tag = Resolver.default.resolveTag(of: node)
            content = tag == .null ? .empty : .scalar(scalar.string, isText: tag == .str)
        case .mapping(let mapping):
            content = .mapping(
                mapping.map { key, value in
                    Entry(key: key.string ?? "?", keyPlace: Place(key.mark), value: SettingNode(value))
                })
        case .sequence(let sequence): content = .list(sequence.map(SettingNode.init))
        case .alias: content = .empty
        }
    }
}

extension SettingNode.Place {
    fileprivate init(_ mark: Mark?) {
        line = mark?.line ?? 1
        column = mark?.column ?? 1
    }
}
