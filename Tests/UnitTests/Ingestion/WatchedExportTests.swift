import Catalogue
import Ingestion
import Testing

@Suite struct `An export of what was watched` {
    private static func message(_ text: String) -> String {
        do {
            _ = try WatchedExport(Array(text.utf8))
            return "accepted"
        } catch {
            return error.description
        }
    }

    private static let list = """
        <?xml version="1.0" encoding="UTF-8" ?>
        <!-- by hand > -->
        <myanimelist>
          <myinfo><user_name>a &amp; b</user_name></myinfo>
          <anime>
            <series_animedb_id>19</series_animedb_id>
            <series_title><![CDATA[Mo<ns>ter & co]]></series_title>
            <my_tags note="a > b"/>
            <my_status>Completed</my_status>
          </anime>
          <anime><series_animedb_id> 1 </series_animedb_id><my_status>Plan to Watch</my_status></anime>
          <anime><series_animedb_id>&#53;</series_animedb_id><my_status>On-Hold</my_status></anime>
          <anime><series_animedb_id>19</series_animedb_id><my_status>Dropped</my_status></anime>
        </myanimelist>

        """

    @Test func `of MyAnimeList gives all but what is planned, each once`() throws {
        let export = try WatchedExport(Array(Self.list.utf8))
        #expect(export.ids == [AnimeID(19), AnimeID(5)])
        #expect(export.planned == 1)
        #expect(try WatchedExport([0xEF, 0xBB, 0xBF] + Array(Self.list.utf8)) == export)
    }

    @Test(arguments: [
        ("", "the file is empty"), ("<html></html>", "line 1: the document is <html>, not <myanimelist>"),
        ("<!DOCTYPE x [<!ENTITY a \"b\">]>", "line 1: a document type or declaration is not allowed"),
        ("<myanimelist>\n<anime>\n", "line 3: the file ends within <anime>"),
        ("<myanimelist>\n</anime>", "line 2: </anime> stands where </myanimelist> is expected"),
        ("<myanimelist><anime></anime></myanimelist>", "line 1: an <anime> has no series_animedb_id"),
        (
            "<myanimelist><anime>\n<series_animedb_id>x</series_animedb_id>",
            "line 2: series_animedb_id must be a positive integer, not \"x\""
        ),
        (
            "<myanimelist><anime><series_animedb_id>1</series_animedb_id></anime></myanimelist>",
            "line 1: an <anime> has no my_status"
        ),
        ("<myanimelist><anime>\n<my_status>Lost</my_status>", "line 2: my_status \"Lost\" is not known"),
        ("<myanimelist>&xxe;", "line 1: an entity that XML does not have stands in a text"),
        ("<myanimelist>&#0;", "line 1: a character reference is malformed"),
        ("<myanimelist></myanimelist><b/>", "line 1: a second document begins with <b>"),
        ("<myanimelist></myanimelist>", "it holds no <anime>: is it the export of a manga list?"),
        (
            #"{"user":1}"#, "$ has neither lists nor entries: no AniList export"
        ),
        ("[{\"idMal\":1,\n\"status\":}]", "line 2: expected a value"),
        (#"[{"idMal":1,"status":"LOST"}]"#, "$[0].status \"LOST\" is not known"),
        (#"[{"idMal":"1"}]"#, "$[0].idMal must be an integer, not a string"),
        (#"[{"idMal":1}]"#, "$[0].status is missing"), ("[]", "no entry has an idMal"),
    ])
    func `that is wrong is refused with its line or path`(text: String, message: String) {
        #expect(Self.message(text) == message)
    }

    @Test func `that is compressed or too large is refused`() {
        #expect(throws: WatchedExportError.compressed) { try WatchedExport([0x1F, 0x8B, 8]) }
        let count = WatchedExport.mostBytes + 1
        #expect(throws: WatchedExportError.tooLarge(bytes: count)) {
            try WatchedExport([UInt8](repeating: 32, count: count))
        }
    }

    @Test(arguments: [
        #"{"data":{"MediaListCollection":{"lists":[{"name":"Done","entries":[ENTRIES]}]}}}"#,
        #"{"lists":[{"entries":[ENTRIES]}]}"#, #"{"entries":[ENTRIES]}"#, "[ENTRIES]",
    ])
    func `of AniList is read in every wrapping`(wrapping: String) throws {
        let entries = """
            {"status":"COMPLETED","media":{"idMal":1,"type":"ANIME"}},{"status":"CURRENT","idMal":5},
            {"status":"PLANNING","idMal":6},{"status":"DROPPED","media":{"idMal":null}},
            {"status":"COMPLETED","media":{"idMal":7,"type":"MANGA"}}
            """
        let export = try WatchedExport(Array(wrapping.replacing("ENTRIES", with: entries).utf8))
        #expect(export.ids == [AnimeID(1), AnimeID(5)])
        #expect(export.planned == 1)
        #expect(export.unknown == 1)
    }

    @Test func `takes the status of a list where its entries have none`() throws {
        let text =
            #"{"lists":[{"status":"PLANNING","entries":[{"idMal":1}]},{"status":"REPEATING","entries":[{"idMal":2}]}]}"#
        #expect(try WatchedExport(Array(text.utf8)).ids == [AnimeID(2)])
    }

    @Test func `ends in an error and not in a crash wherever it is cut off`() {
        let bytes = Array(Self.list.utf8)
        for length in 0..<(bytes.count - 2) {
            #expect(throws: WatchedExportError.self) { try WatchedExport(Array(bytes[..<length])) }
        }
    }
}
