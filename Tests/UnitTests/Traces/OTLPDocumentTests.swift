import JSON
import Settings
import Telemetry
import Testing
import Traces

@Suite struct `Spans as OTLP` {
    @Test func `one span, field by field`() {
        let span = Span(
            traceID: "4bf92f3577b34da6a3ce929d0e0e4736", spanID: "00f067aa0ba902b7", parentID: "b7ad6b7169203331",
            name: "chat gpt", kind: .client, start: 1_795_415_912_007_000_001, end: 1_795_415_912_607_000_001,
            attributes: [
                ("gen_ai.operation.name", .text("chat")), ("gen_ai.usage.input_tokens", .integer(840)),
                ("anime.cost_usd", .number(0.25)),
            ], error: "overloaded")
        let document = OTLPDocument(service: "inference-worker", version: "1.2.3", instance: "h.1.2")
        #expect(
            JSONValue.object(document.body([span])).text
                == #"{"resourceSpans":[{"resource":{"attributes":["#
                + #"{"key":"service.name","value":{"stringValue":"inference-worker"}},"#
                + #"{"key":"service.version","value":{"stringValue":"1.2.3"}},"#
                + #"{"key":"service.instance.id","value":{"stringValue":"h.1.2"}}]},"#
                + #""scopeSpans":[{"scope":{"name":"anime-recommender","version":"1.2.3"},"spans":[{"#
                + #""traceId":"4bf92f3577b34da6a3ce929d0e0e4736","spanId":"00f067aa0ba902b7","#
                + #""parentSpanId":"b7ad6b7169203331","name":"chat gpt","kind":3,"#
                + #""startTimeUnixNano":"1795415912007000001","endTimeUnixNano":"1795415912607000001","attributes":["#
                + #"{"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},"#
                + #"{"key":"gen_ai.usage.input_tokens","value":{"intValue":"840"}},"#
                + #"{"key":"anime.cost_usd","value":{"doubleValue":0.25}},"#
                + #"{"key":"error.type","value":{"stringValue":"overloaded"}}],"status":{"code":2}}]}]}]}"#)
    }

    @Test func `a collector is found by OpenTelemetry's own variables`() throws {
        #expect(Collector(environment: [:]) == nil)
        #expect(Collector(environment: ["OTEL_EXPORTER_OTLP_ENDPOINT": ""]) == nil)
        let disabled = ["OTEL_EXPORTER_OTLP_ENDPOINT": "http://otel:4318", "OTEL_SDK_DISABLED": "true"]
        #expect(Collector(environment: disabled) == nil)
        let plain = try #require(Collector(environment: ["OTEL_EXPORTER_OTLP_ENDPOINT": "http://otel:4318/"]))
        #expect(plain.url == "http://otel:4318/v1/traces")
        #expect(plain.service == "inference-worker")
        #expect(plain.headers.isEmpty)
        let full = try #require(
            Collector(environment: [
                "OTEL_EXPORTER_OTLP_ENDPOINT": "http://other", "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": "http://otel/x",
                "OTEL_EXPORTER_OTLP_HEADERS": "Authorization=Basic%20abc=, x-scope=1,,=2", "OTEL_SERVICE_NAME": "w",
            ]))
        #expect(full.url == "http://otel/x")
        #expect(full.service == "w")
        #expect(full.headers == ["authorization": Secret("Basic abc="), "x-scope": Secret("1")])
        #expect(!"\(full)".contains("abc"))
    }

    @Test func `a full queue drops spans and counts them`() {
        let registry = MetricRegistry()
        let queue = SpanQueue(capacity: 2, meters: Meters(registry))
        for name in ["a", "b", "c"] {
            queue.add(
                Span(traceID: "1", spanID: "2", parentID: nil, name: name, kind: .internal, start: 0, end: 0))
        }
        #expect(registry.exposition().contains("\nanime_trace_spans_dropped_total 1\n"))
        #expect(queue.take(1).map(\.name) == ["a"])
        #expect(queue.take(5).map(\.name) == ["b"])
        #expect(queue.take(5).isEmpty)
    }

    @Test func `a trace that its requester does not record gets no spans`() {
        let queue = SpanQueue(meters: Meters(MetricRegistry()))
        for isSampled in [false, true] {
            let context = TraceContext(traceID: "t", spanID: "s", parentID: nil, isSampled: isSampled)
            queue.add("\(isSampled)", in: context, from: .now, took: .milliseconds(3))
        }
        let spans = queue.take(5)
        #expect(spans.map(\.name) == ["true"])
        #expect(spans.map { $0.end - $0.start } == [3_000_000])
        #expect(spans.map(\.parentID) == ["s"])
    }
}
