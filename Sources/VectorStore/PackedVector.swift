/// One vector as it lies in Redis: raw little-endian Float32, whatever the machine.
package struct PackedVector: Sendable, Equatable {
    /// `4 x dimensions` bytes.
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }

    package init(_ values: some Collection<Float>) {
        // Of any collection, each number would pass through a table of functions.
        let values = Array(values)
        bytes = [UInt8](unsafeUninitializedCapacity: values.count * 4) { buffer, count in
            let buffer = UnsafeMutableRawBufferPointer(buffer)
            for (index, value) in values.enumerated() {
                buffer.storeBytes(of: value.bitPattern.littleEndian, toByteOffset: index * 4, as: UInt32.self)
            }
            count = buffer.count
        }
    }

    /// Vectors one behind the other.
    package init(joining parts: [PackedVector]) { bytes = parts.flatMap(\.bytes) }

    package var values: [Float] {
        [Float](unsafeUninitializedCapacity: bytes.count / 4) { buffer, count in
            count = bytes.withUnsafeBytes { $0.copyLittleEndian(to: buffer) }
        }
    }
}

extension UnsafeRawBufferPointer {
    /// Initializes the start of `target` from little-endian Float32, and gives their count: a quarter of the bytes.
    func copyLittleEndian(to target: UnsafeMutableBufferPointer<Float>) -> Int {
        precondition(count / 4 <= target.count)
        for index in 0..<(count / 4) {
            let bits = UInt32(littleEndian: loadUnaligned(fromByteOffset: index * 4, as: UInt32.self))
            target.initializeElement(at: index, to: Float(bitPattern: bits))
        }
        return count / 4
    }
}
