import Catalogue
import Foundation
import Understanding

/// Which words stand in which entries, weighed by BM25F: the leg of retrieval that goes by words.
///
/// A word's weight in an entry is `idf tf (k1 + 1) / (tf + k1)`, with `tf` the sum over title, genres and synopsis of
/// `weight count / (1 - b + b length / mean length)`, and `idf = ln(1 + (N - df + 0.5) / (df + 0.5))`
/// (Zaragoza et al., TREC 2004). All of that is worked out when the index is made, so a query is one addition for each
/// entry that holds each of its words.
///
/// Words are compared as stems of folded words; function words of English and Portuguese are no words.
package struct LexicalIndex: Sendable {
    /// A word of the index and what it counts for in a query.
    package struct WeightedTerm: Sendable, Equatable {
        package let term: Int
        package var weight: Float

        package init(term: Int, weight: Float) {
            self.term = term
            self.weight = weight
        }
    }

    /// Entries in the index.
    package let rowCount: Int
    /// ``LexicalOptions/k1`` of the weights.
    let k1: Float
    let terms: TermTable
    /// Words as the catalogue writes them, folded, and for each its term, or -1 for a function word.
    let words: TermTable
    let termOfWord: [Int32]
    /// For each row, `1 - b + b length / mean length` of its synopsis.
    let synopsisNorms: [Float]
    /// Where the entries of each word begin, and at last where they end: `[terms + 1]`.
    let starts: [UInt32]
    /// `row << 3 | fields`, rows ascending for each word.
    let places: [UInt32]
    /// Beside ``places``: the word's weight in that entry.
    let weights: [Float]

    /// How many different words there are.
    package var termCount: Int { terms.count }
    /// Bytes that it holds.
    package var memory: Int {
        4 * (starts.count + places.count + weights.count + termOfWord.count + synopsisNorms.count) + terms.memory
            + words.memory
    }

    /// The words of a text that stand somewhere in the catalogue, each once, weighing as often as it is said.
    package func query(_ text: String) -> [WeightedTerm] {
        var text = text
        let scanner = WordScanner()
        return text.withUTF8 { text in
            var query = TermCounts()
            scanner.forEachWord(in: text) { word, hash in
                if let term = term(of: word, hash) { query.add(1, to: term) }
            }
            return query.terms
        }
    }

    /// The score of every row: the sum over the words of their weight in the query times their weight in the entry.
    ///
    /// - Parameter query: words of this index.
    /// - Returns: `[rows]`; 0 for an entry that holds none of them.
    /// - Complexity: O(rows) to clear, then one addition an entry a word.
    package func scores(for query: [WeightedTerm]) -> [Float] {
        var scores = [Float](repeating: 0, count: rowCount)
        scores.withUnsafeMutableBufferPointer { scores in
            places.withUnsafeBufferPointer { places in
                weights.withUnsafeBufferPointer { weights in
                    for item in query {
                        for position in range(of: item.term) {
                            scores[Int(places[position] >> LexicalFields.width)] += item.weight * weights[position]
                        }
                    }
                }
            }
        }
        return scores
    }

    /// In how many entries a word stands.
    package func documentFrequency(of term: Int) -> Int { range(of: term).count }

    /// How telling a word is: `ln(1 + (N - df + 0.5) / (df + 0.5))`.
    package func inverseDocumentFrequency(of term: Int) -> Float {
        LexicalIndex.inverseDocumentFrequency(documentFrequency(of: term), of: rowCount)
    }

    static func inverseDocumentFrequency(_ count: Int, of rows: Int) -> Float {
        Float(log(1 + (Double(rows - count) + 0.5) / (Double(count) + 0.5)))
    }

    /// The fields of an entry in which a word stands; none where it stands in no field.
    ///
    /// - Complexity: O(log of the word's entries).
    package func fields(of term: Int, in row: Int) -> LexicalFields {
        let range = range(of: term)
        let place = range.partitioned { Int(places[$0] >> LexicalFields.width) < row }
        guard place < range.upperBound, Int(places[place] >> LexicalFields.width) == row else { return [] }
        return LexicalFields(rawValue: places[place] & (1 << LexicalFields.width - 1))
    }

    /// The number of a folded word, by its stem; nil for a function word, and for one that stands nowhere.
    func term(of word: UnsafeBufferPointer<UInt8>, _ hash: TermHash) -> Int? {
        if let number = words.number(of: word, hash) {
            return termOfWord[number] >= 0 ? Int(termOfWord[number]) : nil
        }
        guard LexicalIndex.isTerm(word) else { return nil }
        let stem = UnsafeBufferPointer(rebasing: word[..<Words.stemLength(of: word)])
        return terms.number(of: stem, TermHash(stem))
    }

    func range(of term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }

    /// Whether a folded word is worth a place in the index.
    static func isTerm(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let word = String(decoding: word, as: UTF8.self)
        return word.utf8.count < 3 ? !shortFunctionWords.contains(word) : Words.isContent(word)
    }

    /// ``Words/isContent(_:)`` drops all short words; titles live on some of them: "K", "91", "Go".
    private static let shortFunctionWords: Set<String> = [
        "a", "an", "as", "at", "be", "by", "he", "in", "is", "it", "of", "on", "or", "to",
        "ao", "as", "da", "de", "do", "e", "em", "na", "no", "o", "os", "se", "um",
    ]
}

/// Words counted in the order of their first mention.
struct TermCounts {
    private(set) var terms: [LexicalIndex.WeightedTerm] = []
    private var places: [Int: Int] = [:]

    mutating func add(_ weight: Float, to term: Int) {
        if let place = places[term] {
            terms[place].weight += weight
        } else {
            places[term] = terms.count
            terms.append(LexicalIndex.WeightedTerm(term: term, weight: weight))
        }
    }
}
