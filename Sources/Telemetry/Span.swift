import Glibc
import Synchronization

/// Something that took time, as OpenTelemetry describes it.
package struct Span: Sendable {
    /// Raw values are OTLP's.
    package enum Kind: Int, Sendable { case `internal` = 1, client = 3, consumer = 5 }

    package enum Value: Sendable, Equatable {
        case text(String)
        case integer(Int)
        case number(Double)
    }

    package var traceID: String
    package var spanID: String
    package var parentID: String?
    package var name: String
    package var kind: Kind
    /// Unix nanoseconds.
    package var start: Int
    package var end: Int
    /// In the order in which they are written; never a user's words.
    package var attributes: [(name: String, value: Value)]
    /// The stable kind of the error; nil if all went well.
    package var error: String?

    package init(
        traceID: String, spanID: String, parentID: String?, name: String, kind: Kind, start: Int, end: Int,
        attributes: [(name: String, value: Value)] = [], error: String? = nil
    ) {
        self.traceID = traceID
        self.spanID = spanID
        self.parentID = parentID
        self.name = name
        self.kind = kind
        self.start = start
        self.end = end
        self.attributes = attributes
        self.error = error
    }
}

/// Spans that wait to be exported; a full queue drops and counts, for traces must never hold up jobs.
package final class SpanQueue: Sendable {
    private let spans = Mutex<[Span]>([])
    private let capacity: Int
    private let meters: Meters

    package init(capacity: Int = 8_192, meters: Meters = .shared) {
        self.capacity = capacity
        self.meters = meters
    }

    package func add(_ span: Span) {
        let isTaken = spans.withLock { spans in
            guard spans.count < capacity else { return false }
            spans.append(span)
            return true
        }
        if !isTaken { meters.droppedSpans.add() }
    }

    /// Takes out the oldest spans, at most `limit`.
    package func take(_ limit: Int) -> [Span] {
        spans.withLock { spans in
            let batch = Array(spans.prefix(limit))
            spans.removeFirst(batch.count)
            return batch
        }
    }
}

extension SpanQueue {
    /// Adds the span of a part of the job at `context` that has just ended or ended before.
    package func add(
        _ name: String, in context: TraceContext, kind: Span.Kind = .internal, from start: ContinuousClock.Instant,
        took duration: Duration, _ attributes: [(name: String, value: Span.Value)] = [], error: String? = nil
    ) {
        guard context.isSampled else { return }
        let begin = start.unixNanoseconds
        add(
            Span(
                traceID: context.traceID, spanID: UInt64.random(in: 1...UInt64.max).hexadecimal,
                parentID: context.spanID, name: name, kind: kind, start: begin,
                end: begin + Int(duration / .nanoseconds(1)), attributes: attributes, error: error))
    }
}

extension ContinuousClock.Instant {
    /// The wall clock's reading at this moment of the steady one.
    package var unixNanoseconds: Int {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec - Int(duration(to: .now) / .nanoseconds(1))
    }
}
