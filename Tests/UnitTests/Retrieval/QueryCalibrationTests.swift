import Catalogue
import Retrieval
import Testing
import Understanding

@Suite struct `The calibration of queries` {
    /// Two legs of two columns; wishes about (1, 0 | 0, 1), talk about (0, 1 | 0, -1).
    let calibration = QueryCalibration(
        legs: [0..<2, 2..<4],
        wishes: [.english: [[1, 0, 0, 1]], .portuguese: [[0.5, 0, 0, 0.5], [0.5, 0, 0, 1.5]]],
        talk: [.english: [[0, 1, 0, -1]], .portuguese: [[0, 0, 0, 0]]])

    @Test func `leaves an English wish where it is`() {
        #expect(calibration.centred([0.6, 0.8, 1, 0], .english) == [0.6, 0.8, 1, 0])
    }

    @Test func `takes off what all Portuguese shares, each leg of unit length again`() {
        // Less the centre (0.5, 0 | 0, 1): (3, 4 | 0, -2).
        #expect(calibration.centred([3.5, 4, 0, -1], .portuguese) == [0.6, 0.8, 0, -1])
    }

    @Test func `changes no leg into a vector without direction`() {
        #expect(calibration.centred([0.5, 0, 0, 2], .portuguese) == [0, 0, 0, 1])
    }

    @Test(
        arguments: [
            ([1, 0, 0, 1], 1.0), ([0, 1, 0, -1], -1.0), ([0.5, 0.5, 0, 0], 0.0), ([1, 0, 0, -1], 0.0),
            ([2, -1, 0, 1], 2.0),
        ] as [([Float], Double)])
    func `puts the border half-way between wishes and other talk`(vector: [Float], scope: Double) {
        #expect(calibration.scope(of: vector, .english) == scope)
    }

    @Test func `takes everything for a wish where nothing is known`() {
        #expect(QueryCalibration.none.scope(of: [0, 1], .english) == 1)
        #expect(QueryCalibration.none.centred([0, 1], .portuguese) == [0, 1])
    }

    @Test(arguments: Language.allCases)
    func `has as many sentences for each side of the border`(language: Language) {
        #expect(ReferenceWishes.inScope(language).count == 30)
        #expect(ReferenceWishes.offTopic(language).count == 30)
        #expect(Set(ReferenceWishes.inScope(language) + ReferenceWishes.offTopic(language)).count == 60)
    }
}
