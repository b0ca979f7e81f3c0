import JSON

/// Decides which lines of a batch are sent, and what is written for them; knows no file, no Redis and no clock.
///
/// The order that loses nothing, whenever the process is killed:
/// 1. read the input until the window is full (``wantsLine()``, ``add(_:)``);
/// 2. read results, which stay in Redis meanwhile (``receive(_:)``), write ``takeOutput()`` to the disk, and only then
///    remove those results from Redis;
/// 3. push ``nextPush()``.
///
/// What is killed between two of these steps begins anew: results that are in Redis still are read first, and what has
/// neither a result nor a line in the output is sent once more, under the id it had. If the queue has answered that id
/// already, its result lies before the note that says so; a note that comes alone means that the result is gone, and
/// the request is sent to be worked out again.
package struct BatchMachine: Sendable {
    package private(set) var progress: BatchProgress
    private let batch: BatchID
    private let form: BatchForm
    private let options: BatchOptions

    private var waiting: [Int: BatchRequest] = [:]
    private var waitingBytes = 0
    /// Lines to be pushed, in this order; those answered meanwhile are passed over.
    private var unsent: [Int] = []
    private var output: [UInt8] = []
    private var rejections: [BatchRejection] = []
    private var isFilling = true

    /// What is pushed at once, and what is kept in memory of requests and of output.
    private static let most = (pushed: 500, pushedBytes: 1 << 20, waitingBytes: 1 << 24, outputBytes: 1 << 20)

    package init(_ batch: BatchID, form: BatchForm, progress: BatchProgress, options: BatchOptions) {
        self.batch = batch
        self.form = form
        self.progress = progress
        self.options = options
    }

    /// Requests that were read and have no answer.
    package var underWay: Int { waiting.count }

    // MARK: Input

    /// Whether to read another line: from a half empty window until it is full, so that pushes are few and large.
    package mutating func wantsLine() -> Bool {
        if waiting.count <= options.window / 2 { isFilling = true }
        if waiting.count >= options.window || waitingBytes >= Self.most.waitingBytes { isFilling = false }
        return isFilling && output.count < Self.most.outputBytes
    }

    /// Takes in the next line of the input.
    package mutating func add(_ line: BatchLine) {
        guard !line.isBlank, !progress.isDone(line.number) else { return }
        do throws(BatchRejection) {
            let request = try BatchRequest(line, batch: batch, options: options)
            waiting[line.number] = request
            waitingBytes += request.element.count
            unsent.append(line.number)
        } catch {
            rejections.append(error)
            write(form.rejection(error, batch: batch), for: line.number, isAnswered: false)
        }
    }

    /// Lines that could not be sent, each told once.
    package mutating func takeRejections() -> [BatchRejection] {
        defer { rejections = [] }
        return rejections
    }

    // MARK: Requests

    /// The elements to push next, first to run first; they stay due until ``didPush(_:)``.
    package mutating func nextPush() -> [[UInt8]] {
        unsent.removeAll { waiting[$0] == nil }
        var (elements, bytes): ([[UInt8]], Int) = ([], 0)
        for line in unsent.prefix(Self.most.pushed) where bytes < Self.most.pushedBytes {
            guard let element = waiting[line]?.element else { continue }
            elements.append(element)
            bytes += element.count
        }
        return elements
    }

    /// The first `count` elements of ``nextPush()`` are in the queue.
    package mutating func didPush(_ count: Int) { unsent.removeFirst(count) }

    /// Sends everything under way once more: the queue seems to have forgotten it.
    package mutating func pushAgain() { unsent = waiting.keys.sorted() }

    // MARK: Results

    /// Takes in results, oldest first; those of other batches, and of lines that are written, are passed over.
    package mutating func receive(_ results: [[UInt8]]) {
        for bytes in results {
            // A worker writes nothing but JSON: whatever else came here is not ours.
            guard let result = (try? JSONValue(parsing: bytes))?.object,
                let line = result["id"]?.string.flatMap(batch.line(of:)), let request = waiting[line]
            else { continue }
            if result["status"]?.string == JobStatus.duplicate.rawValue {
                if !request.isForced {
                    waiting[line]?.force()
                    unsent.append(line)
                }
                continue
            }
            waitingBytes -= request.element.count
            waiting[line] = nil
            write(
                form.answer(result, number: line, id: request.id, batch: batch), for: line,
                isAnswered: BatchForm.isAnswered(result))
        }
    }

    /// Whole lines for the output, each given once.
    package mutating func takeOutput() -> [UInt8] {
        defer { output = [] }
        return output
    }

    private mutating func write(_ line: [UInt8], for number: Int, isAnswered: Bool) {
        if progress.finish(number, isAnswered: isAnswered) { output += line }
    }
}
