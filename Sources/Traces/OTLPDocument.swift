package import JSON
package import Telemetry

/// Spans as OTLP's JSON: ids as hexadecimal digits, 64-bit numbers as strings.
///
/// <https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding>
package struct OTLPDocument: Sendable {
    private let service: String
    private let version: String
    /// `host.pid.ns` of the process.
    private let instance: String

    package init(service: String, version: String, instance: String) {
        self.service = service
        self.version = version
        self.instance = instance
    }

    package func body(_ spans: [Span]) -> JSONObject {
        [
            "resourceSpans": [
                [
                    "resource": [
                        "attributes": attributes([
                            ("service.name", .text(service)), ("service.version", .text(version)),
                            ("service.instance.id", .text(instance)),
                        ])
                    ],
                    "scopeSpans": [
                        [
                            "scope": ["name": "anime-recommender", "version": .string(version)],
                            "spans": .array(spans.map(json)),
                        ]
                    ],
                ]
            ]
        ]
    }

    private func json(_ span: Span) -> JSONValue {
        var object: JSONObject = ["traceId": .string(span.traceID), "spanId": .string(span.spanID)]
        if let parent = span.parentID { object["parentSpanId"] = .string(parent) }
        object["name"] = .string(span.name)
        object["kind"] = .integer(span.kind.rawValue)
        object["startTimeUnixNano"] = .string(String(span.start))
        object["endTimeUnixNano"] = .string(String(span.end))
        let error = span.error.map { [(name: "error.type", value: Span.Value.text($0))] } ?? []
        object["attributes"] = attributes(span.attributes + error)
        if span.error != nil { object["status"] = ["code": 2] }
        return .object(object)
    }

    private func attributes(_ pairs: [(name: String, value: Span.Value)]) -> JSONValue {
        .array(
            pairs.map { pair in
                let value: JSONValue =
                    switch pair.value {
                    case .text(let text): ["stringValue": .string(text)]
                    case .integer(let number): ["intValue": .string(String(number))]
                    case .number(let number): ["doubleValue": .double(number)]
                    }
                return ["key": .string(pair.name), "value": value]
            })
    }
}
