/// Which lines of an input have their line in the output: one bit a line.
package struct BatchProgress: Sendable, Equatable {
    /// Requests in the input.
    package let requests: Int
    /// Those that have a line in the output, errors included.
    package private(set) var done = 0
    /// Those of them that were not answered.
    package private(set) var errors = 0
    private let lines: Int
    private var words: [UInt64]

    package init(_ survey: BatchSurvey) {
        requests = survey.requests
        lines = survey.lines
        words = [UInt64](repeating: 0, count: survey.lines / 64 + 1)
    }

    package var isComplete: Bool { done == requests }

    package func isDone(_ line: Int) -> Bool {
        (1...lines).contains(line) && words[line / 64] & 1 << UInt64(line % 64) != 0
    }

    /// Notes that `line` has its line in the output.
    ///
    /// - Returns: False if it had one before, or is beyond the input.
    package mutating func finish(_ line: Int, isAnswered: Bool) -> Bool {
        guard (1...lines).contains(line), !isDone(line) else { return false }
        words[line / 64] |= 1 << UInt64(line % 64)
        done += 1
        if !isAnswered { errors += 1 }
        return true
    }
}
