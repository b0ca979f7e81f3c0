package import Catalogue

/// What the vectors of known sentences tell about the space that an embedder puts wishes in.
///
/// Two things differ between embedders and languages so much that no constant would hold for another model:
/// - Texts in Portuguese lie together, away from the catalogue's English, and whatever they ask, the entries nearest to
///   that place are the same few odd ones. Taking the place off the vector leaves what is asked: on translated wishes
///   nDCG@10 of e5-small alone rose from 0.04 to 0.32 (2026-11-28, development half).
/// - How similar a wish is to its best entry says little about whether it is a wish at all; which side of the border it
///   lies on, between requests for anime and other talk, says nearly everything (AUROC 0.97 to 0.99, the best
///   entry's z-score 0.53).
package struct QueryCalibration: Sendable, Equatable {
    /// What was learnt of one language: `[dimensions]` each, all legs side by side.
    struct Place: Sendable, Equatable {
        /// Mean vector of the wishes.
        let centre: [Float]
        /// Mean of the wishes less mean of the other talk.
        let direction: [Float]
        /// For each leg, ``direction``'s dot product half-way between the two means, and from there to the wishes'.
        let borders: [(middle: Float, half: Float)]

        static func == (left: Place, right: Place) -> Bool {
            left.centre == right.centre && left.direction == right.direction
        }
    }

    /// The columns of each embedder's part of a vector.
    private let legs: [Range<Int>]
    private let places: [Language: Place]

    /// - Parameters:
    ///   - legs: columns of each embedder's part; together all columns.
    ///   - wishes: for each language, vectors of requests for anime, `[dimensions]` each, at least one.
    ///   - talk: for each of the same languages, vectors of other talk, at least one.
    package init(legs: [Range<Int>], wishes: [Language: [[Float]]], talk: [Language: [[Float]]]) {
        self.legs = legs
        var places: [Language: Place] = [:]
        for (language, vectors) in wishes {
            guard let others = talk[language] else { continue }
            let centre = QueryCalibration.mean(of: vectors)
            let other = QueryCalibration.mean(of: others)
            let direction = zip(centre, other).map { $0 - $1 }
            let borders = legs.map { columns in
                let inside = QueryCalibration.dot(centre, direction, columns)
                let outside = QueryCalibration.dot(other, direction, columns)
                return (middle: (inside + outside) / 2, half: max((inside - outside) / 2, .leastNormalMagnitude))
            }
            places[language] = Place(centre: centre, direction: direction, borders: borders)
        }
        self.places = places
    }

    /// A calibration that changes no vector and takes everything for a wish.
    package static let none = QueryCalibration(legs: [], wishes: [:], talk: [:])

    /// The vector to search an English catalogue with: that of a Portuguese wish without what all Portuguese shares.
    ///
    /// - Parameters:
    ///   - vector: `[dimensions]`.
    ///   - language: of the wish.
    /// - Returns: `[dimensions]`; each leg of unit length where it was changed.
    package func centred(_ vector: [Float], _ language: Language) -> [Float] {
        guard language == .portuguese, let place = places[language] else { return vector }
        var centred = zip(vector, place.centre).map { $0 - $1 }
        for columns in legs {
            let length = QueryCalibration.dot(centred, centred, columns).squareRoot()
            guard length > 0 else { continue }
            for column in columns { centred[column] /= length }
        }
        return centred
    }

    /// On which side of the border a wish lies: 1 is the middle of the wishes, 0 the border, -1 the middle of the talk.
    ///
    /// - Parameters:
    ///   - vector: `[dimensions]`, as the embedder gave it.
    ///   - language: of the wish.
    /// - Returns: the mean over the legs; 1 for a language that nothing is known of.
    package func scope(of vector: [Float], _ language: Language) -> Double {
        guard let place = places[language], !legs.isEmpty else { return 1 }
        let sides = zip(legs, place.borders).map { columns, border in
            (QueryCalibration.dot(vector, place.direction, columns) - border.middle) / border.half
        }
        return Double(sides.reduce(0, +)) / Double(sides.count)
    }

    private static func mean(of vectors: [[Float]]) -> [Float] {
        var sum = [Float](repeating: 0, count: vectors.first?.count ?? 0)
        for vector in vectors { for column in sum.indices { sum[column] += vector[column] } }
        return sum.map { $0 / Float(vectors.count) }
    }

    private static func dot(_ left: [Float], _ right: [Float], _ columns: Range<Int>) -> Float {
        columns.reduce(0) { $0 + left[$1] * right[$1] }
    }
}
