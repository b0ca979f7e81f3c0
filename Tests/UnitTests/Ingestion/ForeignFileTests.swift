import Ingestion
import Testing

@Suite struct `Files that are no catalogue` {
    private func error(_ bytes: [UInt8]) throws -> (IngestionError?, path: String) {
        try withFile(bytes) { path in (failure { _ = try CatalogueFile(path: path).survey() }, path) }
    }

    @Test(arguments: [
        ("PK\u{3}\u{4}zip", ForeignFormat.zip),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:1f85\nsize 7222985\n", .lfsPointer),
        ("\n <!DOCTYPE html><html></html>", .html),
        ("[{\"MAL_ID\":1}]", .json),
        ("%PDF-1.7", .pdf),
        ("MAL_ID,Name\u{0}\u{1}\u{2}", .binary(line: 1)),
        ("MAL_ID,Name,Score,Genres,synopsis\n1,A,7,Action,S\n2,B\u{0},7,Action,S\n", .binary(line: 3)),
    ])
    func `another format is named`(head: String, format: ForeignFormat) throws {
        let (error, path) = try error(Array(head.utf8))
        #expect(error == .notCSV(path: path, format))
    }

    @Test(arguments: [[UInt8]([0xFF, 0xFE]), [0xFE, 0xFF], []])
    func `UTF-16 is named, with or without its mark`(mark: [UInt8]) throws {
        let swap = mark == [0xFE, 0xFF]
        let units = "MAL_ID,Name,Score".utf16.flatMap { unit in
            swap ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
        }
        let (error, path) = try error(mark + units)
        #expect(error == .notCSV(path: path, .utf16))
        #expect(
            error?.description
                == "\(path) is no CSV file: it is UTF-16 text; save it as UTF-8, for example: iconv -f UTF-16 -t UTF-8")
    }

    @Test func `gzip is named`() throws {
        let (error, path) = try error([0x1F, 0x8B, 8, 0])
        #expect(error == .notCSV(path: path, .gzip))
    }

    @Test func `an empty file says so`() throws {
        let (error, path) = try error([])
        #expect(error == .emptyFile(path: path))
    }

    @Test func `a header without rows says so`() throws {
        let (error, path) = try error(Array("MAL_ID,Name,Score,Genres,synopsis\n".utf8))
        #expect(error == .noRows(path: path))
    }

    @Test func `missing columns are all named, with what is there`() throws {
        let (error, path) = try error(Array("MAL_ID,Title,Score,synopsis\n1,A,7,s\n".utf8))
        #expect(
            error?.description
                == "\(path) lacks Name, Genres or Genders; its header names MAL_ID, Title, Score, synopsis")
    }

    @Test(arguments: [(";", "semicolons"), ("\t", "tabs")])
    func `another separator is recognised`(separator: String, name: String) throws {
        let header = ["MAL_ID", "Name", "Score", "Genres", "synopsis"].joined(separator: separator)
        let (error, _) = try error(Array("\(header)\n".utf8))
        #expect(error?.description.hasSuffix("(it is separated by \(name); save it with commas)") == true)
    }

    @Test func `a column named twice is refused`() throws {
        let (error, path) = try error(Array("MAL_ID,Name,Score,Genres,Genders,synopsis\n1,A,7,a,b,s\n".utf8))
        #expect(error == .repeatedColumn(path: path, name: "Genders"))
    }
}
