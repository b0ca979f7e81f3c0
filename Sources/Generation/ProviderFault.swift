import JSON
import Transport

/// An error as providers write it, and what it means: the table from status and code to ``GenerationError``.
///
/// Read from `{"error":{"message","type","code"}}` (OpenAI, Groq, llama.cpp), `{"error":"..."}` (Ollama) and
/// `{"object":"error","message","type","code"}` (older vLLM). `code` is a word or a number.
struct ProviderFault {
    private let status: Int
    private let headers: [String: String]
    private let code: String
    private let labels: [String]
    private let message: String
    private let failedGeneration: String?

    /// What an HTTP error says; a body that is no JSON says nothing beyond its status.
    init(_ reply: HTTPReply) {
        // HTML from a proxy is as good as no body.
        let body = try? JSONValue(parsing: reply.body).object
        self.init(status: reply.status, headers: reply.headers, error: Self.error(in: body ?? JSONObject()) ?? "")
    }

    /// What a 200 says that holds an error, as some routers send; nil where it holds none.
    init?(inAnswer body: JSONObject, headers: [String: String]) {
        guard let error = Self.error(in: body) else { return nil }
        var status = 500
        if case .integer(let code) = error.object?["code"], (400..<600).contains(code) { status = code }
        self.init(status: status, headers: headers, error: error)
    }

    private init(status: Int, headers: [String: String], error: JSONValue) {
        self.status = status
        self.headers = headers
        let object = error.object ?? JSONObject()
        labels = ["code", "type"].compactMap { object[$0]?.string?.lowercased() }
        message = (object["message"]?.string ?? error.string ?? "").lowercased()
        failedGeneration = object["failed_generation"]?.string
        code = labels.first(where: Self.isLabel) ?? "no code"
    }

    private static func error(in body: JSONObject) -> JSONValue? {
        if let error = body["error"], error != .null { return error }
        return body["object"] == "error" ? .object(body) : nil
    }

    /// A provider's label is short and plain; anything else might be a sentence that quotes the key.
    private static func isLabel(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_-.".contains($0)) }
    }

    var meaning: GenerationError {
        if status == 402 || labels.contains(where: Self.isQuota) { return .quotaSpent(code: code) }
        if status == 401 || status == 403 || has("invalid_api_key") { return .unauthorized(status: status) }
        if has("model_decommissioned", "model_not_found") || status == 404 { return .modelGone(code: code) }
        if has("json_validate_failed") { return .formUnmet(text: failedGeneration ?? "") }
        if isTooLong { return .promptTooLong }
        let wait = RetryAfter.wait(from: headers)
        if status == 429 || has("rate_limit_exceeded") { return .rateLimited(retryAfter: wait) }
        // 498: Groq's flex tier is full; 529: overloaded, as some routers say.
        if status == 408 || status == 498 || status >= 500 { return .overloaded(status: status, retryAfter: wait) }
        return .rejected(status: status, code: code)
    }

    /// vLLM says it in words alone.
    private var isTooLong: Bool {
        status == 413 || has("context_length_exceeded", "exceed_context_size_error", "request_too_large")
            || (status == 400 && message.contains("context length"))
    }

    private func has(_ names: String...) -> Bool { names.contains(where: labels.contains) }

    private static func isQuota(_ label: String) -> Bool {
        ["insufficient_quota", "credit_balance_exhausted", "billing_hard_limit_reached"].contains(label)
            || label.hasSuffix("_spend_limit_exceeded")
    }
}

/// How long a provider asks to wait.
enum RetryAfter {
    /// `retry-after-ms`, `retry-after` in seconds, else the reset of the limit that has nothing left.
    ///
    /// `retry-after` may be a date too, as proxies send it: it counts from the reply's own `date`, since that clock is
    /// not ours; without one it says nothing.
    static func wait(from headers: [String: String]) -> Duration? {
        if let text = headers["retry-after-ms"], let count = Double(text), (0...86_400_000).contains(count) {
            return .milliseconds(count)
        }
        if let text = headers["retry-after"] {
            if let count = Double(text), (0...86_400).contains(count) { return .seconds(count) }
            if let date = HTTPDate.seconds(text), let now = headers["date"].flatMap(HTTPDate.seconds),
                date - now <= 86_400
            {
                return .seconds(max(0, date - now))
            }
        }
        let resets = ["requests", "tokens"].compactMap { name -> Duration? in
            guard headers["x-ratelimit-remaining-\(name)"] == "0" else { return nil }
            return headers["x-ratelimit-reset-\(name)"].flatMap(duration)
        }
        return resets.max()
    }

    /// Go's way of writing a duration, up to a day: `12ms`, `7.66s`, `2m59.56s`, `1h0m30s`.
    static func duration(_ text: String) -> Duration? {
        var total = Duration.zero
        var rest = text[...]
        while !rest.isEmpty {
            let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }
            rest = rest.dropFirst(number.count)
            let unit = rest.prefix { $0.isLetter }
            rest = rest.dropFirst(unit.count)
            guard let count = Double(number), count <= 86_400_000,
                let seconds = ["ms": 0.001, "s": 1, "m": 60, "h": 3600][unit]
            else { return nil }
            total += .seconds(count * seconds)
        }
        return text.isEmpty || total > .seconds(86_400) ? nil : total
    }
}
