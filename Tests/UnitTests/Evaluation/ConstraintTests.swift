import Catalogue
import Embeddings
import Foundation
import Ingestion
import JSON
import Pipelines
import Settings
import Testing

/// Wishes over the repository's own catalogue, and what must hold of every entry that is recommended for them.
///
/// Each is asked for all that there is: an entry that breaks the wish is found wherever it ranks.
@Suite struct `Hard constraints, said in words` {
    typealias Rule = @Sendable (AnimeEntry) -> Bool

    struct Case: Sendable, CustomTestStringConvertible {
        let wishes: [String]
        let holds: Rule

        init(_ english: String, _ portuguese: String, _ holds: @escaping Rule) {
            wishes = [english, portuguese]
            self.holds = holds
        }

        var testDescription: String { wishes[0] }
    }

    static let cases: [Case] = [
        Case(
            "anime from the 90s about racing, at most 26 episodes",
            "anime dos anos 90 sobre corridas, no máximo 26 episódios"
        ) { ($0.year ?? 0) / 10 == 199 && $0.episodes ?? 99 <= 26 },
        Case("a comedy from before 1990", "uma comédia de antes de 1990") { $0.year ?? 9999 < 1990 },
        Case("science fiction between 2010 and 2015", "ficção científica entre 2010 e 2015") {
            (2010...2015).contains($0.year ?? 0)
        },
        Case("something calm, 2018 or later", "algo calmo, a partir de 2018") { $0.year ?? 0 >= 2018 },
        Case("movies by Studio Ghibli", "filmes do Studio Ghibli") {
            $0.type == .movie && $0.studios.contains("Studio Ghibli")
        },
        Case("mecha by Sunrise", "mecha do estúdio Sunrise") { $0.studios.contains("Sunrise") },
        Case("horror movies", "filmes de terror") { $0.type == .movie },
        Case("an OVA with robots", "um OVA com robôs") { $0.type == .ova },
        Case("mystery series, not movies", "séries de mistério, não filmes") { $0.type != .movie && $0.type != nil },
        Case("fantasy rated above 8", "fantasia com nota acima de 8") { $0.score ?? 0 >= 8 },
        Case("sports with more than 50 episodes", "esportes com mais de 50 episódios") { $0.episodes ?? 0 > 50 },
        Case("romance with 12 episodes or less", "romance com até 12 episódios") { $0.episodes ?? 99 <= 12 },
        Case("comedy, episodes under 15 minutes", "comédia, episódios de menos de 15 minutos") {
            $0.minutes ?? 99 < 15
        },
        Case("a story about animals for kids", "uma história de animais para crianças") {
            $0.ageRating.map { $0 <= .pg } ?? false
        },
        Case("supernatural, nothing above PG-13", "sobrenatural, nada acima de PG-13") {
            $0.ageRating.map { $0 <= .pg13 } ?? false
        },
        Case("fantasy based on a light novel", "fantasia baseada em light novel") { $0.source == "Light novel" },
        Case("like Monster but shorter", "algo como Monster, mas mais curto") {
            $0.id != AnimeID(19) && $0.episodes ?? 99 < 74
        },
        Case("like Cowboy Bebop but newer", "algo como Cowboy Bebop, mas mais novo") {
            $0.id != AnimeID(1) && $0.year ?? 0 > 1998
        },
        Case("a romance without harem", "um romance sem harém") { !$0.genres.contains("Harem") },
        Case("vampires, but no horror", "vampiros, mas sem terror") { !$0.genres.contains("Horror") },
        Case("a love story with no drama and no school", "um romance sem drama nem escola") {
            Set($0.genres).isDisjoint(with: ["Drama", "School"])
        },
        Case("action, no vampires, no demons", "ação, sem vampiros e sem demônios") {
            Set($0.genres).isDisjoint(with: ["Vampire", "Demons"])
        },
        Case("something funny, no ecchi", "algo engraçado, sem ecchi") { !$0.genres.contains("Ecchi") },
        Case("robots and war, not a comedy", "robôs e guerra, não quero comédia") { !$0.genres.contains("Comedy") },
        Case("a dark story, no gore", "uma história sombria, sem gore") { !$0.isGory },
        Case("an adventure without violence", "uma aventura sem violência") {
            !$0.isGory && $0.ageRating.map { $0 < .r } ?? true
        },
    ]

    @Test(arguments: cases)
    func `hold for everything that is recommended, in both languages`(`case`: Case) async throws {
        let own = try await OwnCatalogue.pipeline.value
        for wish in `case`.wishes {
            let reply = try await own.everything(for: wish)
            let broken = reply.filter { !`case`.holds($0) }.prefix(3).map(\.title)  // enough to see why
            #expect(broken == [], "\(wish)")
            #expect(!reply.isEmpty, "\(wish)")
        }
    }
}

extension AnimeEntry {
    /// Whether the synopsis says so outright.
    fileprivate var isGory: Bool {
        let words = Set((synopsis ?? "").lowercased().split { !$0.isLetter }.map(String.init))
        return !words.isDisjoint(with: ["gore", "gory", "bloody", "blood", "dismembered"])
    }
}

/// `data/`, indexed in memory with vectors that mean nothing: what holds must hold whatever ranks first.
private enum OwnCatalogue {
    static let pipeline = Task { try make() }

    static func make() throws -> InferencePipeline {
        let data = #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/data/"
        let metadata = try MetadataTable(path: "/\(data)anime.csv")
        var rows = try CatalogueFile(path: "/\(data)anime_with_synopsis.csv", metadata: metadata).rows()
        let entries = try rows.entries(atMost: 1_000).sorted { $0.id < $1.id }
        let vectors = entries.indices.map { [cos(Float($0)), sin(Float($0)), 0, 0] }
        return InferencePipeline(
            embedder: RecordingEmbedder([:]), index: try SmallCatalogue.index(of: entries, vectors),
            versions: .init(config: "c0", index: "g0", worker: "0.0.0"))
    }
}

extension InferencePipeline {
    /// All entries that may be recommended for `wish`.
    fileprivate func everything(for wish: String) async throws -> [AnimeEntry] {
        let request = try RecommendationRequest(
            ["query": .string(wish), "mode": "retrieve", "n": 1_000], envelope: [], defaults: FilterSettings())
        return try await recommend([request])[0].get().recommendations.map(\.match.entry)
    }
}
