extension [QueueCommand] {
    /// A call holds Redis up for about 10 microseconds an order.
    private static var mostInCall: Int { 64 }
    private static var mostBytesInCall: Int { 1 << 20 }

    /// The same commands in the same order, with those together that go in one call of a script: finishes in a row.
    var inCalls: [[QueueCommand]] {
        var calls: [[QueueCommand]] = []
        var bytes = 0
        for command in self {
            let size = command.order.map { $0.element.count + $0.line.count } ?? 0
            if let order = command.order, let last = calls.last, last.first?.order?.worker == order.worker,
                last.count < Self.mostInCall, bytes + size <= Self.mostBytesInCall
            {
                calls[calls.endIndex - 1].append(command)
                bytes += size
            } else {
                calls.append([command])
                bytes = size
            }
        }
        return calls
    }
}

extension QueueCommand {
    var order: FinishOrder? { if case .finish(let order) = self { order } else { nil } }
}
