/// How long a server that is listened to has been silent, and what follows from it; reads no clock.
///
/// Whatever else ends a wait (there is something to send) leaves the silence as long as it is.
package struct Silence: Sendable {
    package enum Verdict: Sendable, Equatable {
        case wait
        /// Ask the server whether it is there.
        case ask
        /// It does not answer that either.
        case giveUp(after: Duration)
    }

    /// So long may the server be silent before it is asked.
    private static let longest: Duration = .seconds(30)

    private let answer: Duration
    private var begin: ContinuousClock.Instant
    private var isAsked = false

    /// - Parameters:
    ///   - answer: How long the server may take to answer the question.
    ///   - now: When it was heard last.
    package init(answeredWithin answer: Duration, at now: ContinuousClock.Instant) {
        self.answer = answer
        begin = now
    }

    /// How long to wait for the server before the next ``verdict(at:)``.
    package func rest(at now: ContinuousClock.Instant) -> Duration { max(.zero, limit - (now - begin)) }

    /// The server has said something.
    package mutating func end(at now: ContinuousClock.Instant) {
        begin = now
        isAsked = false
    }

    /// The server has said nothing up to now.
    package mutating func verdict(at now: ContinuousClock.Instant) -> Verdict {
        guard now - begin >= limit else { return .wait }
        if isAsked { return .giveUp(after: answer) }
        begin = now
        isAsked = true
        return .ask
    }

    private var limit: Duration { isAsked ? answer : Self.longest }
}
