package import Hummingbird
import HummingbirdCore
package import Logging
package import NIOCore
import ServiceLifecycle
package import Settings
package import Telemetry

/// What one request of the HTTP port carries with it.
package struct WebContext: RequestContext, RemoteAddressRequestContext {
    package var coreContext: CoreRequestContextStorage
    /// Who asks, or the proxy before who asks.
    package let remoteAddress: SocketAddress?

    package init(source: ApplicationRequestContextSource) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// The path's parameter `name`, of letters that need no escaping in a key, a path or a log.
    func identifier(_ name: String) throws(Problem) -> String {
        let text = parameters.get(name) ?? ""
        guard Self.isIdentifier(text) else {
            throw Problem.badRequest("\(name) must be 1 to 128 of A-Z a-z 0-9 _ . -")
        }
        return text
    }

    static func isIdentifier(_ text: String) -> Bool {
        (1...128).contains(text.utf8.count)
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "_.-".contains($0)) }
    }
}

/// Routes that belong together; whoever asks for them has shown the token, where one is needed.
package protocol WebRoutes: Sendable {
    func add(to routes: RouterGroup<WebContext>)
}

/// The worker's HTTP port: probes and metrics for everybody, other routes for those who may.
///
/// Answering requests from the queue does not depend on it: a port that is taken costs a warning.
package struct WebServer: Service {
    private let settings: HTTPSettings
    private let probes: Probes
    private let routes: [any WebRoutes]
    private let logger: Logger
    private let meters: Meters

    package init(
        _ settings: HTTPSettings, probes: Probes, routes: [any WebRoutes] = [], meters: Meters = .shared,
        logger: Logger
    ) {
        self.settings = settings
        self.probes = probes
        self.routes = routes
        self.meters = meters
        self.logger = logger
    }

    /// Serves until graceful shutdown.
    package func run() async throws {
        let breakOff = LibraryLog.BreakOff()
        await withTaskCancellationHandler {
            await serve(until: breakOff)
        } onCancel: {
            breakOff.come()
        }
    }

    private func serve(until breakOff: LibraryLog.BreakOff) async {
        var quiet = logger
        quiet.handler = LibraryLog(logger.handler, until: breakOff)
        quiet.logLevel = max(.warning, logger.logLevel)
        let limit = ConnectionLimit(files: OpenFiles.allowMost())
        let application = Application(
            router: router,
            server: .http1(
                configuration: .init(additionalChannelHandlers: [SlowClients(limit)], idleTimeout: .seconds(120))),
            configuration: ApplicationConfiguration(address: .hostname(settings.host, port: settings.port)),
            onServerRunning: { channel in announce(port: channel.localAddress?.port ?? settings.port) },
            logger: quiet)
        do { try await application.run() } catch {
            logger.warning(
                "http port not served, jobs are",
                metadata: [LogKeys.httpAddress: "\(settings.address)", LogKeys.error: "\(error)"])
            // A service that ends takes the worker with it.
            try? await gracefulShutdown()
        }
    }

    private func announce(port: Int) {
        logger.info("http ready", metadata: [LogKeys.httpAddress: "\(settings.address(port: port))"])
        if !settings.isLoopback, settings.token == .none {
            logger.warning("without jobs.http.token_env or token_file only probes and metrics are served")
        }
    }

    var router: Router<WebContext> {
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: RequestCounter(meters: meters))
        router.add(middleware: SafeHeaders())
        router.add(middleware: ProblemReporter())
        router.add(middleware: PlainHeads())
        probes.add(to: router.group())
        let guarded = router.group().add(middleware: AccessCheck(settings))
        for routes in routes { routes.add(to: guarded) }
        return router
    }
}

extension HTTPSettings {
    var address: String { address(port: port) }

    func address(port: Int) -> String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
