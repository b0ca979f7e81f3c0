import CKernels

/// The C loops of one instruction set, with what their panels need.
///
/// `@unchecked Sendable`: a copy of a constant table of functions that keep no state.
struct Kernels: @unchecked Sendable {
    let table: anime_kernels

    /// The fastest set that this processor can run.
    static let best = Kernels(table: anime_kernels_best().pointee)

    /// Columns of one packed panel.
    var panelWidth: Int { table.panel_width }

    /// `count` rounded up to whole panels.
    func padded(_ count: Int) -> Int { (count + panelWidth - 1) / panelWidth * panelWidth }
}
