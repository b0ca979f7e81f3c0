package import JSON
package import Settings

/// Tokens of one call or of several, as the provider counted them.
package struct TokenUsage: Sendable, Equatable {
    package var input: Int
    /// Reasoning included.
    package var output: Int
    /// Part of ``input`` that the provider had in its cache; nil where it does not say.
    package var cached: Int?
    /// Part of ``output`` that nobody sees; nil where the provider does not say.
    package var reasoning: Int?

    package init(input: Int, output: Int, cached: Int? = nil, reasoning: Int? = nil) {
        self.input = input
        self.output = output
        self.cached = cached
        self.reasoning = reasoning
    }

    /// Reads a `usage` object.
    ///
    /// - Returns: nil where a count is missing or cannot be one: a guess would look like a fact.
    package init?(_ usage: JSONObject?) {
        guard let usage, let input = Self.count(usage["prompt_tokens"]),
            let output = Self.count(usage["completion_tokens"])
        else { return nil }
        let cached = Self.count(usage["prompt_tokens_details"]?.object?["cached_tokens"])
        let reasoning = Self.count(usage["completion_tokens_details"]?.object?["reasoning_tokens"])
        self.init(
            input: input, output: output, cached: cached.flatMap { $0 <= input ? $0 : nil },
            reasoning: reasoning.flatMap { $0 <= output ? $0 : nil })
    }

    /// In dollars.
    package func cost(at prices: TokenPrices) -> Double {
        let cached = Double(cached ?? 0)
        let dollars = (Double(input) - cached) * prices.input + cached * prices.cachedInput
        return (dollars + Double(output) * prices.output) / 1_000_000
    }

    package static func + (left: TokenUsage, right: TokenUsage) -> TokenUsage {
        func sum(_ left: Int?, _ right: Int?) -> Int? {
            left == nil && right == nil ? nil : (left ?? 0) + (right ?? 0)
        }
        return TokenUsage(
            input: left.input + right.input, output: left.output + right.output,
            cached: sum(left.cached, right.cached), reasoning: sum(left.reasoning, right.reasoning))
    }

    /// No model takes ten million tokens.
    private static func count(_ value: JSONValue?) -> Int? {
        if case .integer(let number) = value, (0...10_000_000).contains(number) { number } else { nil }
    }
}
