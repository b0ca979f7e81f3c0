import Foundation
import Glibc

/// What the files of a settings folder hold at one moment, before anything is parsed.
///
/// Compared by content alone: Kubernetes swaps a folder by moving the link `..data`, which leaves the names and, with
/// `cp -p`, the times as they were.
package struct SettingsContents: Sendable, Equatable {
    let folder: String
    /// Every YAML file in the folder, sorted; the known ones among them.
    let names: [String]
    let texts: [SettingsFile: SettingsText]
    /// Whether there is no folder at all.
    let isMissing: Bool
    /// Why the folder cannot be listed; nil where it can, or is not there and need not be.
    let fault: String?

    /// Reads the folder; one that is missing is empty, unless it is one that somebody named.
    ///
    /// - Complexity: five small reads, 60 µs.
    package init(folder: String, isRequired: Bool = false) {
        var names: [String] = []
        var fault: String?
        var isMissing = false
        do throws(SystemReason) {
            names = try Self.names(in: folder)
        } catch {
            isMissing = error.code == ENOENT
            if isRequired || !isMissing { fault = "the folder of the settings cannot be read: \(error)" }
        }
        var texts: [SettingsFile: SettingsText] = [:]
        for file in SettingsFile.allCases where names.contains(file.name) {
            texts[file] = SettingsText(path: Self.path(file.name, in: folder))
        }
        self.init(folder: folder, names: names, texts: texts, isMissing: isMissing, fault: fault)
    }

    private static func names(in folder: String) throws(SystemReason) -> [String] {
        guard let entries = opendir(folder) else { throw SystemReason(code: errno) }
        closedir(entries)
        do { return try FileManager.default.contentsOfDirectory(atPath: folder) } catch {
            throw SystemReason(code: ENOENT)  // it was there a moment ago
        }
    }

    /// The same for texts that stand in no folder.
    package init(folder: String, files: [String: String]) {
        let known = SettingsFile.allCases.compactMap { file in
            files[file.name].map { (file, SettingsText.bytes(Array($0.utf8))) }
        }
        self.init(
            folder: folder, names: Array(files.keys), texts: Dictionary(uniqueKeysWithValues: known),
            isMissing: false, fault: nil)
    }

    private init(
        folder: String, names: [String], texts: [SettingsFile: SettingsText], isMissing: Bool, fault: String?
    ) {
        self.folder = folder
        self.names = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }.sorted()
        self.texts = texts
        self.isMissing = isMissing
        self.fault = fault
    }

    /// That the folder is not there any more.
    var isGone: SettingsError {
        let reason = "the folder of the settings is gone; put it back"
        return SettingsError(problems: [SettingProblem(place: folder, key: "", reason: reason)])
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

    /// Reads the file at `path`.
    init(path: String) {
        // Without waiting: opening a pipe would block until somebody writes.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            self = .unreadable("cannot be read: \(SystemReason(code: errno))")
            return
        }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            self = .unreadable("is no regular file; put one in its place, or take it away")
            return
        }
        do { self = .bytes(Array(try file.readToEnd() ?? Data())) } catch {
            self = .unreadable("cannot be read to its end")
        }
    }
}

/// Why the system refused a call, in its own words.
private struct SystemReason: Error, CustomStringConvertible {
    let code: Int32

    var description: String { strerror(code).map { String(cString: $0) } ?? "error \(code)" }
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
