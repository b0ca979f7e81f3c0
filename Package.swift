// swift-tools-version: 6.2
import Foundation
import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// libFuzzer's archive where `Tests/fuzz.sh` builds, else nil: our Swift notes every edge that it takes.
let fuzzer = Context.environment["FUZZER"]
/// `address` or `thread` where `Tests/fuzz.sh` or `Tests/sanitizers.sh` builds, else nil.
///
/// Then our Swift is watched for memory errors or data races, and our C for the former and for what its language leaves
/// undefined: it shares nothing, and would take ten times as long. Libraries are built as always.
let sanitizer = Context.environment["SANITIZER"]
let watched: [SwiftSetting] =
    sanitizer.map { [.unsafeFlags(["-sanitize=\($0)" + (fuzzer == nil ? "" : ",fuzzer")])] } ?? []
let watchedKernels: [CSetting] =
    sanitizer == "address" ? [.unsafeFlags(["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined"])] : []
let watchedProgram: [LinkerSetting] = sanitizer.map { [.unsafeFlags(["-sanitize=\($0)"])] } ?? []

/// What is tested is optimised as it ships; optimising the tests themselves, which mostly wait, would take minutes.
let testSettings = settings + [.unsafeFlags(["-Onone"])]

/// hiredis 1.x ships TLS as a second library, 0.14 has none: a module map cannot choose, so the manifest looks.
///
/// OpenSSL itself is called to compare the server's name with its certificate, which hiredis before 1.5 leaves out.
let hiredisHasTLS = ["hiredis/hiredis_ssl.h", "openssl/ssl.h"].allSatisfy { header in
    ["/usr/include", "/usr/local/include"].contains { FileManager.default.fileExists(atPath: "\($0)/\(header)") }
}
let tlsLibraries: [LinkerSetting] =
    hiredisHasTLS ? ["hiredis_ssl", "ssl", "crypto"].map { .linkedLibrary($0) } : []
/// Neither gold nor lld looks by itself where `Tools/build_hiredis /usr/local` puts it.
let localLibraries: [LinkerSetting] =
    FileManager.default.fileExists(atPath: "/usr/local/include/hiredis/hiredis.h")
    ? [.unsafeFlags(["-L/usr/local/lib"])] : []

let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let yaml: Target.Dependency = .product(name: "Yams", package: "Yams")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let httpServer: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpTypesNIO: Target.Dependency = .product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
/// What the HTTP client's own interface is made of; imported where it is.
let nio: [Target.Dependency] = ["NIOCore", "NIOPosix", "NIOHTTP1"].map { .product(name: $0, package: "swift-nio") }

/// A stage of the library: one folder, one module, and the stages it may see; `ImportTests` holds each to this.
func stage(
    _ name: String, uses: [String] = [], _ libraries: [Target.Dependency] = [], link: [LinkerSetting] = []
) -> Target {
    .target(
        name: name, dependencies: uses.map { .target(name: $0) } + libraries, swiftSettings: settings + watched,
        linkerSettings: link)
}

let stages: [Target] = [
    stage("JSON"),
    stage("Catalogue"),
    stage("Digests", uses: ["COpenSSL"]),
    stage("Settings", [yaml]),
    stage("Telemetry", [logging, metrics]),
    stage("Redis", uses: ["CHiredis", "Digests", "Telemetry"], [logging], link: localLibraries + tlsLibraries),
    stage("Transport", uses: ["Settings"], [httpClient] + nio),
    stage("Traces", uses: ["JSON", "Settings", "Telemetry", "Transport"], [lifecycle, logging]),
    stage("Prompts", uses: ["Catalogue", "JSON"]),
    stage("Generation", uses: ["JSON", "Prompts", "Settings", "Transport"]),
    stage("Ingestion", uses: ["Catalogue", "JSON"]),
    stage("Embeddings", uses: ["CKernels", "Digests", "JSON", "Settings", "Transport"]),
    stage("VectorStore", uses: ["Catalogue", "Digests", "JSON", "Redis"]),
    stage("Understanding", uses: ["Catalogue"]),
    stage("Grounding", uses: ["Catalogue", "Prompts", "Understanding"]),
    stage("Retrieval", uses: ["Catalogue", "VectorStore", "Understanding", "CKernels"]),
    stage("Jobs", uses: ["JSON", "Redis", "Telemetry"], [logging, lifecycle]),
    stage(
        "Pipelines",
        uses: [
            "JSON", "Catalogue", "Settings", "Telemetry", "Ingestion", "Embeddings", "VectorStore", "Understanding",
            "Retrieval", "Prompts", "Generation", "Grounding",
        ], [lifecycle, logging]),
    // The page is compiled in, so that it is served from any folder and from a read-only container.
    .target(
        name: "Page",
        resources: ["index.html", "style.css", "app.js", "openapi.yaml"].map { .embedInCode("Files/\($0)") },
        swiftSettings: settings),
    stage(
        "Web", uses: ["JSON", "Jobs", "Page", "Redis", "Settings", "Telemetry"],
        [httpServer, httpTypes, httpTypesNIO, nio[0], lifecycle, logging]),
    stage(
        "Evaluation",
        uses: [
            "JSON", "Catalogue", "Settings", "Telemetry", "Embeddings", "VectorStore", "Understanding", "Retrieval",
            "Pipelines",
        ]),
]

let launch = stage("Launch", uses: ["CMalloc", "Settings", "Telemetry", "Redis", "Embeddings"], [arguments, logging])

let everyStage: [Target.Dependency] = (stages + [launch]).map { .target(name: $0.name) }

/// The targets of `Tests/UnitTests/Fuzz` under libFuzzer, in place of their replay among the unit tests.
let fuzzing: [Target] =
    fuzzer.map { archive in
        [
            .executableTarget(
                name: "Fuzz",
                dependencies: [
                    "JSON", "Catalogue", "Settings", "Redis", "Transport", "Prompts", "Generation", "Grounding",
                    "Ingestion", "Embeddings", "VectorStore", "Understanding", "Jobs", "Pipelines",
                ],
                path: "Tests/UnitTests/Fuzz", exclude: ["Corpus", "CorpusTests.swift"],
                swiftSettings: settings + [.define("FUZZ")],
                linkerSettings: watchedProgram + [.unsafeFlags([archive]), .linkedLibrary("stdc++")])
        ]
    } ?? []

let package = Package(
    name: "anime-recommender",
    products: [
        .library(name: "AnimeRecommender", targets: stages.map(\.name)),
        .executable(name: "indexer", targets: ["Indexer"]),
        .executable(name: "inference-worker", targets: ["InferenceWorker"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.5.1"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.3"),
    ],
    targets: [
        .systemLibrary(name: "CHiredis"),
        .systemLibrary(name: "CMalloc"),
        .systemLibrary(name: "COpenSSL"),
        .target(name: "CKernels", cSettings: watchedKernels),
    ] + stages + [
        launch,
        .executableTarget(
            name: "Indexer", dependencies: everyStage + [arguments, logging], swiftSettings: settings + watched,
            linkerSettings: watchedProgram),
        .executableTarget(
            name: "InferenceWorker", dependencies: everyStage + [arguments, logging, lifecycle, signals],
            swiftSettings: settings + watched, linkerSettings: watchedProgram),
        .testTarget(
            name: "UnitTests",
            dependencies: everyStage + [
                logging, httpTypes, httpTypesNIO, nio[0], .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            exclude: [fuzzer == nil ? "Fuzz/Corpus" : "Fuzz"], swiftSettings: testSettings,
            linkerSettings: watchedProgram),
        // Optimised: it computes.
        .testTarget(
            name: "SimulationTests", dependencies: ["JSON", "Jobs", "Redis"],
            swiftSettings: settings, linkerSettings: watchedProgram),
        .testTarget(
            name: "IntegrationTests", dependencies: everyStage + [logging, lifecycle, httpServer] + nio,
            swiftSettings: testSettings, linkerSettings: watchedProgram),
    ] + fuzzing
)
