import Hummingbird
package import Logging
import ServiceLifecycle

/// The worker's HTTP port.
package struct WebServer: Service {
    private let host: String
    private let port: Int
    private let logger: Logger

    package init(host: String, port: Int, logger: Logger) {
        self.host = host
        self.port = port
        self.logger = logger
    }

    package func run() async throws {
        let router = Router()
        router.get("livez") { _, _ in HTTPResponse.Status.ok }
        let application = Application(
            router: router, configuration: .init(address: .hostname(host, port: port)), logger: logger)
        try await application.runService(gracefulShutdownSignals: [])
    }
}
