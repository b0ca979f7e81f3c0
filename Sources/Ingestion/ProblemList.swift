/// All rejected rows counted, and the first of them in full: a file of a million bad rows must not fill the memory.
package struct ProblemList: Sendable, Equatable {
    /// How many are kept in full.
    package static let kept = 100

    /// The first ``kept`` problems, in the order of the file.
    package private(set) var first: [RowProblem] = []
    /// How often each kind of reason (``RowProblem/Reason/kind``) occurred.
    package private(set) var countsByKind: [String: Int] = [:]

    package init() {}

    package var count: Int { countsByKind.values.reduce(0, +) }

    package mutating func append(_ problem: RowProblem) {
        if first.count < Self.kept { first.append(problem) }
        countsByKind[problem.reason.kind, default: 0] += 1
    }
}
