import Redis
import Testing

@Suite struct `Redis commands` {
    @Test func `arguments are written by length`() {
        var bytes: [UInt8] = []
        RedisCommand("SET", "ключ", [0, 13, 10, 255] as [UInt8], "", -12).write(to: &bytes)
        let expected =
            Array("*5\r\n$3\r\nSET\r\n$8\r\nключ\r\n$4\r\n".utf8) + [0, 13, 10, 255]
            + Array("\r\n$0\r\n\r\n$3\r\n-12\r\n".utf8)
        #expect(bytes == expected)
    }

    @Test func `commands are appended, with lengths of several digits`() {
        var bytes: [UInt8] = []
        let command = RedisCommand(arguments: (0..<12).map { _ in "0123456789" })
        command.write(to: &bytes)
        RedisCommand("PING").write(to: &bytes)
        let expected = "*12\r\n" + String(repeating: "$10\r\n0123456789\r\n", count: 12) + "*1\r\n$4\r\nPING\r\n"
        #expect(bytes == Array(expected.utf8))
    }

    @Test func `the digest of a script is its SHA-1`() {
        // FIPS 180 examples.
        #expect(RedisScript("abc").digest == "a9993e364706816aba3e25717850c26c9cd0d89d")
        #expect(
            RedisScript("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq").digest
                == "84983e441c3bd26ebaae4aa1f95129e5e54670f1")
        #expect(RedisScript("").digest == "da39a3ee5e6b4b0d3255bfef95601890afd80709")
    }

    @Test func `a call of a script counts its keys`() {
        let call = RedisScript("abc").call(keys: ["k1", "k2"], ["text", 7])
        #expect(
            call.command
                == RedisCommand("EVALSHA", "a9993e364706816aba3e25717850c26c9cd0d89d", 2, "k1", "k2", "text", 7))
    }
}
