import JSON

/// The name of a batch, unique for each output that is begun: no request of it can meet the id of another.
package struct BatchID: Sendable, Equatable {
    /// Part of keys, and of the ids of requests.
    package let name: String

    package init(_ name: String) { self.name = name }

    /// A name that nobody has used.
    package static func random() -> BatchID { BatchID(String(UInt64.random(in: 0...UInt64.max), radix: 36)) }

    /// The id in the queue of the request in line `number`: it survives a restart, and tells equal ids of a user apart.
    package func request(_ number: Int) -> String { "\(name).\(number)" }

    /// The line that the request `id` stands in; nil if it is of another batch.
    package func line(of id: String) -> Int? {
        let prefix = "\(name).".utf8
        return id.utf8.starts(with: prefix) ? Int(Substring(id.utf8.dropFirst(prefix.count))) : nil
    }
}

/// How lines of a batch are written: those of the output have the form of the input.
package enum BatchForm: Sendable, Equatable {
    /// Requests and results of the queue; a result has the member `line` more.
    case native
    /// `{"custom_id":...,"method":"POST","url":...,"body":{request}}`, answered by
    /// `{"id":...,"custom_id":...,"response":{"status_code":...,"request_id":...,"body":{result}},"error":null}`.
    case openAI

    /// The form of the request in `line`; nil if that is no object.
    init?(of line: BatchLine) {
        // What is wrong with the line is reported when it is its turn.
        guard let members = (try? JSONValue(parsing: line.bytes))?.object else { return nil }
        self = members["custom_id"] == nil ? .native : .openAI
    }

    /// The output line of a result, with its line break.
    ///
    /// - Parameters:
    ///   - result: As it came from the queue.
    ///   - number: Of the line in the input.
    ///   - id: The user's, or that in the queue if the line had none.
    ///   - batch: The batch it is of.
    /// - Returns: One line.
    func answer(_ result: JSONObject, number: Int, id: String, batch: BatchID) -> [UInt8] {
        var body = result
        body["id"] = .string(id)
        switch self {
        case .native:
            var line: JSONObject = ["id": .null, "line": .integer(number)]
            line.merge(body)
            return Self.bytes(line)
        case .openAI:
            let requestID = result["trace_id"] ?? .string(batch.request(number))
            return Self.bytes([
                "id": .string(batch.request(number)), "custom_id": .string(id),
                "response": [
                    "status_code": .integer(Self.statusCode(of: result)), "request_id": requestID,
                    "body": .object(body),
                ],
                "error": .null,
            ])
        }
    }

    /// The output line of an input line that is no request, with its line break.
    func rejection(_ rejection: BatchRejection, batch: BatchID) -> [UInt8] {
        let id = JSONValue.optional(rejection.id)
        let (number, fault) = (JSONValue.integer(rejection.line), rejection.fault)
        switch self {
        case .native:
            return Self.bytes([
                "id": id, "line": number, "status": .string(JobStatus.error.rawValue),
                "error": [
                    "code": .string(fault.code), "message": .string(fault.message),
                    "path": .optional(fault.path), "retryable": false,
                ],
            ])
        case .openAI:
            return Self.bytes([
                "id": .string(batch.request(rejection.line)), "custom_id": id, "response": .null,
                "error": ["code": .string(fault.code), "message": .string(fault.message), "line": number],
            ])
        }
    }

    /// What an output line says: which line of the input it is for, and whether that was answered.
    ///
    /// - Returns: nil if it is no output line of `batch`.
    package func read(_ line: [UInt8], batch: BatchID) -> (number: Int, isAnswered: Bool)? {
        // Whatever is no JSON is no output line either.
        guard let members = (try? JSONValue(parsing: line))?.object else { return nil }
        switch self {
        case .native:
            guard case .integer(let number)? = members["line"], members["status"] != nil else { return nil }
            return (number, Self.isAnswered(members))
        case .openAI:
            guard let number = members["id"]?.string.flatMap(batch.line(of:)) else { return nil }
            return (number, members["response"]?.object?["status_code"] == 200)
        }
    }

    /// Whether a result is the answer that was asked for, be it that nothing fits.
    static func isAnswered(_ result: JSONObject) -> Bool { statusCode(of: result) == 200 }

    /// The nearest HTTP status: what readers of OpenAI's batches look at.
    private static func statusCode(of result: JSONObject) -> Int {
        switch result["status"]?.string.flatMap(JobStatus.init(rawValue:)) {
        case .ok, .noMatch, .degraded: 200
        case .error where result["error"]?.object?["code"] == "bad_request": 400
        case .expired: 408
        case .cancelled: 409
        case .error, .dead, .duplicate, nil: 500
        }
    }

    private static func bytes(_ line: JSONObject) -> [UInt8] { JSONValue.object(line).bytes() + [UInt8(ascii: "\n")] }
}
