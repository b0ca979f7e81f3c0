import Jobs

/// The queue's keys in memory, and what the commands and scripts of the queue do to them.
///
/// A list's left end is its first element. Left out is what nothing here depends on: types of keys, expiry (a schedule
/// is shorter than any), and `busy` and `worker:<worker>`, which the queue only writes. A copy is a replica.
struct SimulatedRedis {
    typealias Element = [UInt8]

    /// One FINISH that took an element away.
    struct Finish {
        let original: Element
        /// As published and counted; nil if it came late, after the id was finished.
        let status: JobStatus?
        /// Empty if nothing was published.
        let line: Element
    }

    struct Batch {
        var total: Int?
        var counters: [JobStatus: Int] = [:]
        var done = 0
        /// What `done` was when the completion event was sent.
        var events: [Int] = []
    }

    let sabotage: Sabotage?
    /// High, normal, low.
    var pending: [[Element]] = [[], [], []]
    var processing: [String: [Element]] = [:]
    /// Worker -> end of its lease in Unix milliseconds.
    var workers: [String: Int] = [:]
    /// Those reaped and those that left.
    var reaped: [String] = []
    /// Worker -> the turn of its last registration or release.
    var turns: [String: Int] = [:]
    var delayed: [(element: Element, due: Int)] = []
    /// Worker -> the tickets that it finished or put off.
    var tickets: [String: Set<Int>] = [:]
    /// Elements whose header tells of several crashes.
    var suspects: Set<Element> = []
    var done: [String: Element] = [:]
    var cancelled: Set<String> = []
    var isPaused = false
    var dead: [Element] = []
    var batches: [String: Batch] = [:]
    var finishes: [Finish] = []
    /// For the choice that ZRANDMEMBER makes.
    var random: SeededRandom

    init(sabotage: Sabotage? = nil, seed: UInt64) {
        self.sabotage = sabotage
        random = SeededRandom(seed: seed)
    }

    /// Whether nothing waits and nobody holds anything.
    var isEmpty: Bool {
        delayed.isEmpty && pending.allSatisfy { $0.isEmpty } && processing.values.allSatisfy { $0.isEmpty }
    }

    mutating func push(_ element: Element, to list: JobKeys.Pending) { pending[list.place].insert(element, at: 0) }

    /// What BLMOVE does when it does not block.
    mutating func move(from list: JobKeys.Pending, to worker: String) -> Element? {
        guard let element = pending[list.place].popLast() else { return nil }
        processing[worker, default: []].insert(element, at: 0)
        return element
    }

    /// What a wait in another list than the middle one is answered.
    func peek(into list: JobKeys.Pending) -> Element? { pending[list.place].last }

    /// LREM with count -1.
    mutating func remove(_ element: Element, from worker: String) -> Bool {
        guard let place = processing[worker]?.lastIndex(of: element) else { return false }
        processing[worker]?.remove(at: place)
        return true
    }

    /// RPUSH to the list that it came from, to the end that is taken from.
    mutating func giveBack(_ element: Element) {
        let list = AttemptHeader.counted(in: element)?.list ?? .normal
        pending[sabotage == .reapForgetsTheList ? JobKeys.Pending.normal.place : list.place].append(element)
    }

    /// Undoes what a claim made of an element.
    func untouched(_ element: Element) -> Element {
        guard let header = AttemptHeader.counted(in: element), header.crashes + header.tries == 0 else {
            return element
        }
        return Array(AttemptHeader.split(element).original)
    }

    /// How often a worker ended with the element, as far as that is known.
    func provenCrashes(_ element: Element) -> Int {
        let crashes = AttemptHeader.counted(in: element)?.crashes ?? 0
        return suspects.contains(element) ? crashes : min(crashes, 1)
    }

    mutating func suspect(_ element: Element, crashes: Int) {
        if crashes >= 2 { suspects.insert(element) }
    }
}

extension JobKeys.Pending {
    var place: Int {
        switch self {
        case .high: 0
        case .normal: 1
        case .low: 2
        }
    }
}

extension AttemptHeader {
    /// The header of an element that the queue put back or claimed.
    static func counted(in element: [UInt8]) -> AttemptHeader? {
        let header = split(element).header
        return header?.mark == .again ? header : nil
    }
}
