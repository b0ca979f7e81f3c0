import Embeddings
import Grounding
import JSON
import Jobs
import Logging
import Pipelines
import Settings
import Synchronization
import Telemetry

/// Where the queue meets the pipeline: jobs to requests, replies to outcomes.
struct RecommendationHandler: JobHandler {
    let pipelines: PipelineSource
    let conversations: Conversations
    let logger: Logger
    /// Where the spans of the stages go; nil: nobody asks for them.
    var spans: SpanQueue?

    /// Answers well-formed requests in one batch; a malformed one fails alone, and none waits for another's model.
    func handle(
        _ jobs: [Job], report: @escaping @Sendable ([Int: Outcome]) -> Void
    ) async -> [Outcome] {
        guard let serving = pipelines.serving else { return jobs.map { _ in .failed(.noIndex) } }
        let settings = serving.settings.retriever
        let batch = read(jobs, defaults: settings.filters)
        let open = Mutex(Set(jobs.indices))
        // Whose job was cancelled meanwhile gets a reply that the queue leaves aside.
        @Sendable func outcomes(of replies: [Int: Conversations.Reply]) -> [Int: Outcome] {
            var outcomes: [Int: Outcome] = [:]
            for place in batch.places {
                guard let reply = replies[place.request], open.withLock({ $0.remove(place.job) }) != nil else {
                    continue
                }
                outcomes[place.job] = outcome(of: reply, to: jobs[place.job])
            }
            return outcomes
        }
        if !batch.requests.isEmpty {
            open.withLock { $0.subtract(batch.faults.keys) }
            report(batch.faults)
        }
        let replies = await conversations.remembered(as: settings.session)
            .answer(batch.requests, by: serving.pipeline) { report(outcomes(of: $0)) }
        let left = open.withLock { $0 }
        let rest = outcomes(of: Dictionary(uniqueKeysWithValues: zip(replies.indices, replies)))
        return left.sorted().map { rest[$0] ?? batch.faults[$0] ?? .failed(.noIndex) }
    }

    /// What jobs ask for, equal requests once.
    private struct Batch {
        var requests: [RecommendationRequest] = []
        /// Which request each well-formed job is.
        var places: [(job: Int, request: Int)] = []
        /// Of the malformed ones.
        var faults: [Int: Outcome] = [:]
    }

    private func read(_ jobs: [Job], defaults: FilterSettings) -> Batch {
        var batch = Batch()
        var traces: [TraceContext?] = []
        for (place, job) in jobs.enumerated() where !job.isCancelled {
            do throws(JSONError) {
                let request = try request(of: job, defaults: defaults)
                // Equal requests that came together are answered together; equal turns of a session are two.
                let known = request.session == nil ? batch.requests.firstIndex(of: request) : nil
                if known == nil {
                    batch.requests.append(request)
                    traces.append(job.trace)
                }
                batch.places.append((place, known ?? batch.requests.count - 1))
            } catch {
                batch.faults[place] = .failed(.badRequest(error.description, path: error.path))
            }
        }
        for (place, trace) in traces.enumerated() { batch.requests[place].trace = trace }
        for index in batch.requests.indices {
            let askers = batch.places.filter { $0.request == index }.map { jobs[$0.job] }
            batch.requests[index].audience = Audience(askers)
        }
        return batch
    }

    private func request(of job: Job, defaults: FilterSettings) throws(JSONError) -> RecommendationRequest {
        var request = try RecommendationRequest(
            job.request, envelope: JobEnvelope.fieldNames, defaults: defaults,
            watchedPrefix: conversations.store.keys.watchedPrefix)
        request.deadline = job.deadline
        return request
    }

    private func outcome(of reply: Result<RecommendationReply, JobFault>, to job: Job) -> Outcome {
        switch reply {
        case .success(let reply):
            reply.count()
            log(reply, of: job)
            if let spans, let trace = job.trace { spans.add(reply, in: trace) }
            return .answered(JobStatus(reply.status), reply.body)
        case .failure(let fault): return .failed(fault)
        }
    }
}

extension RecommendationHandler {
    /// A line a stage, for whoever looks into single requests.
    private func log(_ reply: RecommendationReply, of job: Job) {
        guard logger.logLevel <= .debug else { return }
        for (stage, duration) in reply.clock.timings {
            var metadata: Logger.Metadata = [
                LogKeys.stage: "\(stage.rawValue)", LogKeys.stageMilliseconds: .milliseconds(duration),
                LogKeys.traceID: "\(job.traceID)",
            ]
            metadata[LogKeys.jobID] = job.id.map { "\($0.prefix(64))" }
            logger.debug("stage", metadata: metadata)
        }
    }
}

extension SpanQueue {
    /// A span a stage; several pieces of one stage are one span from the first's beginning.
    fileprivate func add(_ reply: RecommendationReply, in trace: TraceContext) {
        for (stage, duration) in reply.clock.timings {
            guard let start = reply.clock.starts[stage] else { continue }
            switch stage {
            case .embed:
                add(
                    "embeddings \(reply.embedder.model)", in: trace, from: start, took: duration,
                    [
                        ("gen_ai.operation.name", .text("embeddings")),
                        ("gen_ai.provider.name", .text(reply.embedder.provider)),
                        ("gen_ai.request.model", .text(reply.embedder.model)),
                    ])
            case .retrieve:
                add(
                    "retrieval \(reply.versions.index)", in: trace, from: start, took: duration,
                    [
                        ("gen_ai.operation.name", .text("retrieval")),
                        ("gen_ai.data_source.id", .text(reply.versions.index)),
                    ])
            default: add(stage.rawValue, in: trace, from: start, took: duration)
            }
        }
    }
}

extension Audience {
    /// All who sent the same request.
    init(_ jobs: [Job]) {
        self.init(whileWaiting: { body in await jobs.whileWanted { _ in await body() } })
        let events = jobs.compactMap(\.events)
        guard !events.isEmpty else { return }
        tell = { name, members in
            for events in events { events.tell(name, members) }
        }
    }
}

extension JobFault {
    fileprivate static let noIndex = JobFault(
        code: "no_index", message: "no index is loaded: run indexer build", isRetryable: true)
}

extension RecommendationReply {
    /// Counts what the queue does not know of.
    fileprivate func count() {
        let meters = Meters.shared
        for (stage, duration) in clock.timings { meters.stage(stage, took: duration) }
        guard let counts = narration?.answer.counts, narration?.isCached == false else { return }
        meters.droppedPicks.add(counts.dropped)
        meters.droppedClaims.add(counts.unsupported)
        meters.checkedPicks.add(counts.picks + counts.dropped)
        meters.checkedClaims.add(counts.claims)
    }
}

extension JobStatus {
    fileprivate init(_ status: RecommendationReply.Status) {
        switch status {
        case .ok: self = .ok
        case .noMatch: self = .noMatch
        case .degraded: self = .degraded
        }
    }
}
