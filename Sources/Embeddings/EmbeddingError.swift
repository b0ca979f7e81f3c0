package import Settings
package import Transport

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
    /// A vector came out with something in it that is no finite number.
    case notFinite(model: String)
    /// The task was cancelled before all texts were embedded.
    case cancelled
    // Said of a server; no words of its own are kept: they may quote the key or the user.
    /// It could not be asked.
    case unreachable(model: String, TransportError)
    /// It answers, but cannot work now.
    case overloaded(model: String, status: Int)
    /// It does not want the call as it is.
    case refused(model: String, status: Int)
    /// It answered with something that is no vectors of these texts.
    case unreadable(model: String, reason: String)
    /// It failed too often and is left alone for a while.
    case paused(model: String)
    case noKey(SecretSource.Unreadable)

    /// A stable label for metrics.
    package var kind: String {
        switch self {
        case .fileMissing: "file_missing"
        case .fileUnreadable: "file_unreadable"
        case .digestMismatch: "digest_mismatch"
        case .malformed: "malformed"
        case .settingMismatch: "setting_mismatch"
        case .notFinite: "not_finite"
        case .cancelled: "cancelled"
        case .unreachable(_, let error): error.kind
        case .overloaded: "overloaded"
        case .refused: "refused"
        case .unreadable: "unreadable_reply"
        case .paused: "paused"
        case .noKey: "no_key"
        }
    }

    /// Whether the same call may succeed later with nothing mended.
    package var isRetryable: Bool {
        switch self {
        case .cancelled, .overloaded, .paused: true
        case .unreachable(_, let error): error.isRetryable
        case .fileMissing, .fileUnreadable, .digestMismatch, .malformed, .settingMismatch, .notFinite, .refused,
            .unreadable, .noKey:
            false
        }
    }

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
        case .notFinite(let model):
            "the embedding model \(model) made a vector that is not of finite numbers: its weights are damaged"
        case .cancelled:
            "embedding was cancelled"
        case .unreachable(let model, let error):
            "the server of the embedding model \(model): \(error)"
        case .overloaded(let model, let status):
            "the server of the embedding model \(model) answers \(status): it is overloaded or down"
        case .refused(let model, let status):
            "the server of the embedding model \(model) refuses the call (\(status)): \(Self.remedy(for: status))"
        case .unreadable(let model, let reason):
            "the server of the embedding model \(model) sent \(reason)"
        case .paused(let model):
            "the server of the embedding model \(model) failed too often and is left alone for a while"
        case .noKey(let error):
            "embeddings.yaml: \(error)"
        }
    }

    private static func remedy(for status: Int) -> String {
        switch status {
        case 401, 403: "check api_key_env or api_key_file"
        case 404: "check base_url and model"
        default: "check provider, model and dimensions"
        }
    }

    /// The folder that a file lies in.
    private static func model(of path: String) -> Substring { path.split(separator: "/").dropLast().last ?? "" }
}
