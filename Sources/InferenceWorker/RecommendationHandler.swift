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
        var requests: [RecommendationRequest] = []
        var places: [(job: Int, request: Int)] = []
        for (place, job) in jobs.enumerated() where !job.isCancelled {
            do throws(JSONError) {
                let request = try request(of: job)
                // Equal requests that came together are answered together.
                let known = requests.firstIndex(of: request)
                if known == nil { requests.append(request) }
                places.append((place, known ?? requests.count - 1))
            } catch {
                outcomes[place] = .failed(.badRequest(error.description, path: error.path))
            }
        }
        guard !requests.isEmpty else { return outcomes }
        do {
            let replies = try await pipeline.recommend(requests)
            // Whose job was cancelled meanwhile gets a reply that the queue leaves aside.
            for place in places { outcomes[place.job] = outcome(of: replies[place.request], to: jobs[place.job]) }
        } catch {
            for place in places { outcomes[place.job] = .failed(JobFault(error)) }
        }
        return outcomes
    }

    private func request(of job: Job) throws(JSONError) -> RecommendationRequest {
        var request = try RecommendationRequest(
            job.request, envelope: JobEnvelope.fieldNames, defaults: defaults)
        request.deadline = job.deadline
        return request
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
