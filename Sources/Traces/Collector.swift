import Foundation
package import Settings

/// Where spans go: OpenTelemetry's own environment variables.
package struct Collector: Sendable, Equatable {
    /// With the path.
    package let url: String
    /// Such as `Authorization`; their values are secrets.
    package let headers: [String: Secret]
    /// The name under which the spans are filed.
    package let service: String

    /// - Returns: nil where `OTEL_SDK_DISABLED` is `true`, or neither `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`, the whole
    ///   address, nor `OTEL_EXPORTER_OTLP_ENDPOINT`, to which `/v1/traces` is added, is set.
    package init?(environment: [String: String]) {
        let value = { (name: String) in environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        if value("OTEL_SDK_DISABLED") == "true" { return nil }
        if let whole = value("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT") {
            url = whole
        } else if let base = value("OTEL_EXPORTER_OTLP_ENDPOINT") {
            url = (base.hasSuffix("/") ? String(base.dropLast()) : base) + "/v1/traces"
        } else {
            return nil
        }
        let list = value("OTEL_EXPORTER_OTLP_TRACES_HEADERS") ?? value("OTEL_EXPORTER_OTLP_HEADERS") ?? ""
        headers = Self.headers(list)
        service = value("OTEL_SERVICE_NAME") ?? "inference-worker"
    }

    /// `name=value,name=value`, values percent-encoded; one with a `%` that begins no escape is taken as it is.
    private static func headers(_ list: String) -> [String: Secret] {
        let pairs = list.split(separator: ",").compactMap { pair -> (String, Secret)? in
            guard let equals = pair.firstIndex(of: "=") else { return nil }
            let name = pair[..<equals].filter { $0 != " " }
            let value = String(pair[pair.index(after: equals)...].drop { $0 == " " })
            return name.isEmpty ? nil : (name.lowercased(), Secret(value.removingPercentEncoding ?? value))
        }
        return Dictionary(pairs) { first, _ in first }
    }
}
