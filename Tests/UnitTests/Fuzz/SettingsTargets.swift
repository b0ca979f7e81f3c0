import Settings

extension FuzzTarget {
    /// A settings file, and what Redis says instead of it.
    static let settings = FuzzTarget("settings", longest: 4_096) { bytes in
        var input = FuzzInput(bytes)
        let file = SettingsFile.allCases[Int(input.byte()) % SettingsFile.allCases.count]
        let contents = SettingsContents(
            folder: "config", files: [file.name: String(decoding: input.part(), as: UTF8.self)])
        let overlay = SettingsOverlay(
            version: "1", texts: [file: .bytes(Array(input.rest))], places: [file: "anime:config:\(file.name)"])
        let load = { (environment: [String: String]) throws(SettingsError) in
            try AppSettings.load(contents, overlay, environment: environment)
        }
        guard let loaded = try outcome({ () throws(SettingsError) in try load([:]) }) else { return }
        try checkSources(loaded.keys)
        // Models have names of the user's, two of which may be one as a variable; Redis's URL is shown without its login.
        let plain = loaded.keys.filter { $0.path.first != "models" && $0.file != .redis }
        let environment = Dictionary(plain.map { ($0.environmentName, $0.value) }) { $1 }
        let again = try load(environment)
        try promise(again.keys.map(\.value) == loaded.keys.map(\.value), "a value that is shown reads otherwise")
        try promise(again.settings.digest == loaded.settings.digest, "the same values have another digest")
    }
}

/// Redis says nothing of addresses, keys, or what is read at the start alone.
private func checkSources(_ keys: [SettingKey]) throws(BrokenPromise) {
    for key in keys {
        guard case .redis = key.source else { continue }
        let isFree = ![.redis, .jobs].contains(key.file) && (key.file != .embeddings || key.name == "active")
        let name = key.path.last ?? ""
        let isGuarded = ["url", "_env", "file", "_key", "host", "port", "provider"].contains { name.hasSuffix($0) }
        try promise(isFree && !isGuarded, "Redis said what \(key.name) is")
    }
}
