import JSON
import Jobs
import Logging
import Pipelines
import Settings
import Telemetry

/// Where the queue meets the pipeline: jobs to requests, replies to outcomes.
struct RecommendationHandler: JobHandler {
    let pipelines: PipelineSource
    let conversations: Conversations
    let logger: Logger

    /// Answers well-formed requests in one batch; a malformed one fails alone.
    func handle(_ jobs: [Job]) async -> [Outcome] {
        guard let serving = pipelines.serving else { return jobs.map { _ in .failed(.noIndex) } }
        let settings = serving.settings.retriever
        var outcomes = [Outcome](repeating: .failed(.noIndex), count: jobs.count)
        var requests: [RecommendationRequest] = []
        var places: [(job: Int, request: Int)] = []
        for (place, job) in jobs.enumerated() where !job.isCancelled {
            do throws(JSONError) {
                let request = try request(of: job, defaults: settings.filters)
                // Equal requests that came together are answered together; equal turns of a session are two.
                let known = request.session == nil ? requests.firstIndex(of: request) : nil
                if known == nil { requests.append(request) }
                places.append((place, known ?? requests.count - 1))
            } catch {
                outcomes[place] = .failed(.badRequest(error.description, path: error.path))
            }
        }
        let replies = await conversations.remembered(as: settings.session)
            .answer(requests, by: serving.pipeline)
        // Whose job was cancelled meanwhile gets a reply that the queue leaves aside.
        for place in places { outcomes[place.job] = outcome(of: replies[place.request], to: jobs[place.job]) }
        return outcomes
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
            logger.debug("stages", metadata: .stages(reply.timings, of: job.id))
            return .answered(JobStatus(reply.status), reply.body)
        case .failure(let fault): return .failed(fault)
        }
    }
}

extension JobFault {
    fileprivate static let noIndex = JobFault(
        code: "no_index", message: "no index is loaded: run indexer build", isRetryable: true)
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
