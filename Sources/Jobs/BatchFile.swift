import Glibc

/// An open regular file, closed with its owner.
final class BatchFile {
    private let path: String
    private let descriptor: Int32

    /// Opens the file at `path`; `flags` are those of open(2).
    ///
    /// - Throws: ``BatchError/file(path:code:)`` or ``BatchError/notRegular(path:)``.
    init(_ path: String, _ flags: Int32) throws(BatchError) {
        self.path = path
        descriptor = open(path, flags | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .file(path: path, code: errno) }
        guard try status().st_mode & S_IFMT == S_IFREG else { throw .notRegular(path: path) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// In bytes.
    var size: Int { get throws(BatchError) { Int(try status().st_size) } }

    /// Takes the file for this process alone; the system lets go of it when the process ends, however it does.
    ///
    /// - Throws: ``BatchError/busy(path:)``.
    func lock() throws(BatchError) {
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw errno == EWOULDBLOCK ? .busy(path: path) : .file(path: path, code: errno)
        }
    }

    /// Replaces the content of `block` by the next `count` bytes; fewer are left of the file, or none, at its end.
    func read(into block: inout [UInt8], count: Int) throws(BatchError) {
        if block.count != count { block = [UInt8](repeating: 0, count: count) }
        let received = try repeated { block.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, count) } }
        block.removeLast(count - received)
    }

    /// Writes all of `bytes`, and waits until they are on the disk.
    func write(_ bytes: [UInt8]) throws(BatchError) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = try repeated { rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) } }
            rest = rest.dropFirst(sent)
        }
        guard fdatasync(descriptor) == 0 else { throw .file(path: path, code: errno) }
    }

    /// Cuts the file off after `size` bytes.
    func truncate(to size: Int) throws(BatchError) {
        guard ftruncate(descriptor, off_t(size)) == 0 else { throw .file(path: path, code: errno) }
    }

    private func status() throws(BatchError) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .file(path: path, code: errno) }
        return status
    }

    /// A signal may interrupt a call before it has done anything.
    private func repeated(_ call: () -> Int) throws(BatchError) -> Int {
        while true {
            let result = call()
            if result >= 0 { return result }
            if errno != EINTR { throw .file(path: path, code: errno) }
        }
    }
}
