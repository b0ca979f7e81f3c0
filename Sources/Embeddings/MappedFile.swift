import Glibc

/// A file's bytes, read by the kernel page by page as they are touched.
///
/// A model file must be replaced by renaming a new one over it, never rewritten in place: a mapping of a file that
/// shrinks dies with SIGBUS.
///
/// `@unchecked Sendable`: the mapping is read-only and lives as long as the object.
package final class MappedFile: @unchecked Sendable {
    package let path: String
    /// Valid while this object lives.
    package let bytes: UnsafeRawBufferPointer

    package init(path: String) throws(EmbeddingError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw .fileMissing(path: path) }
            throw .fileUnreadable(path: path, reason: systemReason())
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .fileUnreadable(path: path, reason: systemReason()) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw .fileUnreadable(path: path, reason: "it is not a regular file")
        }
        let count = Int(status.st_size)
        guard count > 0 else { throw .malformed(path: path, reason: "it is empty") }
        guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
            throw .fileUnreadable(path: path, reason: systemReason())
        }
        self.path = path
        bytes = UnsafeRawBufferPointer(start: start, count: count)
    }

    deinit {
        munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    }

    /// Lets the kernel take back the memory of all pages; they come back from the file when touched again.
    func forgetPages() {
        madvise(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count, MADV_DONTNEED)
    }
}

private func systemReason() -> String { String(cString: strerror(errno)) }
