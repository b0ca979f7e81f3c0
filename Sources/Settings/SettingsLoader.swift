import Foundation
import Yams

/// Parses the settings files of one folder, with what Redis says instead; the only code that knows YAML.
struct SettingsLoader {
    private let contents: SettingsContents
    private let environment: [String: String]
    private var roots: [SettingsFile: SettingNode] = [:]
    /// Files that could not be parsed: their keys are unknown, so nothing more is said about them.
    private var broken: Set<SettingsFile> = []
    private var problems: [SettingProblem] = []

    init(_ contents: SettingsContents, _ overlay: SettingsOverlay, environment: [String: String]) {
        self.contents = contents
        self.environment = environment
        if let fault = contents.fault {
            problems.append(SettingProblem(place: contents.folder, key: "", reason: fault))
            return
        }
        for file in SettingsFile.allCases {
            do throws(SettingProblem) {
                let own = try SettingNode.root(
                    of: contents.texts[file], from: .init(path: contents.path(file.name), isInRedis: false))
                let other = try SettingNode.root(
                    of: overlay.texts[file], from: .init(path: "redis:\(overlay.places[file] ?? "")", isInRedis: true))
                roots[file] = own.map { own in other.map { own.overlaid(by: $0) } ?? own } ?? other
            } catch {
                broken.insert(file)
                problems.append(error)
            }
        }
        problems += contents.names.compactMap(unknownFile)
    }

    func reader(for file: SettingsFile) -> SettingsReader {
        SettingsReader(file, path: contents.path(file.name), root: roots[file], environment: environment)
    }

    /// Everything wrong with the files, the keys that `readers` read, and the names of environment variables.
    func problems(with readers: [SettingsReader]) -> [SettingProblem] {
        problems + readers.filter { !broken.contains($0.file) }.flatMap { $0.finish() }
            + unknownVariables(known: readers.flatMap(\.keys).map(\.environmentName))
    }

    private func unknownFile(_ name: String) -> SettingProblem? {
        // kustomize makes the ConfigMap from this folder and wants its own file inside it.
        let known = SettingsFile.allCases.map(\.name)
        if known.contains(name) || name == "kustomization.yaml" { return nil }
        let hint =
            nearestName(to: name, among: known).map { "did you mean \($0)?" }
            ?? "known files: \(known.joined(separator: ", "))"
        return SettingProblem(place: contents.path(name), key: "", reason: "unknown settings file; \(hint)")
    }

    private func unknownVariables(known: [String]) -> [SettingProblem] {
        let unread = broken.map(\.environmentPrefix)
        let unknown = environment.keys.filter { name in
            name.hasPrefix("ANIME_") && !known.contains(name) && !unread.contains { name.hasPrefix($0) }
        }
        return unknown.sorted().map { name in
            let customary = ["USERNAME", "PASSWORD"].map { "REDIS_" + $0 }.first { name == "ANIME_" + $0 }
            let hint =
                (customary ?? nearestName(to: name, among: known)).map { question($0, for: name) }
                ?? "names are ANIME_<FILE>_<KEY_PATH>, as in ANIME_JOBS_MAX_BATCH"
            return SettingProblem(place: name, key: "", reason: "this environment variable names no setting; \(hint)")
        }
    }
}

extension SettingNode {
    /// Where a text comes from.
    fileprivate struct Origin {
        let path: String
        let isInRedis: Bool
    }

    /// - Returns: nil for no text, or one without content.
    fileprivate static func root(of text: SettingsText?, from origin: Origin) throws(SettingProblem) -> SettingNode? {
        guard let text else { return nil }
        var left = mostNodes
        let root: SettingNode
        do {
            let text = try string(text)
            guard text.utf8.count <= mostBytes, aliases(in: text) <= mostAliases else { throw TooLarge() }
            guard let node = try compose(yaml: text) else { return nil }
            root = try SettingNode(node, from: origin, depth: 0, &left)
        } catch {
            throw problem(from: error, in: origin.path)
        }
        switch root.content {
        case .empty, .mapping: return root
        case .list, .scalar:
            throw SettingProblem(
                place: "\(origin.path):1:1", key: "", reason: "must be a mapping of keys at its top")
        }
    }

    /// Far more than any configuration has: nine lines of aliases of aliases are a billion nodes.
    private static var mostNodes: Int { 10_000 }
    private static var mostLevels: Int { 16 }
    /// The parser compares the keys of a mapping before it hands them on, and one may be an alias of aliases.
    private static var mostAliases: Int { 8 }
    private static var mostBytes: Int { 1 << 18 }

    private struct TooLarge: Error, CustomStringConvertible {
        let description = "it has more than 10,000 values, 16 levels, 8 aliases (*name) or 256 KiB"
    }

    /// How many times a name with a star before it stands where YAML would take it for an alias; in quotes, too.
    private static func aliases(in text: String) -> Int {
        var (count, last, isStar) = (0, UInt8(ascii: " "), false)
        for byte in text.utf8 {
            let isSpace = byte == 0x20 || 0x09...0x0D ~= byte
            if isStar, !isSpace { count += 1 }
            // A line may end in U+2028 too, whose last byte is beyond ASCII.
            let mayBegin = last <= 0x20 || last >= 0x80 || "[{,:-?".utf8.contains(last)
            isStar = byte == UInt8(ascii: "*") && mayBegin
            last = byte
        }
        return count
    }

    private struct Unreadable: Error {
        let reason: String
    }

    private static func string(_ text: SettingsText) throws -> String {
        switch text {
        case .unreadable(let reason): throw Unreadable(reason: reason)
        case .bytes(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw YamlError.dataCouldNotBeDecoded(encoding: .utf8)
            }
            return text
        }
    }

    private static func problem(from error: any Error, in path: String) -> SettingProblem {
        switch error {
        case let error as SettingProblem: error
        case let error as Unreadable: SettingProblem(place: path, key: "", reason: error.reason)
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

    private init(_ node: Node, from origin: Origin, depth: Int, _ left: inout Int) throws(TooLarge) {
        left -= 1
        guard left > 0, depth <= Self.mostLevels else { throw TooLarge() }
        place = Place(node.mark, origin)
        switch node {
        case .scalar(let scalar):
            let tag = Resolver.default.resolveTag(of: node)
            content = tag == .null ? .empty : .scalar(scalar.string, isText: tag == .str)
        case .mapping(let mapping):
            var entries: [Entry] = []
            for (key, value) in mapping {
                entries.append(
                    Entry(
                        key: key.string ?? "?", keyPlace: Place(key.mark, origin),
                        value: try SettingNode(value, from: origin, depth: depth + 1, &left)))
            }
            content = .mapping(entries)
        case .sequence(let sequence):
            var elements: [SettingNode] = []
            for element in sequence {
                elements.append(try SettingNode(element, from: origin, depth: depth + 1, &left))
            }
            content = .list(elements)
        case .alias: content = .empty
        }
    }
}

extension SettingNode.Place {
    fileprivate init(_ mark: Mark?, _ origin: SettingNode.Origin) {
        self.init(
            path: origin.path, isInRedis: origin.isInRedis, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
}
