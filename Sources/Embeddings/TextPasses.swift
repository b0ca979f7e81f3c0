/// Texts grouped into forward passes of about equal work.
struct TextPasses {
    /// Indices of the texts of each pass, longest texts first.
    let passes: [[Int]]

    /// Tokens of one forward pass; measured flat from 256 to 1,024, and small enough for the caches.
    static let tokens = 512

    /// - Parameter lengths: tokens of each text; one longer than ``tokens`` is a pass of its own.
    init(lengths: [Int]) {
        // Longest first, so that the passes handed out last are the cheap ones and all threads end together.
        let order = lengths.indices.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
        var passes: [[Int]] = []
        var room = 0
        for index in order {
            if lengths[index] > room || passes.isEmpty {
                passes.append([])
                room = Self.tokens
            }
            passes[passes.count - 1].append(index)
            room -= lengths[index]
        }
        self.passes = passes
    }

    /// Runs `body` for every pass, `threads` at a time, and hands the results to `collect` one after the other.
    ///
    /// A thread takes the next pass when it is done with one: there is no barrier between passes. A cancelled task
    /// starts no further pass.
    func forEachInParallel<Value: Sendable>(
        threads: Int, _ body: @Sendable @escaping ([Int]) -> Value, collect: ([Int], Value) -> Void
    ) async {
        await withTaskGroup(of: (Int, Value).self) { group in
            var next = 0
            func startNext(_ group: inout TaskGroup<(Int, Value)>) {
                guard next < passes.count, !Task.isCancelled else { return }
                let number = next
                let pass = passes[number]
                next += 1
                group.addTask { (number, body(pass)) }
            }
            for _ in 0..<threads { startNext(&group) }
            while let (number, value) = await group.next() {
                collect(passes[number], value)
                startNext(&group)
            }
        }
    }
}
