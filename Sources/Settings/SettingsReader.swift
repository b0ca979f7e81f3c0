/// Reads the keys of one settings file, environment over Redis over file over default, and collects what is wrong.
///
/// A key is described where it is read: path, type, range, default and meaning in one call. So no key can be
/// parsed and never used, or used and never described, and whatever no call asked for is unknown.
struct SettingsReader {
    let file: SettingsFile
    /// The path that a problem shows: `config/jobs.yaml`.
    private let filePath: String
    /// nil where the file is missing or empty.
    private let root: SettingNode?
    private let environment: [String: String]

    /// In the order of reading.
    private(set) var keys: [SettingKey] = []
    private var problems: [SettingProblem] = []

    init(_ file: SettingsFile, path: String, root: SettingNode?, environment: [String: String]) {
        self.file = file
        filePath = path
        self.root = root
        self.environment = environment
    }

    /// The value of one key.
    ///
    /// - Parameters:
    ///   - name: The key itself.
    ///   - group: The mappings that it stands in, outermost first.
    ///   - type: What the value may be.
    ///   - standard: The default; nil if a value must be given.
    ///   - summary: What the key is for; `config/` repeats it beside the key.
    ///   - variable: A customary environment variable, which `ANIME_<FILE>_<KEY>` overrides. Empty counts as unset,
    ///     since compose files pass on `${NAME:-}`.
    /// - Returns: nil if there is neither value nor default; after any problem the default, which nobody will use.
    mutating func value<Value>(
        _ name: String, in group: [String] = [], _ type: SettingType<Value>, default standard: Value?,
        _ summary: String, variable: String? = nil
    ) -> Value? {
        let path = group + [name]
        let given = find(path, variable: variable)
        var value = standard
        var source = SettingKey.Source.standard
        if let node = root?.node(at: path), node.place.isInRedis, !OverlayRights.include(file, path) {
            // Not looked at: what stands there is neither shown nor, as the name of a file, opened.
            report(OverlayRights.refusal(file), at: node.place.text, path)
        } else if let given {
            source = given.source
            if let parsed = parse(given, type) {
                value = parsed
            } else {
                report(refusal(of: given, type, standard), at: given.place, path)
            }
        } else if standard == nil {
            report("is missing: give \(type.accepts) (\(summary))", at: place(of: root?.node(at: group)), path)
        }
        keys.append(
            SettingKey(
                file: file, path: path, summary: summary, accepts: type.accepts, value: value.map(type.print) ?? "",
                source: source))
        return value
    }

    /// The value of a key that has a default.
    mutating func read<Value>(
        _ name: String, in group: [String] = [], _ type: SettingType<Value>, default standard: Value,
        _ summary: String, variable: String? = nil
    ) -> Value {
        value(name, in: group, type, default: standard, summary, variable: variable) ?? standard
    }

    /// The keys of the mapping under `name` in the file's order; they are user-chosen names, as of models.
    func names(under name: String) -> [String] {
        root?.node(at: [name])?.entries.map(\.key) ?? []
    }

    /// Whether the mapping at `path` stands in Redis and in no file.
    func isOnlyInRedis(_ path: [String]) -> Bool {
        guard let name = path.last, let group = root?.node(at: path.dropLast()) else { return false }
        return group.entries.first { $0.key == name }?.keyPlace.isInRedis ?? false
    }

    /// Who had the last word on a key that was read; nil for one that was not.
    func source(of path: [String]) -> SettingKey.Source? {
        keys.first { $0.path == path }?.source
    }

    /// Adds a problem with a value that was read before; the place is where that value stands.
    mutating func report(_ reason: String, key path: [String]) {
        if case .environment(let variable) = source(of: path) {
            report(reason, at: variable, path)
        } else {
            report(reason, at: place(of: root?.node(at: path)), path)
        }
    }

    /// All problems of this file, its unknown keys among them.
    ///
    /// - Precondition: Every key has been read.
    func finish() -> [SettingProblem] {
        problems + (root.map { unknownKeys(in: $0, under: []) } ?? [])
    }
}

extension SettingsReader {
    /// A value as it was written, before it is parsed.
    private struct Given {
        let content: SettingNode.Content
        let place: String
        let source: SettingKey.Source
    }

    private func find(_ path: [String], variable: String?) -> Given? {
        let own = SettingKey.environmentName(file, path)
        if let text = environment[own] { return given(text, by: own) }
        if let variable, let text = environment[variable], !text.isEmpty { return given(text, by: variable) }
        guard let node = root?.node(at: path) else { return nil }
        let line = node.place.line
        return Given(
            content: node.content, place: place(of: node),
            source: node.place.isInRedis ? .redis(line: line) : .file(line: line))
    }

    private func given(_ text: String, by variable: String) -> Given {
        Given(content: .scalar(text, isText: true), place: variable, source: .environment(variable))
    }

    private func parse<Value>(_ given: Given, _ type: SettingType<Value>) -> Value? {
        if case .list(let elements) = given.content, type.isList {
            let texts = elements.compactMap { $0.element(isText: type.isText) }
            return texts.count == elements.count ? type.parse(texts.joined(separator: ",")) : nil
        }
        guard case .scalar(let text, let isText) = given.content else { return nil }
        if case .environment = given.source { return type.parse(text) }
        return isText == type.isText ? type.parse(text) : nil
    }

    private func refusal<Value>(of given: Given, _ type: SettingType<Value>, _ standard: Value?) -> String {
        let found =
            switch given.content {
            case .empty: "empty"
            case .list: "a list"
            case .mapping: "a mapping"
            case .scalar where !type.isShown: "what stands there (not shown: it may hold a secret)"
            case .scalar(let text, isText: true): "the text \"\(text)\""
            case .scalar(let text, isText: false): type.isText ? "the bare word \(text) (quotes make it a text)" : text
            }
        let hint =
            standard.map { standard in
                let text = type.print(standard)
                return "; the default is " + (type.isText ? "\"\(text)\"" : text)
            } ?? ""
        return "must be \(type.accepts), not \(found)\(hint)"
    }

    private func unknownKeys(in node: SettingNode, under path: [String]) -> [SettingProblem] {
        let known = keys.filter { $0.path.count > path.count && $0.path.starts(with: path) }.map { $0.path[path.count] }
        return node.entries.flatMap { entry -> [SettingProblem] in
            let child = path + [entry.key]
            if keys.contains(where: { $0.path == child }) { return [] }
            guard known.contains(entry.key) else {
                return [problem(unknown(entry.key, among: known), at: entry.keyPlace.text, child)]
            }
            switch entry.value.content {
            case .mapping, .empty: return unknownKeys(in: entry.value, under: child)
            case .scalar, .list: return [problem("must be a mapping of keys", at: place(of: entry.value), child)]
            }
        }
    }

    private func unknown(_ key: String, among known: [String]) -> String {
        if let nearest = nearestName(to: key, among: known) { return "unknown key; \(question(nearest, for: key))" }
        var seen: Set<String> = []
        let list = known.filter { seen.insert($0).inserted }.joined(separator: ", ")
        return "unknown key; known here: \(list)"
    }

    private mutating func report(_ reason: String, at place: String, _ path: [String]) {
        problems.append(problem(reason, at: place, path))
    }

    private func problem(_ reason: String, at place: String, _ path: [String]) -> SettingProblem {
        SettingProblem(place: place, key: path.joined(separator: "."), reason: reason)
    }

    private func place(of node: SettingNode?) -> String { node?.place.text ?? filePath }
}
