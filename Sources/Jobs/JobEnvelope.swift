package import JSON
package import Telemetry

/// A list element as the queue reads it: how often it was tried, where its result goes, and the request itself.
///
/// Reading never fails as a whole. The first thing that is wrong becomes ``fault``, and whatever else could be read
/// still routes the result that reports it.
package struct JobEnvelope: Sendable {
    /// Members of a request that the queue reads; all others are the handler's.
    package static let fieldNames: Set<String> = [
        "id", "reply_to", "batch", "deadline", "timeout_ms", "max_tries", "ts", "keep", "force", "traceparent",
        "priority", "stream",
    ]

    package struct Batch: Sendable, Equatable {
        /// 1...200 characters.
        package let id: String
        /// Requests in the batch; nil if this element does not say.
        package let total: Int?

        package init(id: String, total: Int?) {
            self.id = id
            self.total = total
        }
    }

    /// Runs that ended with their worker.
    package let crashes: Int
    /// Runs that ended with a retryable fault.
    package let tries: Int
    /// Whether a worker has put the element back before.
    package let isRedelivery: Bool
    /// The user's bytes.
    package let original: ArraySlice<UInt8>

    /// 1...200 characters, none of them a control character.
    package private(set) var id: String?
    /// The key that the user chose for the result.
    package private(set) var replyTo: String?
    package private(set) var batch: Batch?
    /// Unix seconds.
    package private(set) var deadline: Double?
    /// Counted from ``submitted``, or from the claim without it.
    package private(set) var timeout: Duration?
    /// Runs before a retryable fault is final, 1...100.
    package private(set) var maxTries = 5
    /// Unix seconds at which the user says to have sent it.
    package private(set) var submitted: Double?
    package private(set) var keepsResult = false
    package private(set) var isForced = false
    /// What the requester's `traceparent` says, unless it is malformed.
    package private(set) var trace: TraceParent?
    /// Whether it tells events while it runs; only with an ``id``, which names their channel.
    package private(set) var isStreamed = false
    /// An object; null where ``fault`` is set.
    package private(set) var request: JSONValue = .null
    /// The first thing that is wrong.
    package private(set) var fault: JobFault?

    /// - Parameters:
    ///   - element: As it stands in the list, header included.
    ///   - resultPrefix: What `reply_to` must begin with.
    package init(_ element: [UInt8], resultPrefix: String) {
        let (header, original) = AttemptHeader.split(element)
        let counted = header?.mark == .again ? header : nil
        self.crashes = counted?.crashes ?? 0
        self.tries = counted?.tries ?? 0
        self.isRedelivery = self.crashes + self.tries > 0
        self.original = original
        do {
            let document = try Self.document(original)
            try read(document, resultPrefix: resultPrefix)
            if fault == nil { request = Self.request(in: document) }
        } catch {
            fail(error)
        }
    }

    /// Which run this is, from 1.
    package var attempt: Int { crashes + tries + 1 }
    /// 32 hex digits.
    package var traceID: String? { trace?.traceID }

    /// Plain text becomes an object with the one member `query`.
    private static func document(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSONValue {
        let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte }
        // Some editors begin a text with a byte order mark.
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let trimmed = (bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes).drop(while: isSpace)
        guard let first = trimmed.first else { throw .mismatch(path: "$", reason: "is empty") }
        if first == UInt8(ascii: "{") { return try JSONValue(parsing: Array(trimmed)) }
        let end = trimmed.lastIndex { !isSpace($0) } ?? trimmed.startIndex
        guard let text = String(validating: trimmed[...end], as: UTF8.self) else {
            throw .mismatch(path: "$", reason: "is not UTF-8")
        }
        guard text.isStreamSafe else {
            throw .mismatch(path: "$", reason: "has more than 30 combining marks in a row")
        }
        return ["query": .string(text)]
    }

    /// The request that `document` is or carries.
    private static func request(in document: JSONValue) -> JSONValue {
        guard let line = document.object, let id = line["custom_id"], var body = line["body"]?.object else {
            return document
        }
        body["id"] = id
        return .object(body)
    }
}

extension JobEnvelope {
    private mutating func read(_ document: JSONValue, resultPrefix: String) throws(JSONError) {
        var fields = try JSONFields(document)
        if document.object?["custom_id"] != nil {
            id = attempt(&fields) { line throws(JSONError) in try line.identifier("custom_id") }
            guard var body = try fields.fields("body") else { throw fields.fault("body", "must be an object") }
            read(&body, resultPrefix: resultPrefix)
        } else {
            id = attempt(&fields) { request throws(JSONError) in try request.identifier("id") }
            read(&fields, resultPrefix: resultPrefix)
        }
    }

    private mutating func read(_ fields: inout JSONFields, resultPrefix: String) {
        batch = attempt(&fields) { fields throws(JSONError) in try fields.batch() }
        replyTo = attempt(&fields) { fields throws(JSONError) in
            let key = try fields.string("reply_to", length: 1...1_000)
            // By bytes, as Redis compares keys: to Swift, a mark that follows ":" makes another character of it.
            guard key?.utf8.starts(with: resultPrefix.utf8) ?? true else {
                throw fields.fault("reply_to", "must begin with \"\(resultPrefix)\"")
            }
            return key
        }
        deadline = attempt(&fields) { fields throws(JSONError) in try fields.unixTime("deadline") }
        submitted = attempt(&fields) { fields throws(JSONError) in try fields.unixTime("ts") }
        let milliseconds = attempt(&fields) { fields throws(JSONError) in
            try fields.integer("timeout_ms", in: 1...86_400_000)
        }
        timeout = milliseconds.map { .milliseconds($0) }
        let tries = attempt(&fields) { fields throws(JSONError) in try fields.integer("max_tries", in: 1...100) }
        maxTries = tries ?? maxTries
        keepsResult = attempt(&fields) { fields throws(JSONError) in try fields.bool("keep") } ?? false
        isForced = attempt(&fields) { fields throws(JSONError) in try fields.bool("force") } ?? false
        let hasID = id != nil
        isStreamed =
            attempt(&fields) { fields throws(JSONError) in
                let isStreamed = try fields.bool("stream") ?? false
                guard hasID || !isStreamed else {
                    throw fields.fault("stream", "needs an \"id\", which names the channel")
                }
                return isStreamed
            } ?? false
        let parent = attempt(&fields) { fields throws(JSONError) in try fields.string("traceparent") }
        trace = parent.flatMap(TraceParent.init)
        _ = attempt(&fields) { fields throws(JSONError) in try fields.choice("priority", of: Priority.self) }
    }

    private enum Priority: String, CaseIterable { case high, normal, low }

    private mutating func attempt<Value>(
        _ fields: inout JSONFields, _ body: (inout JSONFields) throws(JSONError) -> Value?
    ) -> Value? {
        do { return try body(&fields) } catch {
            fail(error)
            return nil
        }
    }

    private mutating func fail(_ error: JSONError) {
        if fault == nil { fault = .badRequest(error.description, path: error.path) }
    }
}

extension JSONFields {
    fileprivate mutating func identifier(_ name: String) throws(JSONError) -> String? {
        guard let text = try string(name, length: 1...200) else { return nil }
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw fault(name, "must not contain control characters")
        }
        return text
    }

    /// A time in Unix seconds.
    fileprivate mutating func unixTime(_ name: String) throws(JSONError) -> Double? {
        guard let seconds = try double(name) else { return nil }
        // Up to the year 5138: what lies beyond is most likely milliseconds.
        guard (0...99_999_999_999).contains(seconds) else {
            throw fault(name, "must be Unix time in seconds, 0 to 99999999999, not in milliseconds")
        }
        return seconds
    }

    fileprivate mutating func batch() throws(JSONError) -> JobEnvelope.Batch? {
        guard var batch = try fields("batch") else { return nil }
        guard let id = try batch.identifier("id") else { throw batch.fault("id", "is missing") }
        // Such an id would make the counters of one batch the results of another.
        guard ![":results", ":done"].contains(where: { id.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }) else {
            throw batch.fault("id", "must not end in \":results\" or \":done\"")
        }
        return JobEnvelope.Batch(id: id, total: try batch.integer("total", in: 1...1_000_000_000))
    }
}
