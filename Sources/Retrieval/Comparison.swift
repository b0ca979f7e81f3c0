import Catalogue
package import Understanding
import VectorStore

/// One vector that those of the entries are compared with.
package struct Comparison: Sendable {
    package enum Purpose: Sendable, CaseIterable {
        /// The free text.
        case text
        /// The liked titles; several count through their mean, so that a mix is near all of them.
        case liked
        /// What is refused in words.
        case refused
        /// The disliked titles, through their mean.
        case disliked

        /// Whether what is near may be recommended for it.
        var isWanted: Bool { self == .text || self == .liked }
    }

    enum Target: Sendable {
        /// Unit length.
        case vector([Float])
        /// The mean of these rows' vectors; at least one.
        case rows([Int])
    }

    let purpose: Purpose
    /// Its position in ``SearchIndex/denseLegs``.
    let leg: Int
    let target: Target
}

/// What the comparisons of one wish have come to.
package struct ComparedVectors: Sendable {
    private var columns: [Column] = []

    private struct Column {
        let purpose: Comparison.Purpose
        let leg: Int
        /// `[rows]`.
        let cosines: [Float]
        /// nil: worked out of the cosines.
        let moments: (mean: Float, deviation: Float)?
    }

    mutating func add(
        _ comparison: Comparison, cosines: [Float], moments: (mean: Float, deviation: Float)? = nil
    ) {
        columns.append(
            Column(purpose: comparison.purpose, leg: comparison.leg, cosines: cosines, moments: moments))
    }

    /// nil where nothing was compared for that purpose.
    func leg(
        _ purpose: Comparison.Purpose, _ leg: Int, _ kind: Leg.Kind, _ embedder: String, weight: Float,
        _ allowed: AllowedRows
    ) -> Leg? {
        guard let column = columns.first(where: { $0.purpose == purpose && $0.leg == leg }) else { return nil }
        guard let moments = column.moments else {
            return Leg(kind, embedder: embedder, weight: weight, scores: column.cosines, allowed)
        }
        return Leg(kind, embedder: embedder, weight: weight, scores: column.cosines, moments: moments)
    }
}

extension Retriever {
    /// What a wish has to compare.
    ///
    /// - Parameters:
    ///   - vectors: as for ``search(_:_:engineFault:)``.
    ///   - intent: as there.
    /// - Returns: at most four for each of ``SearchIndex/denseLegs``.
    package func comparisons(_ vectors: QueryVectors, _ intent: Intent) -> [Comparison] {
        let (liked, disliked) = (rows(of: intent.liked), rows(of: intent.disliked))
        let texts: [(Comparison.Purpose, [[Float]])] = [(.text, vectors.text), (.refused, vectors.refused)]
        let titles: [(Comparison.Purpose, [Int])] = [(.liked, liked), (.disliked, disliked)]
        return index.denseLegs.indices.flatMap { leg in
            texts.filter { leg < $0.1.count }.map { purpose, vectors in
                Comparison(purpose: purpose, leg: leg, target: .vector(vectors[leg]))
            }
                + titles.filter { !$0.1.isEmpty }.map { purpose, rows in
                    Comparison(purpose: purpose, leg: leg, target: .rows(rows))
                }
        }
    }

    /// Compares the vectors of several wishes with those of all entries, which are read once for all of them.
    ///
    /// - Parameter wishes: the comparisons of each.
    /// - Precondition: the vectors are in memory.
    /// - Returns: what each has come to, in order; the same as for each alone.
    /// - Complexity: O(comparisons x entries x dimensions); a column of entries in memory for each comparison.
    package func compared(_ wishes: [[Comparison]]) -> [ComparedVectors] {
        guard let matrix = index.catalogue.matrix else { preconditionFailure("A search engine holds the vectors.") }
        var compared = wishes.map { _ in ComparedVectors() }
        for (position, leg) in index.denseLegs.enumerated() {
            let asked = wishes.enumerated().flatMap { wish, comparisons in
                comparisons.filter { $0.leg == position }.map { (wish, $0) }
            }
            let queries = asked.map { _, comparison in
                switch comparison.target {
                case .vector(let vector): vector
                case .rows(let rows): matrix.meanVector(of: rows, columns: leg.columns)
                }
            }
            for ((wish, comparison), cosines) in zip(asked, matrix.scores(for: queries, columns: leg.columns)) {
                compared[wish].add(comparison, cosines: cosines)
            }
        }
        return compared
    }

    /// How many wishes are compared at once: as many as 64 MiB of cosines allow, if each compares all that it can.
    package var wishesAtOnce: Int {
        let columns = max(index.denseLegs.count, 1) * Comparison.Purpose.allCases.count
        return max(1, (64 << 20) / (MemoryLayout<Float>.size * max(index.count, 1) * columns))
    }
}
