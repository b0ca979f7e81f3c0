import Catalogue
import JSON
import Jobs
import Pipelines
import Settings
import Understanding

extension FuzzTarget {
    /// Any JSON.
    static let json = FuzzTarget("json", longest: 2_048) { bytes in
        guard let value = try outcome({ () throws(JSONError) in try JSONValue(parsing: bytes) }) else { return }
        let written = value.bytes()
        let again = try JSONValue(parsing: written)
        try promise(again == value && again.bytes() == written, "what is written again reads otherwise")
        try promise(!written.contains { $0 < 0x20 }, "a value is more than a line")
    }

    /// What stands in the list, as a stranger pushed it.
    static let request = FuzzTarget("request", longest: 2_048) { bytes in
        let envelope = JobEnvelope(bytes, resultPrefix: "anime:result")
        try checkEnvelope(envelope, bytes)
        guard envelope.fault == nil else { return }
        let read = { (document: JSONValue) throws(JSONError) in
            try RecommendationRequest(
                document, envelope: JobEnvelope.fieldNames, defaults: FilterSettings(adult: false, minMembers: 0))
        }
        guard let request = try outcome({ () throws(JSONError) in try read(envelope.request) }) else { return }
        try promise(request.wish.limit.map { 1...1_000 ~= $0 } ?? true, "a limit out of range")
        try promise(request.wish.text.isStreamSafe, "a text that takes long to compare")
        let intent = FuzzShelf.reader.intent(of: request.wish)
        try promise(1...1_000 ~= intent.limit, "\(intent.limit) entries wanted")
        try promise(try read(JSONValue(parsing: envelope.request.bytes())) == request, "a request reads otherwise")
    }

    /// A file of requests, a line each.
    static let batch = FuzzTarget("batch", longest: 2_048) { bytes in
        try withFile(bytes) { path in
            let survey = try outcome { () throws(BatchError) in try BatchSurvey(of: path, limit: 64) }
            guard let survey else { return }
            try promise(1...survey.lines ~= survey.requests, "\(survey.requests) requests in \(survey.lines) lines")
            let breaks = bytes.count { $0 == UInt8(ascii: "\n") }
            try promise(survey.lines == breaks + (bytes.last == UInt8(ascii: "\n") ? 0 : 1), "\(survey.lines) lines")
        }
    }

    /// A conversation as its hash in Redis, a field a line, and what turns make of it.
    static let session = FuzzTarget("session", longest: 2_048) { bytes in
        var fields: [[UInt8]?] = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(
            Array.init)
        fields += [[UInt8]?](repeating: nil, count: max(0, SessionState.fieldNames.count - fields.count))
        let read = { (fields: [[UInt8]?]) throws(JSONError) in try SessionState(fields: fields) }
        guard let first = try outcome({ () throws(JSONError) in try read(fields) }) else { return }
        let state = try read(first.fields)
        try promise(try read(state.fields) == state, "what is written again reads otherwise")
        // It counts up, and numbers beyond are no integers to other readers of JSON.
        guard state.version < 1 << 53 else { return }
        for turn in [
            "mais curto", "newer", "older, better rated", "more like the second", "no horror", "forget the year",
        ] {
            let intent = FuzzShelf.reader.intent(of: Wish(text: turn), in: state)
            let next = state.after(intent, asking: turn, answer: FuzzShelf.entries.map(\.id))
            try promise((try? read(next.fields)) != nil, "the turn \"\(turn)\" cannot be read back")
        }
    }
}

private func checkEnvelope(_ envelope: JobEnvelope, _ bytes: [UInt8]) throws(BrokenPromise) {
    try promise((envelope.fault == nil) == (envelope.request.object != nil), "neither a request nor a fault")
    try promise(envelope.fault?.path?.hasPrefix("$") ?? true, "a fault without its place")
    if let id = envelope.id { try promise(1...200 ~= id.unicodeScalars.count, "an id of \(id.unicodeScalars.count)") }
    try promise(
        envelope.replyTo?.utf8.starts(with: "anime:result".utf8) ?? true, "a result goes to \(envelope.replyTo ?? "")")
    let (header, original) = AttemptHeader.split(bytes)
    try promise(bytes.suffix(original.count).elementsEqual(original), "the user's bytes were changed")
    guard let header else { return }
    let again = AttemptHeader.split(header.bytes + original)
    try promise(again.header == header && again.original.elementsEqual(original), "a header reads otherwise")
}
