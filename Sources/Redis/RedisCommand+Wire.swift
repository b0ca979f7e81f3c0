extension RedisCommand {
    /// Appends the command as Redis reads it: `*2\r\n$3\r\nGET\r\n$1\r\nk\r\n`.
    ///
    /// Written here rather than by hiredis, whose formatter wants an array of pointers and copies twice.
    package func write(to bytes: inout [UInt8]) {
        bytes.append(line: UInt8(ascii: "*"), arguments.count)
        for argument in arguments {
            bytes.append(line: UInt8(ascii: "$"), argument.count)
            bytes += argument
            bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(line marker: UInt8, _ number: Int) {
        append(marker)
        if number < 10 {
            append(UInt8(ascii: "0") + UInt8(number))
        } else {
            self += String(number).utf8
        }
        self += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    }
}
