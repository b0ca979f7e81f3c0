import Digests
import Testing

/// The values are those of `sha256sum` and `sha1sum`.
@Suite struct `A digest` {
    @Test(arguments: [
        (Digest.Algorithm.sha256, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        (.sha1, "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    ])
    func `of nothing is known`(algorithm: Digest.Algorithm, text: String) {
        #expect(Digest(algorithm).hexadecimal == text)
    }

    @Test func `of pieces is that of the whole`() {
        var digest = Digest(.sha256)
        digest.update(Array("a".utf8))
        digest.update([])
        digest.update(Array("bc".utf8))
        #expect(digest.hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(Digest.hexadecimal(of: Array("abc".utf8)) == digest.hexadecimal)
        #expect(Digest.hexadecimal(of: Array("abc".utf8), by: .sha1) == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(digest.bytes.count == 32)
    }

    @Test func `is a value`() {
        var first = Digest(.sha256)
        first.update(Array("a".utf8))
        let copy = first
        first.update(Array("bc".utf8))
        #expect(copy.hexadecimal == Digest.hexadecimal(of: Array("a".utf8)))
        #expect(first.hexadecimal == Digest.hexadecimal(of: Array("abc".utf8)))
    }
}
