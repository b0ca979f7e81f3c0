import JSON
import Jobs

/// Requests that are pushed together, in one transaction with a mark that says so.
///
/// An acknowledged push may be lost with a master that dies before its replica heard of it: this is how asynchronous
/// replication works. The mark tells which pushes the surviving history holds, so that such a loss is seen and mended by
/// the producer and nothing else is excused with it.
struct ChaosChunk: Sendable {
    enum Route: Sendable {
        /// One batch with a list of results and one event.
        case batch
        /// A list for each result.
        case alone
    }

    let number: Int
    let route: Route
    /// Without attempt headers, in the order of ``ids``.
    let elements: [String]
    let ids: [String]
    /// Elements that wait for their time first.
    let delayed: Int
    let list: JobKeys.Pending
    /// The id of the request that ends workers.
    let poison: String?
    /// Pushed again, because a failover had forgotten it or an answer was lost: then results of both pushes may come.
    var isRepeated = false

    var batch: String { "b\(number)" }
    func mark(_ keys: JobKeys) -> String { "\(keys.prefix):chaos:\(number)" }

    /// The list of results for the request at `place`.
    func results(_ keys: JobKeys, at place: Int) -> String {
        route == .batch ? keys.batchResults(batch) : keys.result(ids[place])
    }

    /// - Parameters:
    ///   - number: Tells it from all others.
    ///   - count: Requests, at least 1.
    ///   - route: Where results go.
    ///   - poison: Whether the first request is one that takes long, so that whoever holds it can be found.
    ///   - random: Chooses the requests.
    init(_ number: Int, count: Int, route: Route = .batch, poison: Bool = false, using random: inout SeededRandom) {
        self.number = number
        self.route = route
        self.poison = poison ? "c\(number)-0" : nil
        ids = (0..<count).map { "c\(number)-\($0)" }
        delayed = route == .batch && !poison ? count / 10 : 0
        list = random.element(of: JobKeys.Pending.allCases)
        elements = ids.enumerated().map { place, id in
            var request: JSONObject = ["id": .string(id), "mode": "retrieve", "n": 1]
            if route == .batch { request["batch"] = ["id": .string("b\(number)"), "total": .integer(count)] }
            if poison, place == 0 {
                request["query"] = .string(Self.longQuery(using: &random))
            } else if random.happens(10) {
                request["query"] = .string(random.element(of: Self.queries))
            } else {
                request["like"] = [.integer(random.element(of: Self.likes))]
            }
            return JSONValue.object(request).text
        }
    }

    /// Titles at the head of the starter catalogue: a search near one of them needs no embedding.
    private static let likes = [1, 6, 19]
    private static let queries = ["pirates", "a calm detective story", "robots in space", "music and friends"]

    /// Words enough to fill what the model reads.
    private static func longQuery(using random: inout SeededRandom) -> String {
        let words = (0..<500).map { _ in random.element(of: ["storm", "quiet", "harbour", "duel", "winter", "letter"]) }
        return words.joined(separator: " ")
    }
}
