import Crypto

/// What proves that the pieces are those that were published: the SHA-256 of two SHA-256, of the facts and the matrix.
///
/// Two, because the pieces of both are written in turn and read one kind after the other.
struct IndexChecksum {
    /// Of all pieces of packed facts, in order.
    var facts = SHA256()
    /// Of all pieces of the matrix, in order.
    var matrix = SHA256()

    /// Of the facts alone, 64 lower-case hexadecimal digits.
    var factsText: String { facts.finalize().hexadecimal }

    /// 64 lower-case hexadecimal digits.
    var text: String {
        SHA256.hash(data: Array(facts.finalize()) + Array(matrix.finalize())).hexadecimal
    }
}
