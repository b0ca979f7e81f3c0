import Telemetry
import Testing

@Suite struct `Metrics as text` {
    @Test func `a counter, a histogram and a sampled gauge, line by line`() {
        let registry = MetricRegistry()
        let meters = Meters(registry)
        registry.add { [MetricSample(.queueLength, 7, ["low"]), MetricSample(.queueLength, 2.5, ["high"])] }
        meters.late.add()
        meters.late.add(2)
        for time in [4, 5, 6, 3_600_001] {
            meters.job(status: "ok", mode: "llm", took: .zero, waited: .milliseconds(time))
        }
        let lines = registry.exposition().split(separator: "\n").map(String.init)
        #expect(
            lines.filter { $0.contains("anime_late_results_total") } == [
                "# HELP anime_late_results_total Results that were not published, because another worker had answered"
                    + " meanwhile.",
                "# TYPE anime_late_results_total counter",
                "anime_late_results_total 3",
            ])
        #expect(
            lines.filter { $0.contains("anime_queue_length") } == [
                "# HELP anime_queue_length Requests in a list: high, normal, low, delayed; and unread results without an id"
                    + " of their own (results).",
                "# TYPE anime_queue_length gauge",
                #"anime_queue_length{list="high"} 2.5"#,
                #"anime_queue_length{list="low"} 7"#,
            ])
        #expect(
            lines.filter { $0.contains("anime_queue_wait_seconds") } == [
                "# HELP anime_queue_wait_seconds From a request's ts to its claim; only for requests that carry ts.",
                "# TYPE anime_queue_wait_seconds histogram",
                #"anime_queue_wait_seconds_bucket{le="0.005"} 2"#,
                #"anime_queue_wait_seconds_bucket{le="0.01"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="0.025"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="0.05"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="0.1"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="0.25"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="0.5"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="1"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="2.5"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="5"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="10"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="30"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="60"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="300"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="900"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="3600"} 3"#,
                #"anime_queue_wait_seconds_bucket{le="+Inf"} 4"#,
                "anime_queue_wait_seconds_sum 3600.016",
                "anime_queue_wait_seconds_count 4",
            ])
    }

    @Test func `what could break a line is escaped`() {
        let registry = MetricRegistry()
        registry.add { [MetricSample(.indexGeneration, 1, ["a\"b\\c\nd"])] }
        #expect(
            registry.exposition().hasSuffix("\nanime_index_generation_info{generation=\"a\\\"b\\\\c\\nd\"} 1\n"))
    }

    @Test(arguments: [
        (Double.nan, "NaN"), (.infinity, "+Inf"), (-.infinity, "-Inf"), (0.1, "0.1"), (1e15, "1000000000000000"),
    ])
    func `numbers read as Prometheus reads them`(number: Double, text: String) {
        let registry = MetricRegistry()
        registry.add { [MetricSample(.configAge, number)] }
        #expect(registry.exposition().hasSuffix("\nanime_config_age_seconds \(text)\n"))
    }

    @Test func `every count of requests is there before the first, so that no rate misses it`() {
        let registry = MetricRegistry()
        let meters = Meters(registry)
        let empty = registry.exposition()
        #expect(empty.contains("\nanime_jobs_total{status=\"dead\",mode=\"none\"} 0\n"))
        #expect(empty.split(separator: "\n").count { $0.hasPrefix("anime_jobs_total{") } == 32)
        meters.job(status: "dead", mode: nil, took: .milliseconds(2), waited: nil)
        meters.job(status: "dead", mode: "a user's word", took: .milliseconds(2), waited: nil)
        let text = registry.exposition()
        #expect(text.contains("\nanime_jobs_total{status=\"dead\",mode=\"none\"} 2\n"))
        #expect(text.contains("\nanime_job_duration_seconds_sum{mode=\"none\"} 0.004\n"))
        #expect(!text.contains("a user's word"))
    }

    @Test func `a call to a model counts under OpenTelemetry's names`() {
        let registry = MetricRegistry()
        Meters(registry).call(
            ModelCall(
                operation: "chat", name: "groq", provider: "groq", model: "openai/gpt-oss-20b",
                duration: .milliseconds(600), inputTokens: 840, outputTokens: 150, cost: 0.25))
        let text = registry.exposition()
        let call =
            #"gen_ai_operation_name="chat",gen_ai_provider_name="groq",gen_ai_request_model="openai/gpt-oss-20b""#
        let duration = "gen_ai_client_operation_duration_seconds_bucket{\(call),error_type=\"\""
        #expect(text.contains("\(duration),le=\"0.32\"} 0\n"))
        #expect(text.contains("\(duration),le=\"0.64\"} 1\n"))
        #expect(text.contains("gen_ai_client_token_usage_sum{\(call),gen_ai_token_type=\"input\"} 840\n"))
        #expect(text.contains("gen_ai_client_token_usage_bucket{\(call),gen_ai_token_type=\"output\",le=\"64\"} 0\n"))
        #expect(text.contains("gen_ai_client_token_usage_bucket{\(call),gen_ai_token_type=\"output\",le=\"256\"} 1\n"))
        #expect(text.contains("anime_llm_cost_usd_total{model=\"groq\"} 0.25\n"))
    }

    @Test func `counts of many threads add up`() async {
        let registry = MetricRegistry()
        let meters = Meters(registry)
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<10_000 { meters.stage(.embed, took: .milliseconds(500)) }
                }
            }
        }
        let text = registry.exposition()
        #expect(text.contains("anime_stage_duration_seconds_sum{stage=\"embed\"} 40000\n"))
        #expect(text.contains("anime_stage_duration_seconds_count{stage=\"embed\"} 80000\n"))
    }

    @Test(arguments: Metric.allCases)
    func `the catalogue keeps Prometheus's rules`(metric: Metric) {
        #expect(metric.rawValue.wholeMatch(of: /(anime|gen_ai|process)_[a-z_]*[a-z]/) != nil)
        #expect(metric.labels.allSatisfy { $0.wholeMatch(of: /[a-z_]+/) != nil && $0 != "le" })
        #expect(metric.kind == .counter ? metric.rawValue.hasSuffix("_total") : !metric.rawValue.hasSuffix("_total"))
        #expect((metric.kind == .histogram) == !metric.buckets.isEmpty)
        #expect(metric.buckets == metric.buckets.sorted())
        #expect(metric.help.hasSuffix("."))
    }
}
