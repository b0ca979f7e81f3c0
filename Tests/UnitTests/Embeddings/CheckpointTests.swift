import Embeddings
import Foundation
import Testing

@Suite struct `Safetensors file` {
    @Test func `a tensor is found by name, type and shape`() throws {
        let checkpoint = try Self.checkpoint(#"{"a": {"dtype": "F32", "shape": [2, 1], "data_offsets": [0, 8]}}"#)
        let floats = try checkpoint.floats("a", shape: [2, 1])
        #expect([floats[0], floats[1]] == [1, 2])
    }

    @Test(arguments: [
        (#""a": {"dtype": "F16", "shape": [4], "data_offsets": [0, 8]}"#, "a holds F16, only F32 is supported"),
        (#""a": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}"#, "a has the shape [2], not [4]"),
        (#""a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 8]}"#, "a has 8 bytes, [4] needs others"),
        (#""b": {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}"#, "a is missing"),
    ])
    func `a tensor that is not as the model needs it is refused`(header: String, reason: String) throws {
        let checkpoint = try Self.checkpoint("{\(header)}")
        let error = #expect(throws: EmbeddingError.self) { try checkpoint.floats("a", shape: [4]) }
        #expect(error?.description.hasSuffix(": the tensor \(reason)") == true)
    }

    @Test(arguments: [
        #"{"a": {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}}"#,
        #"{"a": {"dtype": "F32", "shape": [2], "data_offsets": [8, 0]}}"#,
        #"{"a": {"dtype": "F32", "shape": [2], "data_offsets": [-8, 0]}}"#,
        #"{"a": {"dtype": "F32", "shape": [2], "data_offsets": [9223372036854775800, 9223372036854775807]}}"#,
        #"{"a": {"dtype": "F32", "shape": [-2], "data_offsets": [0, 8]}}"#,
        #"{"a": {"dtype": "F32", "shape": [2], "data_offsets": [0]}}"#,
        #"{"a": {"dtype": "F32", "shape": [2]}}"#,
        #"{"a": 1}"#,
    ])
    func `a header that points nowhere is refused`(header: String) {
        #expect(throws: EmbeddingError.self) { try Self.checkpoint(header) }
    }

    @Test(arguments: [
        [1, 2, 3],
        length(100) + [UInt8](repeating: 32, count: 99),
        length(.max),
        length(0),
        length(2) + Array("{\"".utf8),
        length(3) + Array("[1]".utf8),
    ])
    func `a file that lies about its header is refused`(bytes: [UInt8]) {
        #expect(throws: EmbeddingError.self) { try Self.checkpoint(bytes) }
    }

    @Test func `a tensor that is not aligned is refused`() throws {
        let checkpoint = try Self.checkpoint(#"{"a": {"dtype": "F32", "shape": [1], "data_offsets": [2, 6]}}"#)
        #expect(throws: EmbeddingError.self) { try checkpoint.floats("a", shape: [1]) }
    }

    @Test func `a table of whole numbers is multiplied by the scale of each 32`() throws {
        let table = #""a": {"dtype": "I8", "shape": [2, 32], "data_offsets": [0, 64]}"#
        let scales = #""a.scale": {"dtype": "F16", "shape": [2, 1], "data_offsets": [64, 68]}"#
        let header = Array("{\(table), \(scales)}".utf8)
        let padding = [UInt8](repeating: 32, count: (8 - header.count % 8) % 8)
        let numbers = (0..<64).map { UInt8(bitPattern: Int8($0 - 32)) }
        let bytes = Self.length(UInt64(header.count + padding.count)) + header + padding + numbers
        let checkpoint = try Self.checkpoint(bytes + [0x00, 0x38, 0x00, 0xC0])  // 0.5 and -2 as float16
        let matrix = try checkpoint.matrix("a", rows: 2, columns: 32)
        let row = UnsafeMutablePointer<Float>.allocate(capacity: 32)
        defer { row.deallocate() }
        matrix.copyRow(0, into: row)
        #expect((0..<32).map { row[$0] } == (0..<32).map { Float($0 - 32) * 0.5 })
        matrix.copyRow(1, into: row)
        #expect((0..<32).map { row[$0] } == (0..<32).map { Float($0) * -2 })
    }

    @Test(arguments: [
        (
            #""a": {"dtype": "I8", "shape": [1, 8], "data_offsets": [0, 8]}"#, 8,
            "a has rows that are no whole blocks of 32"
        ),
        (#""a": {"dtype": "I8", "shape": [1, 32], "data_offsets": [0, 8]}"#, 32, "a has 8 bytes, [1, 32] needs others"),
        (
            #""a": {"dtype": "I8", "shape": [0, 32], "data_offsets": [0, 0]}"#, 32,
            "a has the shape [0, 32], not [1, 32]"
        ),
        (#""a": {"dtype": "I16", "shape": [1, 2], "data_offsets": [0, 4]}"#, 2, "a holds I16, only F32 is supported"),
    ])
    func `a table that is not as the model needs it is refused`(header: String, columns: Int, reason: String) throws {
        let checkpoint = try Self.checkpoint("{\(header)}")
        let error = #expect(throws: EmbeddingError.self) { try checkpoint.matrix("a", rows: 1, columns: columns) }
        #expect(error?.description.hasSuffix(": the tensor \(reason)") == true)
    }

    /// The header, padded to a multiple of eight, then the floats 1 and 2.
    private static func checkpoint(_ header: String) throws -> Checkpoint {
        let header = Array(header.utf8) + [UInt8](repeating: 32, count: (8 - header.utf8.count % 8) % 8)
        return try checkpoint(length(UInt64(header.count)) + header + [0, 0, 0x80, 0x3F, 0, 0, 0, 0x40])
    }

    private static func checkpoint(_ bytes: [UInt8]) throws -> Checkpoint {
        let file = FileManager.default.temporaryDirectory.appending(path: "checkpoint-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }  // the mapping keeps the bytes
        return try Checkpoint(MappedFile(path: file.path))
    }

    private static func length(_ count: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) }
    }
}
