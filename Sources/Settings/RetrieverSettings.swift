/// `retriever.yaml`: what may be recommended.
package struct RetrieverSettings: Sendable, Equatable {
    package let filters: FilterSettings

    init(_ keys: inout SettingsReader) {
        filters = FilterSettings(&keys)
    }
}

/// `filters` in `retriever.yaml`: applied to every request, whatever it asks for.
package struct FilterSettings: Sendable, Equatable {
    /// Whether pornographic titles may be shown; default false.
    package let adult: Bool
    /// How many users must have a title on their list, 0 or more; default 0: every title.
    package let minMembers: Int

    package init(adult: Bool = false, minMembers: Int = 0) {
        self.adult = adult
        self.minMembers = minMembers
    }

    fileprivate init(_ keys: inout SettingsReader) {
        adult = keys.read("adult", in: ["filters"], .flag, default: false, "show pornographic titles")
        minMembers = keys.read(
            "min_members", in: ["filters"], .integer(0...1_000_000_000), default: 0,
            "titles on fewer users' lists are not shown")
    }
}
