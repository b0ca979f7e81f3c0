import ArgumentParser
import Catalogue
import Foundation
import Ingestion
import Jobs
import Launch
import Logging
import Pipelines
import Redis
import Settings

/// `inference-worker watched`: what a user has watched, from an export into a set that requests name.
struct WatchedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "watched",
        abstract: "Load what a user has watched, so that it is not recommended again.",
        discussion: """
            Reads the XML export of MyAnimeList (Settings, Export; unpacked with gunzip) or JSON of an AniList list \
            with "idMal" in its entries. All but what is only planned counts as watched.

              inference-worker watched --user u7 animelist.xml
              redis-cli LPUSH anime:requests '{"id":"q1","query":"calm","exclude_key":"anime:watched:u7"}'

            The set anime:watched:<user> is an ordinary set of MyAnimeList ids, at most 100000: SADD and SREM change it.

            Exit codes: 0 done, 1 failed, 2 bad usage or a file that is no such export, 69 Redis unavailable.
            """)

    @Argument(help: "The export, at most 64 MiB.")
    var file: String

    @Option(help: "Whose it is: a name of 1 to 128 characters.")
    var user: String

    @Flag(help: "Forget what the set held before.")
    var replace = false

    @OptionGroup var options: ConfigurationOptions

    func validate() throws {
        guard (1...RecommendationRequest.longestName).contains(user.unicodeScalars.count),
            RecommendationRequest.isName(user)
        else { throw ValidationError("--user must have 1 to 128 characters, none of them a control character.") }
    }

    mutating func run() async throws {
        let settings = try options.settings()
        let export = try read()
        let endpoint = try RedisEndpoint(settings.redis)
        let keys = JobKeys(prefix: settings.redis.keyPrefix)
        let store = SessionStore(
            RedisConnection(endpoint, name: "watched", logger: Logger(label: "inference-worker.watched")), keys: keys,
            lifetime: settings.retriever.session.ttl)
        let stored: SessionStore.Stored<(fresh: Int, total: Int)>
        do throws(RedisError) {
            stored = try await store.watch(export.ids.map(\.rawValue), by: user, replacing: replace)
        } catch {
            throw Failure(error)
        }
        let key = keys.watched(user)
        switch stored {
        case .found(let (fresh, total)):
            StandardOutput.write(
                "\(key): \(export.ids.count) watched, \(fresh) new, \(total) in all".printable + "\n"
                    + "left out: \(export.planned) planned, \(export.unknown) without a MyAnimeList id\n")
        case .wrongType(let type): throw Failure("the key \(key) holds a \(type), not a set", .misused)
        case .large(let count):
            throw Failure("\(key) would have \(count) members, at most \(SessionStore.mostWatched) are read", .misused)
        case .refused(let error): throw Failure(error)
        }
    }

    /// The size is looked at first: a larger file is never in memory.
    private func read() throws -> WatchedExport {
        let attributes = try? FileManager.default.attributesOfItem(
            atPath: URL(filePath: file).resolvingSymlinksInPath().path(percentEncoded: false))
        guard let attributes, attributes[.type] as? FileAttributeType == .typeRegular,
            let size = attributes[.size] as? Int
        else { throw Failure("\(file): there is no such file that can be read", .misused) }
        do throws(WatchedExportError) {
            guard size <= WatchedExport.mostBytes else { throw .tooLarge(bytes: size) }
            guard let content = FileManager.default.contents(atPath: file) else {
                throw .notAList("there is no such file that can be read")
            }
            return try WatchedExport([UInt8](content))
        } catch {
            throw Failure("\(file): \(error)", .misused)
        }
    }
}
