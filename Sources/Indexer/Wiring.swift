import Embeddings
import Foundation
import Ingestion
import Launch
import Logging
import Pipelines
import Redis
import Settings
import VectorStore

extension VectorStore {
    /// Lends the store in the Redis of the settings, on a connection that ends with `body`.
    static func with(_ settings: RedisSettings, _ body: (VectorStore) async throws -> Void) async throws {
        var logger = Logger(label: "indexer")
        // Who watches a one-shot command wants its result; that it reached Redis goes without saying.
        if ProcessInfo.processInfo.environment["LOG_LEVEL"] == nil { logger.logLevel = .warning }
        let redis = RedisConnection(try RedisEndpoint(settings), name: "indexer", logger: logger)
        do {
            try await body(VectorStore(redis: redis, keyPrefix: settings.keyPrefix))
        } catch {
            await redis.close()
            throw error
        }
        await redis.close()
    }
}

extension Failure {
    /// Runs `body`, and gives every error of a stage its sentence and its exit code.
    static func explained(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let error as VectorStoreError {
            if case .redis(let cause) = error { throw Failure(cause) }
            throw Failure("\(error)")
        } catch let error as IngestionError {
            // A path that cannot be opened was most likely mistyped.
            switch error {
            case .cannotOpen, .notAFile: throw Failure("\(error)", .misused)
            default: throw Failure("\(error)")
            }
        } catch let error as IndexingError {
            throw Failure("\(error)")
        } catch let error as EmbeddingError {
            throw Failure("\(error)")
        }
    }
}
