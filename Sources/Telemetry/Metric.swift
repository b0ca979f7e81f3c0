/// Every metric that the worker exports: the one place that names them.
///
/// Names are those of Prometheus; where OpenTelemetry's GenAI conventions have a metric, it is theirs. A label never holds
/// a user's words, an id of a request or a session, or a title: each has few values, known to whoever runs the worker.
package enum Metric: String, Sendable, CaseIterable {
    case jobs = "anime_jobs_total"
    case jobDuration = "anime_job_duration_seconds"
    case queueWait = "anime_queue_wait_seconds"
    case stageDuration = "anime_stage_duration_seconds"
    case inflightJobs = "anime_inflight_jobs"
    case lateResults = "anime_late_results_total"
    case duplicates = "anime_duplicates_total"
    case retries = "anime_retries_total"
    case reaped = "anime_reaped_total"
    case leaseMargin = "anime_lease_margin_seconds"
    case leasesLost = "anime_leases_lost_total"
    case redisReconnects = "anime_redis_reconnects_total"

    case redisUp = "anime_redis_up"
    case queueLength = "anime_queue_length"
    case deadLetters = "anime_dead_letters"
    case workers = "anime_workers"
    case busyWorkers = "anime_busy_workers"
    case paused = "anime_paused"

    case abstain = "anime_abstain_total"
    case groundingDropped = "anime_grounding_dropped_total"
    case groundingChecked = "anime_grounding_checked_total"
    case breakerState = "anime_breaker_state"
    case modelEvents = "anime_llm_events_total"
    case cost = "anime_llm_cost_usd_total"
    case operationDuration = "gen_ai_client_operation_duration_seconds"
    case tokenUsage = "gen_ai_client_token_usage"

    case configReload = "anime_config_reload_total"
    case configAge = "anime_config_age_seconds"
    case configInfo = "anime_config_info"
    case indexGeneration = "anime_index_generation_info"
    case indexEntries = "anime_index_entries"

    case httpRequests = "anime_http_requests_total"
    case spansExported = "anime_trace_spans_exported_total"
    case spansDropped = "anime_trace_spans_dropped_total"
    case buildInfo = "anime_build_info"
    case residentMemory = "process_resident_memory_bytes"
    case cpuTime = "process_cpu_seconds_total"
    case startTime = "process_start_time_seconds"
    case openFiles = "process_open_fds"
}

extension Metric {
    package enum Kind: String, Sendable { case counter, gauge, histogram }

    /// As Prometheus names them: what only grows ends in `_total`.
    package var kind: Kind {
        if !buckets.isEmpty { return .histogram }
        return rawValue.hasSuffix("_total") ? .counter : .gauge
    }

    /// The labels that each of its samples has, in the order in which they are written.
    package var labels: [String] {
        switch self {
        case .jobs: ["status", "mode"]
        case .jobDuration: ["mode"]
        case .stageDuration: ["stage"]
        case .redisReconnects, .groundingDropped: ["reason"]
        case .groundingChecked: ["kind"]
        case .queueLength: ["list"]
        case .breakerState, .cost: ["model"]
        case .modelEvents: ["event"]
        case .operationDuration:
            ["gen_ai_operation_name", "gen_ai_provider_name", "gen_ai_request_model", "error_type"]
        case .tokenUsage:
            ["gen_ai_operation_name", "gen_ai_provider_name", "gen_ai_request_model", "gen_ai_token_type"]
        case .configReload: ["result"]
        case .configInfo: ["digest"]
        case .indexGeneration: ["generation"]
        case .httpRequests: ["route", "code"]
        case .buildInfo: ["version"]
        default: []
        }
    }

    /// Upper bounds of a histogram's buckets, rising, without the infinite one; empty for the other kinds.
    ///
    /// Those of `gen_ai_*` are the conventions' own.
    package var buckets: [Double] {
        switch self {
        case .stageDuration:
            [0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
        case .jobDuration: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60]
        case .queueWait: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 900, 3600]
        case .operationDuration: (0...13).map { 0.01 * Double(1 << $0) }
        case .tokenUsage: (0...13).map { Double(1 << (2 * $0)) }
        default: []
        }
    }

    package var help: String {
        switch self {
        case .jobs: "Requests that ended on this worker, by status and mode (none: not answered)."
        case .jobDuration: "From the claim of a request to its published result."
        case .queueWait: "From a request's ts to its claim; only for requests that carry ts."
        case .stageDuration: "Time of one stage of one request."
        case .inflightJobs: "Requests that this worker holds."
        case .lateResults: "Results that were not published, because another worker had answered meanwhile."
        case .duplicates: "Requests whose id was finished before."
        case .retries: "Requests put off to be tried again."
        case .reaped: "Requests taken over from workers whose lease had ended."
        case .leaseMargin: "What is left of this worker's lease; it is renewed every third of it."
        case .leasesLost: "Leases of this worker that ended before they were renewed."
        case .redisReconnects: "Connections to Redis that broke or could not be made, by cause; each is dialled anew."
        case .redisUp: "1 if the last sample of the queue, taken every 5 seconds, succeeded; else 0."
        case .queueLength:
            "Requests in a list: high, normal, low, delayed; and unread results without an id of their own (results)."
        case .deadLetters: "Requests in the list of dead letters."
        case .workers: "Workers that are members of the queue."
        case .busyWorkers: "Workers that hold at least one request."
        case .paused: "1 while claiming is paused by the operator."
        case .abstain: "Requests answered with no_match: nothing passes the filters, or nothing is similar enough."
        case .groundingDropped: "What models wrote and grounding took out: picks, or sentences with unsupported claims."
        case .groundingChecked: "What models wrote and grounding looked at: picks and claims."
        case .breakerState: "Circuit breaker of a model of llm.yaml: 0 closed, 1 probing, 2 open."
        case .modelEvents: "Events of language models: paused, resumed, gone, refused, cooling down, budget spent."
        case .cost: "Dollars for calls to a model of llm.yaml, by the prices stated there."
        case .operationDuration:
            "Time of one call to a model (GenAI operation duration); error_type is empty if it went well."
        case .tokenUsage: "Tokens of one call as the provider counted them (GenAI token usage)."
        case .configReload: "Changed settings that were taken up (ok) or rejected (rejected)."
        case .configAge: "Since the settings in force were loaded."
        case .configInfo: "1, with the digest of the settings in force: versions.config of the results."
        case .indexGeneration: "1, with the generation of the index that answers; absent until one is loaded."
        case .indexEntries: "Entries of the index that answers."
        case .httpRequests: "HTTP requests by route and status code."
        case .spansExported: "Spans that the collector took."
        case .spansDropped: "Spans lost: the queue was full or the collector did not take them."
        case .buildInfo: "1, with the release of the program."
        case .residentMemory: "Resident memory."
        case .cpuTime: "User and system CPU time."
        case .startTime: "Start of the process, in Unix seconds."
        case .openFiles: "Open file descriptors."
        }
    }
}
