/// Turns a text into the numbers that a model was trained on.
package protocol Tokenizer: Sendable {
    /// The tokens of a text, a special one first and a special one last.
    ///
    /// - Parameters:
    ///   - text: anything; an empty one has the two special tokens.
    ///   - limit: the most tokens, special ones included; at least 2.
    /// - Returns: 2...limit tokens.
    /// - Complexity: O(text) time and memory.
    func encode(_ text: String, limit: Int) -> TokenizedText
}

/// Token numbers, and whether the text was longer.
package struct TokenizedText: Equatable {
    package var tokens: [Int32]
    package var isCut = false
}
