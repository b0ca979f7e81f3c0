import Foundation

/// What the files of a settings folder hold at one moment, before anything is parsed.
///
/// Compared by content alone: Kubernetes swaps a folder by moving the link `..data`, which leaves the names and, with
/// `cp -p`, the times as they were.
package struct SettingsContents: Sendable, Equatable {
    let folder: String
    /// Every YAML file in the folder, sorted; the known ones among them.
    let names: [String]
    let texts: [SettingsFile: SettingsText]
    /// Why the folder cannot be listed; nil where it can, or is not there.
    let fault: String?

    /// Reads the folder; one that is missing is empty.
    ///
    /// - Complexity: five small reads, 60 µs.
    package init(folder: String) {
        var names: [String] = []
        var fault: String?
        do {
            names =
                FileManager.default.fileExists(atPath: folder)
                ? try FileManager.default.contentsOfDirectory(atPath: folder) : []
        } catch {
            fault = "cannot be listed: \(error)"
        }
        var texts: [SettingsFile: SettingsText] = [:]
        for file in SettingsFile.allCases where names.contains(file.name) {
            let path = Self.path(file.name, in: folder)
            do {
                texts[file] = .bytes(Array(try Data(contentsOf: URL(fileURLWithPath: path))))
            } catch {
                texts[file] = .unreadable("cannot be read: \(error)")
            }
        }
        self.init(folder: folder, names: names, texts: texts, fault: fault)
    }

    /// The same for texts that stand in no folder.
    package init(folder: String, files: [String: String]) {
        let known = SettingsFile.allCases.compactMap { file in
            files[file.name].map { (file, SettingsText.bytes(Array($0.utf8))) }
        }
        self.init(
            folder: folder, names: Array(files.keys), texts: Dictionary(uniqueKeysWithValues: known), fault: nil)
    }

    private init(folder: String, names: [String], texts: [SettingsFile: SettingsText], fault: String?) {
        self.folder = folder
        self.names = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
        self.texts = texts
        self.fault = fault
    }

    /// Where `name` lies, as problems show it.
    func path(_ name: String) -> String { Self.path(name, in: folder) }

    private static func path(_ name: String, in folder: String) -> String {
        folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
    }
}

/// What stands in a settings file, or why it cannot be read.
package enum SettingsText: Sendable, Equatable {
    case bytes([UInt8])
    /// Completes "anime:config:llm.yaml ...".
    case unreadable(String)
}

/// What Redis says instead of the files, key by key; ``OverlayRights`` says which keys it may.
package struct SettingsOverlay: Sendable, Equatable {
    /// Changes with every change of the texts that is to be taken up; nil: nobody has set any.
    package let version: String?
    let texts: [SettingsFile: SettingsText]
    /// The Redis key of each file, as problems show it.
    let places: [SettingsFile: String]

    /// `places` are the names of the Redis keys that the texts come from.
    package init(version: String?, texts: [SettingsFile: SettingsText], places: [SettingsFile: String]) {
        self.version = version
        self.texts = texts
        self.places = places
    }

    /// Redis says nothing.
    package static let none = SettingsOverlay(version: nil, texts: [:], places: [:])
}
