/// One reply, or one element of a reply, copied out of hiredis.
package enum RedisValue: Sendable, Equatable {
    case null
    case integer(Int64)
    /// A simple string: "OK", "PONG".
    case status(String)
    /// A bulk string: any bytes, NUL and invalid UTF-8 included.
    case bytes([UInt8])
    case array([RedisValue])
    /// An error reply, code first: "WRONGTYPE Operation against a key ...".
    case error(String)

    /// The bytes of a bulk or simple string; nil for anything else.
    package var bytes: [UInt8]? {
        switch self {
        case .bytes(let bytes): bytes
        case .status(let text): Array(text.utf8)
        default: nil
        }
    }

    /// The text of a bulk or simple string (invalid UTF-8 repaired); nil for anything else.
    package var text: String? {
        switch self {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .status(let text): text
        default: nil
        }
    }

    /// An integer reply, or a string that holds one; nil for anything else.
    package var integer: Int? {
        switch self {
        case .integer(let value): Int(value)
        case .bytes, .status: text.flatMap { Int($0) }
        default: nil
        }
    }

    package var array: [RedisValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    /// What an array of names and values in turn holds, as HGETALL answers; empty for anything else.
    package var pairs: [(name: String, value: RedisValue)] {
        let fields = array ?? []
        return stride(from: 0, to: fields.count - 1, by: 2).compactMap { place in
            fields[place].text.map { ($0, fields[place + 1]) }
        }
    }

    /// The integers among ``pairs``, as in a hash of counters; empty for anything else.
    package var counts: [String: Int] {
        Dictionary(pairs.compactMap { name, value in value.integer.map { (name, $0) } }) { first, _ in first }
    }

    /// The reply to `command`, unless it is an error.
    ///
    /// - Throws: ``RedisError/reply(code:message:command:)``.
    package func checked(as command: RedisCommand) throws(RedisError) -> RedisValue {
        if case .error(let text) = self { throw RedisError(reply: text, to: command) }
        return self
    }
}
