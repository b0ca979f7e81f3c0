import CHiredis

/// Copies a `redisReply` into Swift; the caller frees the original.
enum ReplyReader {
    /// hiredis 0.14 refuses deeper replies and 1.x allows two levels more: one limit, so that both behave alike.
    static let deepestLevel = 7

    /// Copies a reply and, level by level, its elements; `level` says how many arrays enclose it.
    ///
    /// What RESP2 does not know throws ``RedisError/protocolViolation(command:reason:)``.
    static func copy(
        _ reply: UnsafePointer<redisReply>, for command: RedisCommand, level: Int = 0
    ) throws(RedisError) -> RedisValue {
        switch reply.pointee.type {
        case REDIS_REPLY_NIL: return .null
        case REDIS_REPLY_INTEGER: return .integer(reply.pointee.integer)
        case REDIS_REPLY_STRING: return .bytes(Array(bytes(of: reply)))
        case REDIS_REPLY_STATUS: return .status(String(decoding: bytes(of: reply), as: UTF8.self))
        case REDIS_REPLY_ERROR: return .error(String(decoding: bytes(of: reply), as: UTF8.self))
        case REDIS_REPLY_ARRAY: return .array(try elements(of: reply, for: command, level: level + 1))
        case let type: throw .protocolViolation(command: command.name, reason: "reply of type \(type) is not RESP2")
        }
    }

    private static func elements(
        of reply: UnsafePointer<redisReply>, for command: RedisCommand, level: Int
    ) throws(RedisError) -> [RedisValue] {
        guard level <= deepestLevel else {
            throw .protocolViolation(command: command.name, reason: "reply nested over \(deepestLevel) levels deep")
        }
        var values: [RedisValue] = []
        values.reserveCapacity(reply.pointee.elements)
        for element in UnsafeBufferPointer(start: reply.pointee.element, count: reply.pointee.elements) {
            guard let element else { throw .protocolViolation(command: command.name, reason: "reply with a hole") }
            values.append(try copy(element, for: command, level: level))
        }
        return values
    }

    private static func bytes(of reply: UnsafePointer<redisReply>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(start: reply.pointee.str, count: reply.pointee.len)
    }
}
