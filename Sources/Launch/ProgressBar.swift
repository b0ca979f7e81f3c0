/// A bar for a terminal: `[=======        ] 12 of 340`.
package struct ProgressBar {
    private let done: Int
    private let total: Int

    private static let width = 30

    /// - Parameters:
    ///   - done: 0...`total`.
    ///   - total: 0 or more; of nothing, all is done.
    package init(done: Int, total: Int) {
        self.done = done
        self.total = total
    }

    package var text: String {
        let filled = total == 0 ? Self.width : done * Self.width / total
        let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: Self.width - filled)
        return "[\(bar)] \(done) of \(total)"
    }
}

extension Double {
    /// Rounded to one decimal.
    package var tenths: Double { (self * 10).rounded() / 10 }
}
