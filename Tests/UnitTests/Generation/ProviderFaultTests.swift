import Generation
import Settings
import Testing
import Transport

/// Errors in the shapes that the providers document, and what the gateway does about each.
@Suite struct `An error of a provider` {
    private func error(_ status: Int, _ body: String, headers: [String: String] = [:]) async throws -> GenerationError {
        let sender = FakeSender(.json(status, body, headers: headers))
        let generator = ChatGenerator(.groq, attempt: .seconds(6), sender: sender)
        return try #require(
            await #expect(throws: GenerationError.self) {
                try await generator.complete(smallPrompt, within: .seconds(6))
            })
    }

    struct Case: Sendable, CustomTestStringConvertible {
        let status: Int
        let body: String
        let error: GenerationError
        let remedy: GenerationError.Remedy
        let isFault: Bool?
        var testDescription: String { "\(status) \(body.prefix(80))" }

        init(
            _ status: Int, _ body: String, _ error: GenerationError, _ remedy: GenerationError.Remedy,
            isFault: Bool? = false
        ) {
            (self.status, self.body, self.error, self.remedy, self.isFault) = (status, body, error, remedy, isFault)
        }
    }

    static let cases: [Case] = [
        Case(
            401, #"{"error":{"message":"Invalid API Key","type":"invalid_request_error","code":"invalid_api_key"}}"#,
            .unauthorized(status: 401), .pauseModel),
        Case(403, "<html>Forbidden</html>", .unauthorized(status: 403), .pauseModel),
        Case(
            404,
            #"{"error":{"message":"The model `x` does not exist","type":"invalid_request_error","code":"model_not_found"}}"#,
            .modelGone(code: "model_not_found"), .pauseModel),
        Case(
            400,
            #"{"error":{"message":"The model `llama-3.1-8b-instant` has been decommissioned","#
                + #""type":"invalid_request_error","code":"model_decommissioned"}}"#,
            .modelGone(code: "model_decommissioned"), .pauseModel),
        Case(404, #"{"error":"model 'x' not found, try pulling it first"}"#, .modelGone(code: "no code"), .pauseModel),
        Case(
            429,
            #"{"error":{"message":"Rate limit reached for model `openai/gpt-oss-20b` on tokens per minute (TPM)","#
                + #""type":"tokens","code":"rate_limit_exceeded"}}"#,
            .rateLimited(retryAfter: nil), .retry(after: nil), isFault: nil),
        Case(
            429,
            #"{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","param":null,"#
                + #""code":"insufficient_quota"}}"#,
            .quotaSpent(code: "insufficient_quota"), .pauseModel),
        Case(
            429, #"{"error":{"message":"m","type":"t","code":"org_monthly_spend_limit_exceeded"}}"#,
            .quotaSpent(code: "org_monthly_spend_limit_exceeded"), .pauseModel),
        Case(
            402, #"{"error":{"message":"Insufficient credits","code":402}}"#, .quotaSpent(code: "no code"), .pauseModel),
        Case(
            400,
            #"{"error":{"message":"Failed to generate JSON","type":"invalid_request_error","code":"json_validate_failed","#
                + #""failed_generation":"{\"picks\": ["}}"#,
            .formUnmet(text: #"{"picks": ["#), .retryOnce),
        Case(
            400,
            #"{"error":{"message":"maximum context length is 8192","type":"invalid_request_error","param":"messages","#
                + #""code":"context_length_exceeded"}}"#,
            .promptTooLong, .dropCards),
        Case(
            400,
            #"{"error":{"code":400,"message":"the request exceeds the available context size","#
                + #""type":"exceed_context_size_error","n_prompt_tokens":900,"n_ctx":512}}"#,
            .promptTooLong, .dropCards),
        Case(
            400,
            #"{"object":"error","message":"This model's maximum context length is 2048 tokens.","type":"BadRequestError","#
                + #""param":null,"code":400}"#,
            .promptTooLong, .dropCards),
        Case(
            413,
            #"{"error":{"message":"Request too large on tokens per minute","type":"tokens","code":"rate_limit_exceeded"}}"#,
            .promptTooLong, .dropCards),
        Case(408, "", .overloaded(status: 408, retryAfter: nil), .retry(after: nil), isFault: true),
        Case(
            503, #"{"error":{"code":503,"message":"Loading model","type":"unavailable_error"}}"#,
            .overloaded(status: 503, retryAfter: nil), .retry(after: nil), isFault: true),
        Case(
            500, #"{"error":{"message":"Internal Server Error","type":"internal_server_error"}}"#,
            .overloaded(status: 500, retryAfter: nil), .retry(after: nil), isFault: true),
        Case(
            498, #"{"error":{"message":"Flex tier capacity exceeded","type":"flex","code":"capacity_exceeded"}}"#,
            .overloaded(status: 498, retryAfter: nil), .retry(after: nil), isFault: true),
        Case(
            400, #"{"error":{"message":"'temperature' is unsupported","type":"invalid_request_error","code":null}}"#,
            .rejected(status: 400, code: "invalid_request_error"), .nextModel),
        Case(302, "", .rejected(status: 302, code: "no code"), .nextModel),
        Case(422, #"{"error":{"code":"key sk-123 is bad"}}"#, .rejected(status: 422, code: "no code"), .nextModel),
    ]

    @Test(arguments: cases)
    func `is sorted by its code, then by its status`(example: Case) async throws {
        let error = try await error(example.status, example.body)
        #expect(error == example.error)
        #expect(error.remedy == example.remedy)
        #expect(error.isFault == example.isFault)
    }

    @Test(arguments: [
        (["retry-after": "2"], Duration.seconds(2)), (["retry-after": "0.5"], .milliseconds(500)),
        (["retry-after-ms": "250", "retry-after": "1"], .milliseconds(250)), (["retry-after": "-1"], nil),
        (["retry-after": "Fri, 27 Nov 2026 07:28:00 GMT"], nil), (["retry-after": "1e99"], nil), ([:], nil),
        (
            ["retry-after": "Fri, 27 Nov 2026 00:00:05 GMT", "date": "Thu, 26 Nov 2026 23:59:58 GMT"], .seconds(7)
        ),
        (["retry-after": "Fri, 27 Nov 2026 00:00:05 GMT", "date": "Fri, 27 Nov 2026 00:01:00 GMT"], .zero),
        (["retry-after": "Sun, 29 Nov 2026 00:00:05 GMT", "date": "Fri, 27 Nov 2026 00:00:00 GMT"], nil),
        (["retry-after": "Fri, 27 Nov 2026 00:00:05 GMT", "date": "yesterday"], nil),
        (["retry-after": "Sunday, 01-Mar-26 00:00:05 GMT", "date": "Sat Feb 28 23:59:59 2026"], .seconds(6)),
        (["retry-after": "Fri, 01 Mar 2024 00:00:00 GMT", "date": "Thu, 29 Feb 2024 12:00:00 GMT"], .seconds(43_200)),
        (["x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "7.5s"], .milliseconds(7500)),
        (
            [
                "x-ratelimit-remaining-requests": "0", "x-ratelimit-reset-requests": "2m59.5s",
                "x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "12ms",
            ], .milliseconds(179_500)
        ),
        (["x-ratelimit-remaining-tokens": "10", "x-ratelimit-reset-tokens": "7s"], nil),
        (["x-ratelimit-remaining-tokens": "0", "x-ratelimit-reset-tokens": "soon"], nil),
    ])
    func `says how long to wait`(headers: [String: String], expected: Duration?) async throws {
        #expect(try await error(429, "{}", headers: headers) == .rateLimited(retryAfter: expected))
    }

    @Test func `is never shown in the provider's words`() async throws {
        let error = try await error(
            401, #"{"error":{"message":"Incorrect API key provided: sk-123","code":"sk-123 bad"}}"#)
        #expect(!"\(error)".contains("sk-123"))
        #expect(!String(reflecting: error).contains("sk-123"))
    }
}
