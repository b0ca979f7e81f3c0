/// All rejected rows counted, and the first of them in full: a file of a million bad rows must not fill the memory.
package struct ProblemList: Sendable, Equatable {
    /// How many are kept in full.
    package static let kept = 100

    /// The first ``kept`` problems, in the order of the file.
    package private(set) var first: [RowProblem] = []
    package private(set) var count = 0

    package init() {}

    package mutating func append(_ problem: RowProblem) {
        if first.count < Self.kept { first.append(problem) }
        count += 1
    }
}
