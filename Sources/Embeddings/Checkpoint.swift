import JSON

/// The named tensors of a safetensors file: 8 bytes of header length, a JSON header, then the numbers.
///
/// Nothing in the header is trusted: every length and offset is checked against the file's size first.
package struct Checkpoint {
    let file: MappedFile
    private let tensors: [String: Tensor]

    /// Where a tensor lies; already known to be inside the file.
    private struct Tensor {
        let type: String
        let shape: [Int]
        let bytes: Range<Int>
    }

    /// Far above any real header (11 KB for MiniLM), far below what could hurt.
    private static let longestHeader = 16 << 20

    package init(_ file: MappedFile) throws(EmbeddingError) {
        self.file = file
        let bytes = file.bytes
        guard bytes.count >= 8 else { throw Self.malformed(file, "it is shorter than its own header") }
        let length = UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self))
        guard length <= UInt64(min(bytes.count - 8, Self.longestHeader)) else {
            throw Self.malformed(file, "its header claims \(length) bytes, the file has \(bytes.count)")
        }
        let start = 8 + Int(length)
        let header: JSONObject
        do {
            guard let object = try JSONValue(parsing: Array(bytes[8..<start])).object else {
                throw JSONError.mismatch(path: "$", reason: "must be an object")
            }
            header = object
        } catch {
            throw Self.malformed(file, "its header is \(error)")
        }
        var tensors: [String: Tensor] = [:]
        for member in header.members where member.name != "__metadata__" {
            guard let tensor = Self.tensor(member.value, from: start, fileSize: bytes.count) else {
                throw Self.malformed(file, "its header places the tensor \(member.name) outside the file or not at all")
            }
            tensors[member.name] = tensor
        }
        self.tensors = tensors
    }

    /// Whether a tensor of this name exists.
    func contains(_ name: String) -> Bool { tensors[name] != nil }

    /// The numbers of one float32 tensor of exactly this shape, row-major; valid while ``file`` lives.
    package func floats(_ name: String, shape: [Int]) throws(EmbeddingError) -> UnsafePointer<Float> {
        try numbers(name, "F32", shape)
    }

    /// A table of exactly this shape: float32, or int8 if there are scales for it in `<name>.scale`.
    package func matrix(_ name: String, rows: Int, columns: Int) throws(EmbeddingError) -> Matrix {
        guard tensors[name]?.type == "I8" else {
            return Matrix(try floats(name, shape: [rows, columns]), rows: rows, columns: columns, file: file)
        }
        guard columns.isMultiple(of: Matrix.block) else {
            throw Self.malformed(file, "the tensor \(name) has rows that are no whole blocks of \(Matrix.block)")
        }
        return Matrix(
            try numbers(name, "I8", [rows, columns]),
            scales: try numbers(name + ".scale", "F16", [rows, columns / Matrix.block]), rows: rows, columns: columns,
            file: file)
    }

    /// A table of bytes; row `i` has the scale and the lowest value at `i` modulo `period`.
    func byteMatrix(_ name: String, rows: Int, columns: Int, period: Int) throws(EmbeddingError) -> Matrix {
        Matrix(
            try numbers(name, "U8", [rows, columns]), scales: try floats(name + ".scale", shape: [period]),
            lows: try floats(name + ".low", shape: [period]), period: period, rows: rows, columns: columns, file: file)
    }

    private func numbers<Number>(
        _ name: String, _ type: String, _ shape: [Int]
    ) throws(EmbeddingError) -> UnsafePointer<Number> {
        guard let tensor = tensors[name] else { throw Self.malformed(file, "the tensor \(name) is missing") }
        guard tensor.type == type else {
            throw Self.malformed(file, "the tensor \(name) holds \(tensor.type), only \(type) is supported")
        }
        guard tensor.shape == shape else {
            throw Self.malformed(file, "the tensor \(name) has the shape \(tensor.shape), not \(shape)")
        }
        guard tensor.bytes.count == MemoryLayout<Number>.stride * shape.reduce(1, *) else {
            throw Self.malformed(file, "the tensor \(name) has \(tensor.bytes.count) bytes, \(shape) needs others")
        }
        let start = file.bytes.baseAddress.map { $0 + tensor.bytes.lowerBound }
        guard let start, Int(bitPattern: start) % MemoryLayout<Number>.alignment == 0 else {
            throw Self.malformed(
                file, "the tensor \(name) does not begin at a multiple of \(MemoryLayout<Number>.alignment) bytes")
        }
        return start.assumingMemoryBound(to: Number.self)
    }

    private static func tensor(_ value: JSONValue, from start: Int, fileSize: Int) -> Tensor? {
        guard let object = value.object, let type = object["dtype"]?.string,
            let shape = object["shape"]?.array?.compactMap(\.index), shape.count == object["shape"]?.array?.count,
            let offsets = object["data_offsets"]?.array?.compactMap(\.index), offsets.count == 2,
            offsets[0] <= offsets[1], offsets[1] <= fileSize - start
        else { return nil }
        return Tensor(type: type, shape: shape, bytes: start + offsets[0]..<start + offsets[1])
    }

    private static func malformed(_ file: MappedFile, _ reason: String) -> EmbeddingError {
        .malformed(path: file.path, reason: reason)
    }
}

extension JSONValue {
    /// A count or an offset: an integer of at least 0.
    fileprivate var index: Int? {
        if case .integer(let number) = self, number >= 0 { number } else { nil }
    }
}
