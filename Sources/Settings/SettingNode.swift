/// One value of a settings file, free of the YAML library, with the place that a problem names.
struct SettingNode {
    enum Content {
        /// Nothing after the colon, or `null`.
        case empty
        /// `isText` is false for a bare word that YAML reads as a number, a boolean or a date.
        case scalar(String, isText: Bool)
        case list([SettingNode])
        case mapping([Entry])
    }

    /// One `key: value` line of a mapping; keys are unique within it.
    struct Entry {
        let key: String
        let keyPlace: Place
        let value: SettingNode
    }

    /// Line and column from 1, columns in Unicode scalars.
    struct Place {
        /// Of the file, or the Redis key: `config/llm.yaml`, `redis:anime:config:llm.yaml`.
        let path: String
        let isInRedis: Bool
        let line: Int
        let column: Int

        var text: String { "\(path):\(line):\(column)" }
    }

    let content: Content
    let place: Place

    /// The lines of a mapping; none for anything else.
    var entries: [Entry] {
        if case .mapping(let entries) = content { entries } else { [] }
    }

    /// The value under `path`, or nil if there is none.
    func node(at path: some Collection<String>) -> SettingNode? {
        guard let key = path.first else { return self }
        return entries.first { $0.key == key }?.value.node(at: path.dropFirst())
    }

    /// This node with what `other` says instead, key by key; a list is one value.
    func overlaid(by other: SettingNode) -> SettingNode {
        switch (content, other.content) {
        case (.mapping(let mine), .mapping(let others)):
            let changed = mine.map { entry in
                guard let change = others.first(where: { $0.key == entry.key }) else { return entry }
                return Entry(key: entry.key, keyPlace: entry.keyPlace, value: entry.value.overlaid(by: change.value))
            }
            let added = others.filter { change in !mine.contains { $0.key == change.key } }
            return SettingNode(content: .mapping(changed + added), place: place)
        case (.mapping, .empty): return self
        default: return other
        }
    }

    /// A value without commas, as an element of a list is; nil for anything else.
    func element(isText: Bool) -> String? {
        if case .scalar(let text, isText) = content, !text.contains(",") { text } else { nil }
    }
}
