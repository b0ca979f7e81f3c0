import JSON
import Transport

/// A chat reply as it comes: whole, or in the chunks of a stream.
///
/// ```
/// {"model":"m","choices":[{"message":{"content":"..."},"finish_reason":"stop"}],"usage":{...}}
/// {"choices":[{"delta":{"content":"..."},"finish_reason":null}]} ... {"choices":[],"usage":{...}} [DONE]
/// ```
struct ChatReply: Sendable {
    private var text = ""
    /// What the last chunk added to the text.
    private(set) var lastText = ""
    private var finish: String?
    private var usage: TokenUsage?
    private var tokensPerSecond: Double?
    private var model: String?
    private var isRefusal = false
    private(set) var failure: GenerationError?

    /// Ten times the longest reply that any prompt asks for: a server that writes on and on is not read for ever.
    private static let textLimit = 65_536

    /// Reads a whole reply.
    ///
    /// - Throws: ``GenerationError``: the provider's, also if it came with 200, or that nothing can be read.
    static func draft(of reply: HTTPReply) throws(GenerationError) -> Draft {
        guard reply.status == 200 else { throw ProviderFault(reply).meaning }
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue(parsing: reply.body)
        } catch {
            throw .unreadable(reason: error.place)
        }
        guard let body = value.object else { throw .unreadable(reason: "no JSON object") }
        var whole = ChatReply()
        whole.read(body, part: "message", headers: reply.headers)
        return try whole.draft()
    }

    /// Takes one event of a stream.
    ///
    /// - Returns: Whether to read on.
    mutating func take(_ event: ServerSentEvent) -> Bool {
        lastText = ""
        if event.data == "[DONE]" { return true }  // to the end of the body, so that the connection can be kept
        // The reason is of no use to anybody: the reply as a whole cannot be read.
        guard let chunk = try? JSONValue(parsing: Array(event.data.utf8)).object else {
            failure = .unreadable(reason: "an event that is no JSON")
            return false
        }
        read(chunk, part: "delta", headers: [:])
        return failure == nil && text.utf8.count <= Self.textLimit
    }

    /// What was read, once it is complete.
    ///
    /// - Throws: ``GenerationError``; a stream that broke off is unreadable.
    func draft() throws(GenerationError) -> Draft {
        if let failure { throw failure }
        if isRefusal { throw .refused }
        guard let finish else { throw .unreadable(reason: "no end of the reply") }
        if text.isEmpty { throw finish == "length" ? .cutOff : .unreadable(reason: "no text") }
        if finish == "content_filter" { throw .refused }
        return Draft(
            text: text, finish: Draft.Finish(rawValue: finish) ?? .other, usage: usage,
            tokensPerSecond: tokensPerSecond, model: model)
    }

    private mutating func read(_ body: JSONObject, part: String, headers: [String: String]) {
        if let fault = ProviderFault(inAnswer: body, headers: headers) {
            failure = fault.meaning
            return
        }
        if let name = body["model"]?.string, name.utf8.count <= 128 { model = name }
        readCounts(body)
        guard let choice = body["choices"]?.array?.first?.object else { return }
        let message = choice[part]?.object
        lastText = message?["content"]?.string ?? ""
        text += lastText
        if let refusal = message?["refusal"]?.string, !refusal.isEmpty { isRefusal = true }
        if let reason = choice["finish_reason"]?.string { finish = reason }
    }

    /// Groq's streams carry the usage in `x_groq`; llama.cpp's replies a speed in `timings`.
    private mutating func readCounts(_ body: JSONObject) {
        let counts = body["usage"]?.object ?? body["x_groq"]?.object?["usage"]?.object
        if let read = TokenUsage(counts) { usage = read }
        if let usage, let seconds = counts?["completion_time"]?.number, seconds > 0 {
            tokensPerSecond = Double(usage.output) / seconds
        }
        if let speed = body["timings"]?.object?["predicted_per_second"]?.number, speed > 0 { tokensPerSecond = speed }
    }
}

extension JSONValue {
    fileprivate var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }
}

extension JSONError {
    /// Where, without what stands there.
    fileprivate var place: String {
        switch self {
        case .syntax(let offset, _): "no JSON at byte \(offset)"
        case .mismatch: "no JSON object"
        }
    }
}
