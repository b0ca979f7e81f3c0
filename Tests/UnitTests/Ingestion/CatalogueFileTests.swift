import Catalogue
import Ingestion
import Testing

@Suite struct `Catalogue file` {
    private static let header = "MAL_ID,Name,Score,Genres,synopsis\n"

    private func rows(_ text: String, metadata: MetadataTable? = nil) throws -> [CatalogueRow] {
        try withFile(text) { path in
            var rows = try CatalogueFile(path: path, metadata: metadata).rows()
            var found: [CatalogueRow] = []
            while let row = try rows.next() { found.append(row) }
            return found
        }
    }

    private func row(_ line: String) throws -> CatalogueRow {
        try #require(try rows(Self.header + line + "\n").first)
    }

    private func entry(_ line: String) throws -> AnimeEntry { try #require(try row(line).entry) }

    @Test(arguments: [
        "MAL_ID,Name,Score,Genres,synopsis\n1,A,8.5,\"Action, Sci-Fi\",Story.\n",
        "MAL_ID,Name,Score,Genders,sypnopsis\n1,A,8.5,\"Action, Sci-Fi\",Story.\n",
        "\u{FEFF}mal_id, NAME ,Extra,synopsis,Score,Genres\n1,A,-,Story.,8.5,\"Action, Sci-Fi\"\n",
    ])
    func `columns are found by any of their names, in any order`(text: String) throws {
        let expected = AnimeEntry(
            id: AnimeID(1), title: "A", genres: ["Action", "Sci-Fi"], synopsis: "Story.", score: 8.5)
        #expect(try rows(text) == [.entry(expected, [])])
    }

    @Test func `unknown is nil everywhere`() throws {
        let found = try row("1,A,Unknown,Unknown,Unknown")
        let bare = AnimeEntry(id: AnimeID(1), title: "A")
        #expect(found == .entry(bare, [.unknownScore, .unknownGenres, .emptySynopsis]))
        #expect(try row("1,A,,,") == found)
    }

    @Test func `a title or a genre that is too long rejects its row`() throws {
        func reason(title: Int, genre: Int) throws -> RowProblem.Reason? {
            let (name, label) = (String(repeating: "é", count: title), String(repeating: "g", count: genre))
            guard case .rejected(let problem) = try row("1,\(name),7.0,\"Action, \(label)\",S") else { return nil }
            return problem.reason
        }
        #expect(try reason(title: 500, genre: 100) == nil)
        #expect(try reason(title: 501, genre: 100) == .tooLong(field: "Name", found: 501, limit: 500))
        #expect(try reason(title: 500, genre: 101) == .tooLong(field: "Genres", found: 101, limit: 100))
    }

    @Test func `more genres than an index can hold stop the reading, and the first too many is named`() throws {
        func rows(_ count: Int) -> String { (1...count).map { "\($0),T,7,Genre \($0),S\n" }.joined() }
        try withFile(Self.header + rows(128)) { path in
            let survey = try CatalogueFile(path: path).survey()
            #expect(survey.entries == 128)
        }
        try withFile(Self.header + rows(129)) { path in
            let error = failure { _ = try CatalogueFile(path: path).survey() }
            #expect(error == .tooManyGenres(path: path, line: 130, column: 9, genre: "Genre 129"))
            let place = "\(path):130:9"
            #expect(error?.description.hasPrefix("\(place): \"Genre 129\" is one genre more than the 128 ") == true)
        }
    }

    @Test(arguments: [
        "No synopsis information has been added to this title. Help improve our database by adding a synopsis here .",
        "No synopsis has been added for this series yet. Click here to update this information.",
        "No synopsis has been added for this series yet.",
    ])
    func `a placeholder is no synopsis`(placeholder: String) throws {
        let found = try row("1,A,7.0,Action,\(placeholder)")
        #expect(found.entry?.synopsis == nil)
        #expect(found.quirks == [.placeholderSynopsis])
    }

    @Test(arguments: [
        ("A story. (Source: ANN)", "A story."),
        ("A story. (Source: The site (in French), edited)", "A story."),
        ("A story. (source: YesAsia) Based on a game.", "A story. Based on a game."),
        ("A story. [Source: Crunchyroll]", "A story."),
        ("A story. (Sourced : Crunchyroll)", "A story."),
        ("A story. [Written by MAL Rewrite] Note: three episodes.", "A story. Note: three episodes."),
        ("He is the (source of all evil).", "He is the (source of all evil)."),
        ("Unclosed (Source: ANN", "Unclosed (Source: ANN"),
    ])
    func `what is no part of the story is taken out`(raw: String, story: String) throws {
        #expect(try entry("1,A,7.0,Action,\"\(raw)\"").synopsis == story)
    }

    @Test func `a synopsis that lost its first letters is kept and counted`() throws {
        let found = try row("1,A,7.0,Action,other day dawns.")
        #expect(found.entry?.synopsis == "other day dawns.")
        #expect(found.quirks == [.choppedSynopsis])
    }

    @Test func `invisible characters go and are counted, line breaks become spaces`() throws {
        let found = try row("1,Hit\u{AD}o\u{200B},7.0,Action,\"A \u{2060}story\r\n\r\nof\u{FEFF} two  lines.\u{7}\"")
        #expect(found.entry?.title == "Hito")
        #expect(found.entry?.synopsis == "A story of two lines.")
        #expect(found.quirks == [.invisibleCharacters])
    }

    @Test(arguments: ["Tom &amp; Jerry", "it&#39;s"])
    func `an HTML entity is left and counted`(synopsis: String) throws {
        let found = try row("1,A,7.0,Action,\(synopsis)")
        #expect(found.entry?.synopsis == synopsis)
        #expect(found.quirks.contains(.htmlEntity))
    }

    @Test func `an ampersand alone is no entity`() throws {
        #expect(try row("1,A,7.0,Action,Tom & Jerry; Q&A").quirks == [])
    }

    @Test(arguments: [
        ("x,A,7.0,Action,s", 1, RowProblem.Reason.badID("x")),
        ("0,A,7.0,Action,s", 1, .badID("0")),
        ("-1,A,7.0,Action,s", 1, .badID("-1")),
        ("1.5,A,7.0,Action,s", 1, .badID("1.5")),
        ("1,\" \",7.0,Action,s", 3, .emptyField("Name")),
        ("1,A,good,Action,s", 5, .badScore("good")),
        ("1,A,11,Action,s", 5, .badScore("11")),
        ("1,A,nan,Action,s", 5, .badScore("nan")),
        ("1,A,7.0,Action", 1, .wrongFieldCount(expected: 5, found: 4)),
        ("1,A,7.0,Action,s,more", 1, .wrongFieldCount(expected: 5, found: 6)),
        ("1,PokÃ©mon,7.0,Action,s", 3, .mojibake(field: "Name", excerpt: "Ã©")),
        ("1,A,7.0,Action,itâ€™s", 16, .mojibake(field: "synopsis", excerpt: "â€™")),
        ("1,A,7.0,Action,caf\u{FFFD}", 16, .mojibake(field: "synopsis", excerpt: "\u{FFFD}")),
        ("1,A,7.0,Action,é€²æ’ƒ", 16, .mojibake(field: "synopsis", excerpt: "é€²")),
        ("1,TÅ\u{8D}kyÅ\u{8D},7.0,Action,s", 3, .mojibake(field: "Name", excerpt: "Å\u{8D}")),
    ])
    func `a bad row is rejected with its place and reason`(line: String, column: Int, reason: RowProblem.Reason) throws
    {
        try withFile(Self.header + "\n" + line + "\n") { path in
            var rows = try CatalogueFile(path: path).rows()
            #expect(try rows.next() == .rejected(RowProblem(file: path, line: 3, column: column, reason)))
        }
    }

    @Test(arguments: ["fiancé…” he said", "CAFÉ™ POKÉ®", "São Paulo, MAÇÃ", "Ångström, Äh — Ñandú", "ヱヴァ 진격 Ёж"])
    func `sound text with accents is no mojibake`(synopsis: String) throws {
        #expect(try entry("1,A,7.0,Action,\"\(synopsis)\"").synopsis == synopsis)
    }

    @Test func `the second row of an id is rejected and names the first`() throws {
        let found = try rows(Self.header + "7,A,7.0,Action,s\n8,B,7.0,Action,s\n7.0,C,7.0,Action,s\n")
        #expect(found.map { $0.entry?.title } == ["A", "B", nil])
        #expect(found.last?.problem?.reason == .duplicateID(AnimeID(7), firstLine: 2))
        #expect(found.last?.problem?.line == 4)
    }

    @Test func `invalid UTF-8 rejects the row and no other`() throws {
        let bytes = Array((Self.header + "1,A,7.0,Action,").utf8) + [0xE9] + Array("\n2,B,7.0,Action,s\n".utf8)
        try withFile(bytes) { path in
            var rows = try CatalogueFile(path: path).rows()
            #expect(try rows.next()?.problem?.reason == .notUTF8(field: "synopsis"))
            #expect(try rows.next()?.entry?.id == AnimeID(2))
        }
    }

    @Test func `a survey counts rows, problems and quirks`() throws {
        let text = Self.header + "1,A,Unknown,Action,other day\n1,B,7.0,Action,s\n2,C,x,Action,s\n3,D,7.0,Action,\n"
        let survey = try withFile(text) { path in try CatalogueFile(path: path).survey() }
        #expect(survey.rows == 4)
        #expect(survey.entries == 2)
        #expect(survey.problems.count == 2)
        #expect(survey.problems.first.map(\.reason.kind) == ["duplicate_id", "bad_score"])
        #expect(survey.problems.first.map(\.line) == [3, 4])
        #expect(survey.quirks == [.unknownScore: 1, .choppedSynopsis: 1, .emptySynopsis: 1])
    }

    @Test func `entries come in batches, rejected rows passed over`() throws {
        let lines = (1...7).map { $0 == 3 ? "x,A,7.0,Action,s" : "\($0),A,7.0,Action,s" }.joined(separator: "\n")
        try withFile(Self.header + lines) { path in
            var rows = try CatalogueFile(path: path).rows()
            #expect(try rows.entries(atMost: 4).map(\.id.rawValue) == [1, 2, 4, 5])
            #expect(try rows.entries(atMost: 4).map(\.id.rawValue) == [6, 7])
            #expect(try rows.entries(atMost: 4).isEmpty)
        }
    }
}

extension CatalogueRow {
    var entry: AnimeEntry? { if case .entry(let entry, _) = self { entry } else { nil } }
    var quirks: Set<Quirk> { if case .entry(_, let quirks) = self { quirks } else { [] } }
    var problem: RowProblem? { if case .rejected(let problem) = self { problem } else { nil } }
}
