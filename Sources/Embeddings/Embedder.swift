/// Turns texts into vectors whose dot products tell how near their meanings are.
package protocol Embedder: Sendable {
    /// What an index must have been built with for its vectors to be comparable with these.
    var fingerprint: EmbedderFingerprint { get }

    /// Length of every vector.
    var dimensions: Int { get }

    /// The models whose vectors, one behind the other, are a vector of this one; a lone model is its only part.
    var parts: [any Embedder] { get }

    /// One vector for each text, in the order given; of unit length unless the settings say `normalize: false`.
    ///
    /// - Parameters:
    ///   - texts: any number of any length; a text longer than the model reads is cut and counted.
    ///   - role: chooses the prefix that the model was trained with.
    /// - Returns: the vectors, and how many texts were cut.
    /// - Throws: ``EmbeddingError/cancelled`` in a cancelled task, ``EmbeddingError/notFinite(model:)`` of damaged
    ///   weights; remote providers fail in more ways.
    func embed(_ texts: [String], as role: TextRole) async throws(EmbeddingError) -> EmbeddingBatch
}

extension Embedder {
    package var parts: [any Embedder] { [self] }
}

/// What a text is to the search: some models were trained with another prefix for each.
package enum TextRole: Sendable {
    case query, document
}

/// The vectors of one call, and what it took.
package struct EmbeddingBatch: Sendable {
    /// `[count x dimensions]`, row-major.
    package let vectors: [Float]
    package let dimensions: Int
    /// How many texts were longer than the model reads, and lost their end; of several models, of the one that cut most.
    package let cutTexts: Int
    /// Tokens that went through the model, special ones included.
    package let tokens: Int

    package init(vectors: [Float], dimensions: Int, cutTexts: Int, tokens: Int) {
        self.vectors = vectors
        self.dimensions = dimensions
        self.cutTexts = cutTexts
        self.tokens = tokens
    }

    /// How many texts were embedded.
    package var count: Int { dimensions == 0 ? 0 : vectors.count / dimensions }

    /// The vector of the text at `index` (0..<``count``).
    package subscript(index: Int) -> ArraySlice<Float> {
        vectors[index * dimensions..<(index + 1) * dimensions]
    }
}

extension [Float] {
    /// Scales each row of `width` numbers to unit length.
    mutating func scaleRowsToUnitLength(_ width: Int) {
        for start in stride(from: 0, to: count, by: width) {
            let row = start..<start + width
            let squares = self[row].reduce(0.0) { $0 + Double($1) * Double($1) }
            // The reference's lower bound, so that a row of zeros stays one.
            let scale = 1 / Swift.max(squares.squareRoot(), 1e-12)
            for place in row { self[place] = Float(Double(self[place]) * scale) }
        }
    }
}
