import Glibc
import JSON

/// The output of a batch and, beside it, the small file that says which batch it is.
///
/// What is answered is read from the output itself and stands nowhere else, so that no two records can disagree.
package final class BatchOutput {
    package let batch: BatchID
    /// At the time of opening.
    package let progress: BatchProgress
    private let file: BatchFile

    /// Begins the output at `path`, or goes on with it.
    ///
    /// A last line that was cut off in the middle is removed.
    /// - Parameters:
    ///   - path: Of the output; `<path>.batch` names the batch and its input.
    ///   - survey: Of the input.
    ///   - id: For a new batch.
    /// - Throws: ``BatchError``.
    package init(_ path: String, survey: BatchSurvey, id: BatchID = .random()) throws(BatchError) {
        file = try BatchFile(path, O_RDWR | O_CREAT | O_APPEND)
        try file.lock()
        let known = try BatchLabel(at: path)
        if try file.size > 0 {
            guard let known else { throw .occupied(path: path) }
            guard known.digest == survey.digest else { throw .otherInput(path: path) }
            batch = known.batch
            progress = try Self.progress(path, survey, batch, file)
        } else {
            // An empty output of the same input: killed before its first answer, so its requests are under way.
            batch = known?.digest == survey.digest ? known?.batch ?? id : id
            progress = BatchProgress(survey)
            try BatchLabel(batch: batch, digest: survey.digest).write(at: path)
        }
    }

    /// Appends whole lines; when it returns they are on the disk.
    func append(_ lines: [UInt8]) throws(BatchError) {
        try file.write(lines)
    }

    private static func progress(
        _ path: String, _ survey: BatchSurvey, _ batch: BatchID, _ file: BatchFile
    ) throws(BatchError) -> BatchProgress {
        var progress = BatchProgress(survey)
        let reader = try BatchReader(path, limit: 1 << 30)
        while let line = try reader.next() {
            guard line.isTerminated else {
                try file.truncate(to: file.size - line.bytes.count)
                break
            }
            guard let entry = survey.form.read(line.bytes, batch: batch),
                progress.finish(entry.number, isAnswered: entry.isAnswered)
            else { throw .foreignLine(path: path, line: line.number) }
        }
        return progress
    }
}

/// What stands beside an output: the batch and its input.
private struct BatchLabel {
    let batch: BatchID
    let digest: String

    init(batch: BatchID, digest: String) {
        self.batch = batch
        self.digest = digest
    }

    /// The label of the output at `output`; nil if there is none, or it was cut off while it was written.
    init?(at output: String) throws(BatchError) {
        let line: BatchLine?
        do throws(BatchError) {
            line = try BatchReader(output + ".batch", limit: 4_096).next()
        } catch {
            guard case .file(_, ENOENT) = error else { throw error }
            return nil
        }
        // Cut off, it was written before anything else happened: the same as none.
        guard let line, let label = (try? JSONValue(parsing: line.bytes))?.object,
            let batch = label["batch"]?.string, let digest = label["input"]?.string
        else { return nil }
        self.init(batch: BatchID(batch), digest: digest)
    }

    func write(at output: String) throws(BatchError) {
        let label: JSONValue = ["batch": .string(batch.name), "input": .string(digest)]
        try BatchFile(output + ".batch", O_WRONLY | O_CREAT | O_TRUNC).write(label.bytes() + [UInt8(ascii: "\n")])
    }
}
