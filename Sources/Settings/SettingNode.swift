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

    /// From 1, columns in Unicode scalars.
    struct Place {
        let line: Int
        let column: Int
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

    /// A value without commas, as an element of a list is; nil for anything else.
    func element(isText: Bool) -> String? {
        if case .scalar(let text, isText) = content, !text.contains(",") { text } else { nil }
    }
}
