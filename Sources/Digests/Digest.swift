import COpenSSL

/// A digest of bytes that come one after the other, by OpenSSL.
///
///     var digest = Digest(.sha256)
///     digest.update(piece)
///     digest.hexadecimal  // as `sha256sum` prints it
///
/// A value: what a copy is fed does not change the original.
package struct Digest {
    package enum Algorithm: Sendable {
        case sha256
        /// Insecure as a protection; Redis names scripts by it.
        case sha1
    }

    private var state: State

    package init(_ algorithm: Algorithm) { state = State(algorithm) }

    /// - Complexity: O(bytes), about a nanosecond for two where the processor has instructions for it.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        if !isKnownUniquelyReferenced(&state) { state = State(copying: state) }
        state.update(bytes)
    }

    package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

    /// Of the bytes so far: 32 for SHA-256, 20 for SHA-1.
    package var bytes: [UInt8] { State(copying: state).finished() }

    /// ``bytes`` as two lower-case digits each.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    /// The digest of these bytes alone.
    package static func hexadecimal(of bytes: [UInt8], by algorithm: Algorithm = .sha256) -> String {
        var digest = Digest(algorithm)
        digest.update(bytes)
        return digest.hexadecimal
    }
}

/// Owns OpenSSL's context.
///
/// Its functions fail where memory is short or an installation forbids the algorithm: nothing to go on from.
private final class State {
    /// Else OpenSSL takes itself apart when the process ends, under threads that still load a model.
    private static let isKept = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil) == 1

    private let context: OpaquePointer

    private init(_ prepare: (OpaquePointer) -> Int32) {
        guard Self.isKept, let context = EVP_MD_CTX_new(), prepare(context) == 1 else {
            preconditionFailure("OpenSSL gives no digest: memory is short, or its configuration forbids the algorithm")
        }
        self.context = context
    }

    convenience init(_ algorithm: Digest.Algorithm) {
        self.init { context in
            switch algorithm {
            case .sha256: EVP_DigestInit_ex(context, EVP_sha256(), nil)
            case .sha1: EVP_DigestInit_ex(context, EVP_sha1(), nil)
            }
        }
    }

    convenience init(copying other: State) { self.init { EVP_MD_CTX_copy_ex($0, other.context) } }

    deinit { EVP_MD_CTX_free(context) }

    func update(_ bytes: UnsafeRawBufferPointer) {
        precondition(EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1, "OpenSSL took no bytes")
    }

    /// Ends the context.
    func finished() -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: Int(EVP_MAX_MD_SIZE)) { buffer, count in
            var length: UInt32 = 0
            precondition(EVP_DigestFinal_ex(context, buffer.baseAddress, &length) == 1, "OpenSSL gave no digest")
            count = Int(length)
        }
    }
}
