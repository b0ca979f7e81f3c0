import Embeddings
import JSON
import Jobs
import Logging
import Pipelines
import Retrieval
import Settings
import Telemetry

/// Where the queue meets the pipeline: jobs to requests, replies to outcomes.
struct RecommendationHandler: JobHandler {
    let pipelines: PipelineSource
    let defaults: FilterSettings
    let logger: Logger

    /// Answers well-formed requests in one batch; a malformed one fails alone.
    func handle(_ jobs: [Job]) async -> [Outcome] {
        guard let pipeline = pipelines.current else { return jobs.map { _ in .failed(.noIndex) } }
        var outcomes = [Outcome](repeating: .failed(.noIndex), count: jobs.count)
        var requests: [(place: Int, request: RecommendationRequest)] = []
        for (place, job) in jobs.enumerated() {
            do throws(JSONError) {
                requests.append((place, try request(of: job)))
            } catch {
                outcomes[place] = .failed(.badRequest(error.description, path: error.path))
            }
        }
        do {
            let replies = try await pipeline.recommend(requests.map(\.request))
            for (asked, reply) in zip(requests, replies) {
                outcomes[asked.place] = outcome(of: reply, to: jobs[asked.place])
            }
        } catch {
            for asked in requests { outcomes[asked.place] = .failed(JobFault(error)) }
        }
        return outcomes
    }

    private func request(of job: Job) throws(JSONError) -> RecommendationRequest {
        try RecommendationRequest(job.request, envelope: JobEnvelope.fieldNames, defaults: defaults)
    }

    private func outcome(of reply: Result<RecommendationReply, RetrievalError>, to job: Job) -> Outcome {
        switch reply {
        case .success(let reply):
            logger.debug("stages", metadata: .stages(reply.timings, of: job.id))
            return .answered(JobStatus(reply.status), reply.body)
        case .failure(let error): return .failed(.badRequest(error.description, path: error.path))
        }
    }
}

extension JobFault {
    fileprivate static let noIndex = JobFault(
        code: "no_index", message: "no index is loaded: run indexer build", isRetryable: true)

    fileprivate init(_ error: EmbeddingError) {
        self.init(code: "embedding_failed", message: "\(error)", isRetryable: error.isRetryable)
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
