import Foundation
import Glibc

/// One HTTP request over a socket of its own, byte for byte what the test says.
struct HTTPVisit: Sendable {
    var status: Int
    /// By lower-case name.
    var headers: [String: String]
    var body: String

    /// GET `path` on loopback.
    ///
    /// - Throws: ``HarnessError`` where nobody answers in ten seconds.
    static func get(_ path: String, port: Int, headers: [String: String] = [:]) async throws -> HTTPVisit {
        let fields = ["Host": "127.0.0.1:\(port)", "Connection": "close"].merging(headers) { $1 }
            .map { "\($0): \($1)\r\n" }.joined()
        return try await send("GET \(path) HTTP/1.1\r\n\(fields)\r\n", port: port)
    }

    /// On a thread of its own: the server under test may need those of the shared pool.
    static func send(_ request: String, port: Int) async throws -> HTTPVisit {
        let reply = await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: exchange(request, port)) }
        }
        guard let end = reply.range(of: "\r\n\r\n") else { throw HarnessError.notFound("an answer at port \(port)") }
        let lines = reply[..<end.lowerBound].components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        guard words.count > 1, let status = Int(words[1]) else { throw HarnessError.notFound(lines[0]) }
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            let value = parts.count > 1 ? String(parts[1]) : ""
            return (parts[0].lowercased(), value.trimmingCharacters(in: .whitespaces))
        }
        return HTTPVisit(
            status: status, headers: Dictionary(fields) { first, _ in first }, body: String(reply[end.upperBound...]))
    }

    private static func exchange(_ request: String, _ port: Int) -> String {
        let descriptor = LoopbackSocket.connected(to: port)
        defer { close(descriptor) }
        guard descriptor >= 0 else { return "" }
        let bytes = Array(request.utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else { return "" }
        var reply: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 { reply += buffer[..<count] }
        return String(decoding: reply, as: UTF8.self)
    }
}
