import Synchronization

/// Lends scratch memory to threads, and keeps it for the next call.
///
/// `@unchecked Sendable`: a scratch is either in the pool, under its lock, or with the one borrower.
final class ScratchPool<Scratch>: @unchecked Sendable {
    private let free = Mutex<[Loan]>([])
    private let make: @Sendable () -> Scratch

    /// Carries a scratch across the lock.
    private struct Loan: @unchecked Sendable {
        let scratch: Scratch
    }

    /// - Parameter make: called when a borrower comes and none is free.
    init(_ make: @escaping @Sendable () -> Scratch) {
        self.make = make
    }

    func withScratch<Result>(_ body: (Scratch) -> Result) -> Result {
        let loan = free.withLock { $0.popLast() } ?? Loan(scratch: make())
        defer { free.withLock { $0.append(loan) } }
        return body(loan.scratch)
    }
}
