import Foundation
import JSON
import Redis
import Testing

/// Run with `BENCHMARK=1 swift test -c release --filter "Redis bench"`; figures depend on machine and load, so each is
/// printed beside redis-benchmark's from the same run.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["BENCHMARK"] == "1"), .serialized, .timeLimit(.minutes(5)))
struct `Redis bench` {
    @Test func `one PING at a time`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let ping = RedisCommand("PING")
        let clock = ContinuousClock()
        var times: [Duration] = []
        for _ in 1...20_000 {
            times.append(try await clock.measure { _ = try await redis.send(ping) })
        }
        times.sort()
        let reference = try await benchmark(server, "-t", "ping_mbulk", "-n", "20000", "-c", "1")
        show(
            [
                "measurement": "one PING at a time",
                "p50_us": .double(times[10_000] / .microseconds(1)),
                "p99_us": .double(times[19_800] / .microseconds(1)),
                "per_second": .double((20_000 / times.reduce(.zero, +).seconds).rounded()),
                "redis_benchmark_per_second": .double(reference),
            ])
    }

    @Test(arguments: [10, 100, 1_000])
    func `SET of 1.5 KB in pipelines`(depth: Int) async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let value = [UInt8](repeating: 7, count: 1_536)
        let commands = (0..<depth).map { RedisCommand("SET", "key:\($0)", value) }
        let rounds = 200_000 / depth
        let time = try await ContinuousClock().measure {
            for _ in 1...rounds { _ = try await redis.pipeline(commands) }
        }
        let reference = try await benchmark(
            server, "-t", "set", "-n", "200000", "-c", "1", "-P", String(depth), "-d", "1536")
        show(
            [
                "measurement": "SET of 1.5 KB in pipelines",
                "depth": .integer(depth), "per_second": .double((200_000 / time.seconds).rounded()),
                "redis_benchmark_per_second": .double(reference),
            ])
    }

    @Test func `64 tasks share one connection`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        let ping = RedisCommand("PING")
        let time = try await ContinuousClock().measure {
            try await withThrowingTaskGroup { group in
                for _ in 1...64 {
                    group.addTask { for _ in 1...2_000 { _ = try await redis.send(ping) } }
                }
                try await group.waitForAll()
            }
        }
        show([
            "measurement": "PING from 64 tasks over one connection",
            "per_second": .double((128_000 / time.seconds).rounded()),
        ])
    }

    @Test func `a matrix of 25 MB in pieces of 1 MB`() async throws {
        let server = try await RedisServer()
        let redis = try server.connection()
        _ = try await redis.send(RedisCommand("SET", "matrix", [UInt8](repeating: 1, count: 25 << 20)))
        let pieces = (0..<25).map { RedisCommand("GETRANGE", "matrix", $0 << 20, ($0 + 1) << 20 - 1) }
        var best = Duration.seconds(9)
        for _ in 1...10 {
            best = min(best, try await ContinuousClock().measure { _ = try await redis.pipeline(pieces) })
        }
        show([
            "measurement": "a matrix of 25 MiB in pieces of 1 MiB",
            "mib_per_second": .double((25 / best.seconds).rounded()),
        ])
    }

    /// The requests per second that redis-benchmark prints last.
    private func benchmark(_ server: RedisServer, _ arguments: String...) async throws -> Double {
        let output = try await ChildProcess(
            Executable.installed("redis-benchmark"), ["-p", String(server.port), "-q"] + arguments
        ).output(within: .seconds(120))
        let last = try #require(output.standardOutput.split(whereSeparator: \.isNewline).last)
        return try #require(last.split(separator: " ").dropFirst().first.flatMap { Double($0) })
    }
}

extension Duration {
    fileprivate var seconds: Double { self / .seconds(1) }
}
