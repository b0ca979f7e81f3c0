import JSON

/// A line of the input as it goes to the queue.
struct BatchRequest {
    /// The user's id, or that in the queue if the line has none.
    let id: String
    private(set) var element: [UInt8]
    /// Whether the answer is worked out even if the queue knows one.
    private(set) var isForced: Bool

    /// The request in `line`, under an id of its own and with its result going to the batch.
    ///
    /// The line's own `batch`, `reply_to` and `id` are replaced: the answer belongs into the output.
    init(_ line: BatchLine, batch: BatchID, options: BatchOptions) throws(BatchRejection) {
        func rejection(_ fault: JobFault, id: String? = nil) -> BatchRejection {
            let message = "line \(line.number): \(fault.message)"
            return BatchRejection(
                line: line.number, id: id, fault: JobFault(code: fault.code, message: message, path: fault.path))
        }
        let tooLarge = JobFault(
            code: "too_large", message: "the request has more than \(options.maxElementBytes) bytes", path: "$")
        if line.isTooLong { throw rejection(tooLarge) }
        // In the queue other text is a request too; in a file it is far more likely a broken line.
        guard line.bytes.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{") else {
            throw rejection(.badRequest("is not a JSON object", path: "$"))
        }
        let envelope = JobEnvelope(line.bytes, resultPrefix: options.keys.resultPrefix)
        if let fault = envelope.fault { throw rejection(fault, id: envelope.id) }
        var request = envelope.request.object ?? JSONObject()
        let key = batch.request(line.number)
        request["id"] = .string(key)
        request["batch"] = ["id": .string(batch.name)]
        request["reply_to"] = nil
        if !envelope.isForced { request["force"] = nil }
        id = envelope.id ?? key
        isForced = envelope.isForced
        element = JSONValue.object(request).bytes()
        guard element.count <= options.maxElementBytes else { throw rejection(tooLarge, id: envelope.id) }
    }

    /// Asks for the answer to be worked out once more.
    mutating func force() {
        guard !isForced else { return }
        isForced = true
        element.removeLast()
        element += Array(#","force":true}"#.utf8)
    }
}

/// A line of the input that cannot be sent.
package struct BatchRejection: Error, Sendable, Equatable {
    /// Its number.
    package let line: Int
    /// The user's, if it could be read.
    package let id: String?
    /// Its message names the line.
    package let fault: JobFault
}

/// How a batch is sent.
package struct BatchOptions: Sendable, Equatable {
    /// The list that its requests go to.
    package let list: JobKeys.Pending
    /// Requests that are under way at a time, at least 1: what bounds memory, here and in Redis.
    package let window: Int
    /// Larger requests are refused here, since a worker would bury them without a result.
    package let maxElementBytes: Int
    package let keys: JobKeys

    package init(list: JobKeys.Pending, window: Int, maxElementBytes: Int, keys: JobKeys) {
        precondition(window >= 1, "A batch needs a window of at least 1.")
        self.list = list
        self.window = window
        self.maxElementBytes = maxElementBytes
        self.keys = keys
    }
}
