import Glibc

/// The bytes of a file, one after the other, of which no more than one block is in memory.
final class FileBlocks {
    private let path: String
    private let descriptor: Int32
    private let blockSize: Int
    private var block: [UInt8] = []
    private var position = 0
    private var isAtEnd = false

    /// Opens the file at `path` for reading.
    ///
    /// - Throws: ``IngestionError/cannotOpen(path:errno:)``, also where `path` is a folder;
    ///   ``IngestionError/notAFile(path:)``.
    init(path: String, blockSize: Int) throws(IngestionError) {
        precondition(blockSize > 0)
        // Without waiting: opening a pipe would block until somebody writes.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .cannotOpen(path: path, errno: errno) }
        var status = stat()
        if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            close(descriptor)
            if status.st_mode & S_IFMT == S_IFDIR { throw .cannotOpen(path: path, errno: EISDIR) }
            throw .notAFile(path: path)
        }
        self.path = path
        self.descriptor = descriptor
        self.blockSize = blockSize
    }

    deinit { close(descriptor) }

    /// The next byte, left in place; nil at the end of the file.
    func peek() throws(IngestionError) -> UInt8? {
        if position == block.count { try refill() }
        return position < block.count ? block[position] : nil
    }

    /// Steps over the byte that ``peek()`` gave.
    func advance() {
        precondition(position < block.count)
        position += 1
    }

    /// Up to `count` bytes from the current position, left in place; fewer only at the end of the file.
    func peek(count: Int) throws(IngestionError) -> ArraySlice<UInt8> {
        while block.count - position < count, !isAtEnd { try refill() }
        return block[position...].prefix(count)
    }

    private func refill() throws(IngestionError) {
        guard !isAtEnd else { return }
        block.removeFirst(position)
        position = 0
        let kept = block.count
        var failure: Int32 = 0
        block.append(contentsOf: repeatElement(0, count: blockSize))
        let received = block.withUnsafeMutableBytes { bytes in
            while true {
                let result = read(descriptor, bytes.baseAddress?.advanced(by: kept), blockSize)
                if result >= 0 { return result }
                failure = errno
                if failure != EINTR { return -1 }
            }
        }
        guard received >= 0 else { throw .cannotRead(path: path, errno: failure) }
        block.removeLast(blockSize - received)
        isAtEnd = received == 0
    }
}
