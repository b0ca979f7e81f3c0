import JSON
import Jobs
import Testing

/// The production logic against a model of the queue, killed between any two of its steps and in the middle of a write.
@Suite struct `Batch, killed at any instant` {
    @Test(arguments: 0..<400)
    func `every line is answered exactly once`(seed: UInt64) throws {
        var world = World(seed: seed)
        while !world.isOver { world.live() }
        var lines: [Int] = []
        for line in world.output.split(separator: UInt8(ascii: "\n")) {
            lines.append(try #require(BatchForm.native.read(Array(line), batch: World.batch)).number)
        }
        #expect(world.output.last == UInt8(ascii: "\n"))
        #expect(lines.sorted() == World.requests)
        // Nothing is worked out twice, but what Redis has lost.
        if world.lostResults == 0 { #expect(world.runs == World.requests.count - World.broken) }
        #expect(world.largestWindow <= World.window)
    }

    @Test func `the model kills, loses and cuts off`() {
        var (kills, lost, cuts) = (0, 0, 0)
        for seed in 0..<400 {
            var world = World(seed: UInt64(seed))
            while !world.isOver { world.live() }
            kills += world.kills
            lost += world.lostResults
            cuts += world.cuts
        }
        #expect(kills > 1_000)
        #expect(lost > 100)
        #expect(cuts > 100)
    }
}

/// An input of 40 lines, the output as the disk has it, and the queue with one worker.
private struct World {
    static let batch = BatchID("b")
    static let window = 6
    static let input: [BatchLine] = (1...40).map { number in
        let text =
            switch number % 10 {
            case 4: ""
            case 7: #"{"id":"cut off"#
            case 9: #"{"id":"same","query":"equal ids"}"#
            default: #"{"query":"\#(number)"}"#
            }
        return BatchLine(number: number, bytes: Array(text.utf8))
    }
    static let requests = input.filter { !$0.isBlank }.map(\.number)
    static let broken = input.count { $0.bytes.last == UInt8(ascii: "f") }

    private(set) var output: [UInt8] = []
    private(set) var (isOver, kills, cuts, lostResults, runs, largestWindow) = (false, 0, 0, 0, 0, 0)
    private var queue: [[UInt8]] = []
    /// Oldest first.
    private var results: [[UInt8]] = []
    private var finished: Set<String> = []
    private let losesResults: Bool
    private var random: SeededRandom

    private struct Killed: Error {}

    init(seed: UInt64) {
        losesResults = seed.isMultiple(of: 2)
        random = SeededRandom(seed: seed)
    }

    /// One process, from its start to its end or its death.
    mutating func live() {
        do { try run() } catch { kills += 1 }
        // Between two lives workers go on, and in every other world results may outlive their time.
        for _ in 0..<Int.random(in: 0...8, using: &random) { work() }
        if losesResults, Int.random(in: 0..<8, using: &random) == 0 {
            lostResults += results.count
            results = []
        }
    }

    private mutating func run() throws {
        let survey = BatchSurvey(digest: "", lines: 40, requests: Self.requests.count, form: .native)
        let options = BatchOptions(
            list: .low, window: Self.window, maxElementBytes: 1_000, keys: JobKeys(prefix: "anime"))
        var machine = BatchMachine(Self.batch, form: .native, progress: try resume(survey), options: options)
        var rest = Self.input[...]
        while true {
            while machine.wantsLine(), let line = rest.popFirst() { machine.add(line) }
            largestWindow = max(largestWindow, machine.underWay)
            try write(machine.takeOutput())
            if rest.isEmpty, machine.underWay == 0 { break }
            try step()
            let some = Array(results.prefix(3))
            machine.receive(some)
            try write(machine.takeOutput())
            results.removeFirst(some.count)
            try step()
            let elements = machine.nextPush()
            queue += elements
            try step()
            machine.didPush(elements.count)
            for _ in 0..<Int.random(in: 0...4, using: &random) { work() }
        }
        isOver = true
    }

    /// What ``BatchOutput`` does with a file.
    private mutating func resume(_ survey: BatchSurvey) throws -> BatchProgress {
        output.removeLast(output.count - ((output.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1))
        var progress = BatchProgress(survey)
        for line in output.split(separator: UInt8(ascii: "\n")) {
            let entry = try #require(BatchForm.native.read(Array(line), batch: Self.batch))
            let isNew = progress.finish(entry.number, isAnswered: entry.isAnswered)
            try #require(isNew)
        }
        return progress
    }

    private mutating func step() throws {
        if Int.random(in: 0..<20, using: &random) == 0 { throw Killed() }
    }

    private mutating func write(_ lines: [UInt8]) throws {
        guard !lines.isEmpty else { return }
        try step()
        let isCut = Int.random(in: 0..<20, using: &random) == 0
        output += isCut ? lines.prefix(Int.random(in: 0..<lines.count, using: &random)) : lines[...]
        if isCut {
            cuts += 1
            throw Killed()
        }
        try step()
    }

    /// The queue's rule: a finished id gets a bare note, unless its request is forced.
    private mutating func work() {
        guard !queue.isEmpty, let request = (try? JSONValue(parsing: queue.removeFirst()))?.object,
            let id = request["id"]?.string
        else { return }
        let isDuplicate = finished.contains(id) && request["force"] == nil
        if !isDuplicate { runs += 1 }
        finished.insert(id)
        results.append(Array(#"{"id":"\#(id)","status":"\#(isDuplicate ? "duplicate" : "ok")"}"#.utf8))
    }
}
