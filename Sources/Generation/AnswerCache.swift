/// Keeps whole answers by the exact state that they answer.
///
/// Never by likeness: "with gore" and "without gore" are nearly the same vector.
package protocol AnswerCache: Sendable {
    /// The answer kept under `key`; nil where there is none, or the store cannot be reached, which it says itself.
    func answer(for key: String) async -> [UInt8]?
    func keep(_ answer: [UInt8], for key: String) async
}

/// Keeps nothing.
package struct NoAnswerCache: AnswerCache {
    package init() {}
    package func answer(for key: String) async -> [UInt8]? { nil }
    package func keep(_ answer: [UInt8], for key: String) async {}
}
