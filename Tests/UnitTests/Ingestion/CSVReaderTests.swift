import Ingestion
import Testing

@Suite struct `CSV reader` {
    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let fields: [[String]]
        init(_ name: String, _ text: String, _ fields: [[String]]) {
            testDescription = name
            self.text = text
            self.fields = fields
        }
    }

    @Test(
        arguments: [
            Example("plain", "a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
            Example("no line end at the end", "a,b\nc,d", [["a", "b"], ["c", "d"]]),
            Example("carriage return and line feed", "a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            Example("carriage return alone", "a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
            Example("byte order mark", "\u{FEFF}a,b\n", [["a", "b"]]),
            Example("empty fields", ",,\n\"\",x,\n", [["", "", ""], ["", "x", ""]]),
            Example("empty lines", "a\n\n\r\nb\n\n", [["a"], ["b"]]),
            Example("comma in quotes", "\"a,b\",c\n", [["a,b", "c"]]),
            Example("line breaks in quotes", "\"a\nb\r\nc\",d\n", [["a\nb\r\nc", "d"]]),
            Example("doubled quotes", "\"say \"\"hi\"\"\",\"\"\"\"\n", [["say \"hi\"", "\""]]),
            Example("quoted field at the end", "a,\"b\"", [["a", "b"]]),
            Example("space around fields stays", " a , b\n", [[" a ", " b"]]),
            Example("any script", "진격,\"進撃, の\"\n", [["진격", "進撃, の"]]),
        ], [1, 3, 65536])
    func `reads records whatever the block size`(example: Example, blockSize: Int) throws {
        try withFile(example.text) { path in
            var reader = try CSVReader(path: path, blockSize: blockSize)
            var found: [[String?]] = []
            while let row = try reader.next() {
                let record = try #require(row.record)
                found.append((0..<record.count).map { record.text($0) })
            }
            #expect(found == example.fields)
        }
    }

    @Test func `knows where each field begins`() throws {
        try withFile("id,name\n1,\"two\nlines\",é,x\n\n2,y\n") { path in
            var reader = try CSVReader(path: path)
            _ = try reader.next()
            let second = try #require(try reader.next()?.record)
            #expect(second.line == 2)
            #expect(second.positions.map { [$0.line, $0.column] } == [[2, 1], [2, 3], [3, 8], [3, 10]])
            let third = try #require(try reader.next()?.record)
            #expect(third.positions.map { [$0.line, $0.column] } == [[5, 1], [5, 3]])
        }
    }

    @Test func `bytes that are no UTF-8 are kept and have no text`() throws {
        try withFile([0x61, 0x2C, 0xE9, 0x0A]) { path in
            var reader = try CSVReader(path: path)
            let record = try #require(try reader.next()?.record)
            #expect(record.text(0) == "a")
            #expect(record.text(1) == nil)
            #expect(Array(record.field(1)) == [0xE9])
        }
    }

    @Test(arguments: [("1,ab\"c\n2,ok\n", 5), ("1,\"ab\"c\n2,ok\n", 7), ("1,\"a\" ,b\n2,ok\n", 6)])
    func `a stray quote costs its line and no other`(text: String, column: Int) throws {
        try withFile(text) { path in
            var reader = try CSVReader(path: path)
            #expect(try reader.next() == .malformed(RowProblem(file: path, line: 1, column: column, .strayQuote)))
            let record = try #require(try reader.next()?.record)
            #expect(record.line == 2)
            #expect(record.text(1) == "ok")
            #expect(try reader.next() == nil)
        }
    }

    @Test func `a quote that is never closed stops the reading and names its place`() throws {
        try withFile("1,a\n2,\"b\n3,c\n4,d\n") { path in
            var reader = try CSVReader(path: path)
            _ = try reader.next()
            let error = IngestionError.unclosedQuote(path: path, line: 2, column: 3)
            #expect(failure { _ = try reader.next() } == error)
            #expect(error.description.hasPrefix("\(path):2:3: the quote opened here is never closed"))
        }
    }

    @Test func `a record over the limit stops the reading and names its first line`() throws {
        try withFile("1,a\n2,\"bbbb\nbbbb\n3,c\"\n") { path in
            var reader = try CSVReader(path: path, maxRecordBytes: 10)
            _ = try reader.next()
            #expect(failure { _ = try reader.next() } == .recordTooLong(path: path, line: 2, limit: 10))
        }
    }

    @Test func `a file that is not there, or a folder, is named with the system's reason`() {
        #expect(
            failure { _ = try CSVReader(path: "/nonexistent.csv") }?.description
                == "/nonexistent.csv cannot be opened: No such file or directory; check the path")
        #expect(
            failure { _ = try CSVReader(path: "/tmp") }?.description
                == "/tmp cannot be opened: Is a directory; check the path")
    }
}

extension CSVReader.Row {
    var record: CSVRecord? { if case .record(let record) = self { record } else { nil } }
}

/// The error that `body` throws; nil where it throws none, or another kind.
func failure(_ body: () throws -> Void) -> IngestionError? {
    do {
        try body()
        return nil
    } catch {
        return error as? IngestionError
    }
}
