import Foundation
import Glibc

/// A stream that is read as it comes.
struct RawStream {
    private let descriptor: Int32

    init(_ body: String, port: Int) throws {
        descriptor = LoopbackSocket.connected(to: port)
        let head = [
            "POST /v1/recommendations HTTP/1.1", "Host: 127.0.0.1:\(port)", "Accept: text/event-stream",
            "Content-Type: application/json", "Content-Length: \(body.utf8.count)", "", body,
        ]
        let bytes = Array(head.joined(separator: "\r\n").utf8)
        guard write(descriptor, bytes, bytes.count) == bytes.count else { throw HarnessError.notFound("port \(port)") }
    }

    /// What comes up to `mark`, or up to the end; on a thread of its own.
    func read(until mark: String) async -> String {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { [descriptor] in
                var text = ""
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while !text.contains(mark), case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 {
                    text += String(decoding: buffer[..<count], as: UTF8.self)
                }
                continuation.resume(returning: text)
            }
        }
    }

    func close() { _ = Glibc.close(descriptor) }
}
