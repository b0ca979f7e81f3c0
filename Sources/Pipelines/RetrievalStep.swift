package import Retrieval
package import Understanding

/// A step between retrieval and answer: a re-ranker, a second retriever, an agent that asks again.
///
/// ```swift
/// InferencePipeline(embedder: embedder, index: index, versions: versions, steps: [RelaxingAgent()])
/// ```
/// Steps run for each request on its own, one after the other; their time counts as `rerank`.
package protocol RetrievalStep: Sendable {
    /// What is made of `finding`.
    ///
    /// - Parameters:
    ///   - finding: What the steps before have made of the search.
    ///   - search: Searches again with the same vectors, as for another intent: other filters, themes, likes.
    /// - Returns: The finding that goes on; the same if there is nothing to improve.
    /// - Throws: ``RetrievalError``: the request then fails alone.
    func improve(
        _ finding: RetrievalFinding, _ search: (Intent) async throws(RetrievalError) -> SearchResult
    ) async throws(RetrievalError) -> RetrievalFinding
}

/// What a wish was understood as, and what was found for that.
package struct RetrievalFinding: Sendable {
    /// Shown to the user as `understood`.
    package var intent: Intent
    package var retrieval: SearchResult
    /// What the user should know of how it was found: `warnings` of the result.
    package var notes: [String] = []
}
