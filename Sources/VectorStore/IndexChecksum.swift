import Digests

/// What proves that the pieces are those that were published: the SHA-256 of two SHA-256, of the facts and the matrix.
///
/// Two, because the pieces of both are written in turn and read one kind after the other.
struct IndexChecksum {
    /// Of all pieces of packed facts, in order.
    var facts = Digest(.sha256)
    /// Of all pieces of the matrix, in order.
    var matrix = Digest(.sha256)

    /// Of the facts alone, 64 lower-case hexadecimal digits.
    var factsText: String { facts.hexadecimal }

    /// 64 lower-case hexadecimal digits.
    var text: String {
        Digest.hexadecimal(of: facts.bytes + matrix.bytes)
    }
}
