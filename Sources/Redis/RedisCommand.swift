/// One command: its name and arguments as bytes, passed by length, never formatted.
package struct RedisCommand: Sendable, Equatable {
    package let arguments: [[UInt8]]

    /// `RedisCommand("SET", key, bytes, "PX", 5000)`.
    package init(_ arguments: any RedisArgument...) {
        self.arguments = arguments.map(\.redisBytes)
    }

    package init(arguments: [any RedisArgument]) {
        self.arguments = arguments.map(\.redisBytes)
    }

    /// The command's name in upper case, for logs; arguments may hold users' text and never reach one.
    package var name: String {
        arguments.first.map { String(decoding: $0, as: UTF8.self).uppercased() } ?? ""
    }
}

/// What can stand in a command.
package protocol RedisArgument: Sendable {
    var redisBytes: [UInt8] { get }
}

extension String: RedisArgument {
    package var redisBytes: [UInt8] { Array(utf8) }
}

extension Array: RedisArgument where Element == UInt8 {
    package var redisBytes: [UInt8] { self }
}

extension Int: RedisArgument {
    package var redisBytes: [UInt8] { Array(String(self).utf8) }
}
