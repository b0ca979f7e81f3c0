/// The release that this is.
package enum Release {
    /// Shown by `--version`, in every result's `versions.worker` and in `P:worker:<worker>`.
    package static let version = "0.1.0"
}
