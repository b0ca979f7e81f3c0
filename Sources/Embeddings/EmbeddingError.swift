/// Why texts could not be turned into vectors.
package enum EmbeddingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// A file of the model is not where it was looked for.
    case fileMissing(path: String)
    /// A file of the model is there, but reading it failed; `reason` is the system's.
    case fileUnreadable(path: String, reason: String)
    /// A file of a known model is not the published one; both digests are SHA-256 in hexadecimal.
    case digestMismatch(path: String, expected: String, found: String)
    /// A file of the model contradicts itself or lacks something.
    case malformed(path: String, reason: String)
    /// The settings ask for something that this model cannot do.
    case settingMismatch(model: String, reason: String)
    /// The task was cancelled before all texts were embedded.
    case cancelled

    /// A stable label for metrics.
    package var kind: String {
        switch self {
        case .fileMissing: "file_missing"
        case .fileUnreadable: "file_unreadable"
        case .digestMismatch: "digest_mismatch"
        case .malformed: "malformed"
        case .settingMismatch: "setting_mismatch"
        case .cancelled: "cancelled"
        }
    }

    /// Whether the same call may succeed later with nothing mended.
    package var isRetryable: Bool { self == .cancelled }

    package var description: String {
        switch self {
        case .fileMissing(let path):
            "model file \(path) is missing; fetch it with `make model MODELS=\(Self.model(of: path))`, or point MODEL_DIR "
                + "at the folder that holds it"
        case .fileUnreadable(let path, let reason):
            "model file \(path) cannot be read: \(reason)"
        case .digestMismatch(let path, let expected, let found):
            "model file \(path) is not the published one: its SHA-256 is \(found), not \(expected); fetch it again "
                + "with `make model MODELS=\(Self.model(of: path))`"
        case .malformed(let path, let reason):
            "model file \(path) cannot be used: \(reason)"
        case .settingMismatch(let model, let reason):
            "embeddings.yaml does not fit the model \(model): \(reason)"
        case .cancelled:
            "embedding was cancelled"
        }
    }

    /// The folder that a file lies in.
    private static func model(of path: String) -> Substring { path.split(separator: "/").dropLast().last ?? "" }
}
