import Glibc
import Telemetry

/// One line of a file of requests or answers.
package struct BatchLine: Sendable, Equatable {
    /// From 1; blank lines count.
    package let number: Int
    /// Without the line break; empty if the line is too long.
    package let bytes: [UInt8]
    package let isTooLong: Bool
    /// Whether a line break follows, which the last line of a file may lack.
    package let isTerminated: Bool

    package init(number: Int, bytes: [UInt8], isTooLong: Bool = false, isTerminated: Bool = true) {
        self.number = number
        self.bytes = bytes
        self.isTooLong = isTooLong
        self.isTerminated = isTerminated
    }

    /// Nothing but white space.
    package var isBlank: Bool { !isTooLong && bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }
}

/// Reads a file line by line; no more of it is in memory than a block and a line.
final class BatchReader {
    private let file: BatchFile
    private let limit: Int
    private var block: [UInt8] = []
    private var position = 0
    private var number = 0
    /// Of all bytes read so far: it tells one input from another.
    private(set) var digest = UInt64.fnv1a([])

    private static let blockSize = 1 << 18

    /// Opens the file at `path`; lines of more than `limit` bytes are too long.
    init(_ path: String, limit: Int) throws(BatchError) {
        file = try BatchFile(path, O_RDONLY)
        self.limit = limit
    }

    /// The next line; nil at the end of the file.
    func next() throws(BatchError) -> BatchLine? {
        var (bytes, isTooLong, isTerminated): ([UInt8], Bool, Bool) = ([], false, false)
        guard try fill() else { return nil }
        while !isTerminated, try fill() {
            let rest = block[position...]
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            let piece = rest[..<(end ?? rest.endIndex)]
            isTerminated = end != nil
            position = end.map { $0 + 1 } ?? rest.endIndex
            isTooLong = isTooLong || bytes.count + piece.count > limit
            if isTooLong { bytes = [] } else { bytes += piece }
        }
        number += 1
        // Some editors begin a file with a byte order mark, which is no part of the first request.
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        return BatchLine(number: number, bytes: bytes, isTooLong: isTooLong, isTerminated: isTerminated)
    }

    /// Makes sure that a byte is at hand; false at the end of the file.
    private func fill() throws(BatchError) -> Bool {
        guard position == block.count else { return true }
        try file.read(into: &block, count: Self.blockSize)
        position = 0
        digest = .fnv1a(block, after: digest)
        return !block.isEmpty
    }
}

/// What is known of an input before the first request is sent: all of it is read once.
package struct BatchSurvey: Sendable, Equatable {
    /// 16 hex digits.
    package let digest: String
    /// The number of the last line.
    package let lines: Int
    /// Lines that are not blank: each gets an answer.
    package let requests: Int
    /// The form of the first line that is an object.
    package let form: BatchForm

    package init(digest: String, lines: Int, requests: Int, form: BatchForm) {
        self.digest = digest
        self.lines = lines
        self.requests = requests
        self.form = form
    }

    /// Reads the file at `path`; lines of more than `limit` bytes are not looked into.
    ///
    /// - Throws: ``BatchError/empty(path:)``, ``BatchError/file(path:code:)``, ``BatchError/notRegular(path:)``.
    package init(of path: String, limit: Int) throws(BatchError) {
        let reader = try BatchReader(path, limit: limit)
        var (lines, requests, form): (Int, Int, BatchForm?) = (0, 0, nil)
        while let line = try reader.next() {
            lines = line.number
            if line.isBlank { continue }
            requests += 1
            if form == nil { form = BatchForm(of: line) }
        }
        guard requests > 0 else { throw .empty(path: path) }
        self.init(digest: reader.digest.hexadecimal, lines: lines, requests: requests, form: form ?? .native)
    }
}
