/// Where in a trace a job is: what its spans have in common.
package struct TraceContext: Sendable, Equatable {
    /// 32 hexadecimal digits: `trace_id` of the result.
    package let traceID: String
    /// Of the job's own span, which is the parent of all others: 16 hexadecimal digits.
    package let spanID: String
    /// Of the requester's span; nil: the job begins the trace.
    package let parentID: String?
    /// False where the requester does not record the trace.
    package let isSampled: Bool

    /// That of the job for which this task works.
    @TaskLocal package static var current: TraceContext?

    package init(traceID: String, spanID: String, parentID: String? = nil, isSampled: Bool = true) {
        self.traceID = traceID
        self.spanID = spanID
        self.parentID = parentID
        self.isSampled = isSampled
    }
}

/// A W3C `traceparent`: `00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01`.
package struct TraceParent: Sendable, Equatable {
    package let traceID: String
    package let spanID: String
    package let isSampled: Bool

    /// - Returns: nil for a malformed one, which is to be ignored (W3C Trace Context, 3.2.2).
    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 4, parts.count == 4 || parts[0] != "00", parts[0] != "ff",
            zip(parts, [2, 32, 16, 2]).allSatisfy({ $0.isHexadecimal(digits: $1) }),
            parts[1].contains(where: { $0 != "0" }), parts[2].contains(where: { $0 != "0" }),
            let flags = UInt8(parts[3], radix: 16)
        else { return nil }
        traceID = parts[1]
        spanID = parts[2]
        isSampled = flags & 1 == 1
    }
}

extension String {
    /// In lower case, as the specification asks.
    fileprivate func isHexadecimal(digits: Int) -> Bool {
        utf8.count == digits && utf8.allSatisfy { 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }
    }
}
