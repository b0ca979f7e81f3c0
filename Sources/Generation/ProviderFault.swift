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
