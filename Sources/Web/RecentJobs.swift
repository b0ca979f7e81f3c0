import Foundation
import JSON
import Synchronization

/// What the last answers through this port took and cost; nothing of what was asked.
final class RecentJobs: Sendable {
    private let jobs = Mutex<[JSONObject]>([])

    private static let most = 20
    private static let tokens = ["model", "input_tokens", "output_tokens", "tokens_per_second", "cost_usd"]

    /// Newest first.
    var json: JSONValue { jobs.withLock { .array($0.reversed().map { .object($0) }) } }

    func add(_ result: JSONObject, at time: Date = .now) {
        let metrics = result["metrics"]?.object ?? JSONObject()
        var job: JSONObject = ["at": .integer(Int(time.timeIntervalSince1970 * 1_000))]
        for name in ["status", "mode", "worker"] { job[name] = result[name] }
        for name in ["queue_ms", "total_ms", "stages_ms"] { job[name] = metrics[name] }
        if let llm = metrics["llm"]?.object {
            job["llm"] = .object(JSONObject(llm.members.filter { Self.tokens.contains($0.name) }))
        }
        jobs.withLock { jobs in
            jobs.append(job)
            if jobs.count > Self.most { jobs.removeFirst() }
        }
    }
}
