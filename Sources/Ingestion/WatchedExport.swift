package import Catalogue
import JSON

/// What a user has watched, as MyAnimeList and AniList export it: every title but those that are only planned.
package struct WatchedExport: Sendable, Equatable {
    /// In the order of the file, each once.
    package private(set) var ids: [AnimeID] = []
    /// Entries that are only planned.
    package private(set) var planned = 0
    /// Entries of AniList that MyAnimeList does not know.
    package private(set) var unknown = 0

    /// Bytes of the largest file that is read.
    package static let mostBytes = 64 << 20

    /// Reads a file's bytes: XML of MyAnimeList where they begin with `<`, else JSON of AniList.
    ///
    /// - Throws: ``WatchedExportError`` with the line of the first fault.
    /// - Complexity: O(bytes).
    package init(_ bytes: [UInt8]) throws(WatchedExportError) {
        guard bytes.count <= Self.mostBytes else { throw .tooLarge(bytes: bytes.count) }
        guard !bytes.starts(with: [0x1F, 0x8B]) else { throw .compressed }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let isSpace: (UInt8) -> Bool = { $0 == 0x20 || 0x09...0x0D ~= $0 }
        guard let first = bytes[start...].first(where: { !isSpace($0) }) else { throw .notAList("the file is empty") }
        if first == UInt8(ascii: "<") {
            try readXML(bytes, from: start)
        } else {
            try readJSON(Array(bytes[start...]))
        }
        var seen: Set<AnimeID> = []
        ids = ids.filter { seen.insert($0).inserted }
    }

    private mutating func add(_ id: Int) { ids.append(AnimeID(id)) }
}

// MARK: - MyAnimeList

extension WatchedExport {
    /// Reads `<anime><series_animedb_id>1</series_animedb_id>...<my_status>Completed</my_status></anime>` and its like.
    private mutating func readXML(_ bytes: [UInt8], from start: Int) throws(WatchedExportError) {
        var scanner = XMLScanner(bytes, from: start)
        var entries = 0
        var id: Int?
        var isPlanned: Bool?
        while let event = try scanner.next() {
            switch event {
            case .opened("myanimelist", depth: 1): break
            case .opened(let name, depth: 1):
                throw scanner.fault("the document is <\(name.beginning(64))>, not <myanimelist>")
            case .opened("anime", depth: 2): (id, isPlanned) = (nil, nil)
            case .text(let text, in: "series_animedb_id", depth: 3):
                guard let number = Int(text), number > 0 else {
                    throw scanner.fault("series_animedb_id must be a positive integer, not \"\(text.beginning(64))\"")
                }
                id = number
            case .text(let text, in: "my_status", depth: 3):
                guard let planned = Self.isPlanned(text) else {
                    throw scanner.fault("my_status \"\(text.beginning(64))\" is not known")
                }
                isPlanned = planned
            case .closed("anime", depth: 2):
                guard let id else { throw scanner.fault("an <anime> has no series_animedb_id") }
                guard let isPlanned else { throw scanner.fault("an <anime> has no my_status") }
                entries += 1
                if isPlanned { planned += 1 } else { add(id) }
            case .opened, .text, .closed: break
            }
        }
        if entries == 0 { throw .notAList("it holds no <anime>: is it the export of a manga list?") }
    }

    /// Whether a status means that nothing was watched; nil for one that is none.
    ///
    /// MyAnimeList's stand in words or as its numbers.
    private static func isPlanned(_ status: String) -> Bool? {
        switch status.lowercased() {
        case "plan to watch", "6", "planning": true
        case "watching", "completed", "on-hold", "dropped", "1", "2", "3", "4": false
        case "current", "paused", "repeating": false
        default: nil
        }
    }
}

// MARK: - AniList

extension WatchedExport {
    /// The answer of AniList's API (`data`, `MediaListCollection`, `lists`, `entries`), any inner part of it, or the
    /// entries alone: `{"status":"COMPLETED","media":{"idMal":1}}` or `{"status":"COMPLETED","idMal":1}`.
    private mutating func readJSON(_ bytes: [UInt8]) throws(WatchedExportError) {
        do throws(JSONError) {
            var (value, path) = (try JSONValue(parsing: bytes), "$")
            for name in ["data", "MediaListCollection"] {
                if let inner = value.object?[name] { (value, path) = (inner, "\(path).\(name)") }
            }
            if let entries = value.array {
                try read(entries, path, status: nil)
            } else {
                var fields = try JSONFields(value, path: path)
                if let entries = try Self.array("entries", &fields) {
                    try read(entries, fields.path(to: "entries"), status: nil)
                } else if let lists = try Self.array("lists", &fields) {
                    try read(lists: lists, fields.path(to: "lists"))
                } else {
                    throw .mismatch(path: path, reason: "has neither lists nor entries: no AniList export")
                }
            }
        } catch {
            throw WatchedExportError(error, in: bytes)
        }
        if ids.isEmpty, planned == 0 { throw .notAList("no entry has an idMal") }
    }

    private mutating func read(lists: [JSONValue], _ path: String) throws(JSONError) {
        for (place, list) in lists.enumerated() {
            var fields = try JSONFields(list, path: "\(path)[\(place)]")
            let status = try fields.string("status")
            guard let entries = try Self.array("entries", &fields) else { throw fields.fault("entries", "is missing") }
            try read(entries, fields.path(to: "entries"), status: status)
        }
    }

    private mutating func read(_ entries: [JSONValue], _ path: String, status: String?) throws(JSONError) {
        for (place, entry) in entries.enumerated() {
            var fields = try JSONFields(entry, path: "\(path)[\(place)]")
            let media = try fields.fields("media")
            var title = media ?? fields
            if try title.string("type") == "MANGA" { continue }
            let id = try title.integer("idMal", in: 1...Int.max)
            guard let status = try fields.string("status") ?? status else {
                throw fields.fault("status", "is missing")
            }
            guard let isPlanned = Self.isPlanned(status) else {
                throw fields.fault("status", "\"\(status.beginning(64))\" is not known")
            }
            if isPlanned { planned += 1 } else if let id { add(id) } else { unknown += 1 }
        }
    }

    private static func array(_ name: String, _ fields: inout JSONFields) throws(JSONError) -> [JSONValue]? {
        guard let value = fields.value(name) else { return nil }
        guard let array = value.array else { throw fields.fault(name, "must be an array, not \(value.kind)") }
        return array
    }
}

/// Why a file is no list of what somebody has watched.
package enum WatchedExportError: Error, Sendable, Equatable, CustomStringConvertible {
    case tooLarge(bytes: Int)
    case compressed
    /// The first fault in the form of the file; lines count from 1.
    case syntax(line: Int, reason: String)
    /// A value of JSON that is not what it must be; the reason begins with its path.
    case content(String)
    case notAList(String)

    fileprivate init(_ error: JSONError, in bytes: [UInt8]) {
        if case .syntax(let offset, let reason) = error {
            self = .syntax(line: bytes.prefix(offset).count { $0 == 0x0A } + 1, reason: reason)
        } else {
            self = .content(error.description)
        }
    }

    package var description: String {
        switch self {
        case .tooLarge(let bytes): "it has \(bytes) bytes, and \(WatchedExport.mostBytes) are the most that is read"
        case .compressed: "it is compressed: gunzip it first"
        case .syntax(let line, let reason): "line \(line): \(reason)"
        case .content(let reason), .notAList(let reason): reason
        }
    }
}
