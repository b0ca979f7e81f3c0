import JSON
import Testing

@Suite struct `JSON on the wire` {
    @Test(arguments: [
        (#"{"a":1,"b":[true,null,"x"],"c":-2.5}"#, #"{"a":1,"b":[true,null,"x"],"c":-2.5}"#),
        (#" [ ] "#, "[]"),
        (#""\u00e9\ud83d\ude00\/\n""#, #""é😀/\n""#),
        (#"{"z":1,"a":{"y":2,"b":3}}"#, #"{"z":1,"a":{"y":2,"b":3}}"#),
        ("1e3", "1000.0"),
        ("9223372036854775807", "9223372036854775807"),
        ("9223372036854775808", "9.223372036854776e+18"),
        (#""\u0000\u001f\u2028""#, #""\u0000\u001f\u2028""#),
        (#""""#, #""""#), (#""\"a\\\u007f""#, #""\"a\\\u007f""#),
        (#""é\u0085\u0086\u2029 \u2027""#, "\"é\\u0085\u{86}\\u2029 \u{2027}\""),
    ])
    func `a document is written as it was read, in its own order`(input: String, output: String) throws {
        #expect(try JSONValue(parsing: Array(input.utf8)).text == output)
    }

    @Test(arguments: [
        ("", "the value is missing or cut off at byte 0"),
        ("{", "expected a member name in quotes at byte 1"),
        (#"{"a":1"#, "expected ',' or '}' in an object at byte 6"),
        (#"{"a":1,"a":2}"#, #"the name "a" stands twice in one object at byte 7"#),
        ("[1,]", "expected a value at byte 3"),
        ("01", "there is more after the end of the value at byte 1"),
        ("1e999", "the number is out of range at byte 0"),
        ("nul", "expected a value at byte 0"),
        (#""\ud800""#, "a lone surrogate at byte 7"),
        ("\"a\nb\"", "a control character stands in a string unescaped at byte 2"),
        (#""abc"#, "a string is not closed at byte 4"),
        ("NaN", "expected a value at byte 0"),
    ])
    func `a fault is named with its place`(input: String, reason: String) {
        #expect(throws: (any Error).self) { try JSONValue(parsing: Array(input.utf8)) }
        do { _ = try JSONValue(parsing: Array(input.utf8)) } catch {
            #expect(error.description == "not valid JSON: " + reason)
        }
    }

    @Test func `marks that no language stacks are refused, wherever they stand and however they are written`() throws {
        let most = "a" + String(repeating: "\u{301}\u{316}", count: 15)
        #expect(try JSONValue(parsing: Array("[\"\(most)\",{\"\(most)\":1}]".utf8)).array?.first == .string(most))
        let escaped = "a" + String(repeating: #"\u0301"#, count: 31)
        for text in ["[\"\(most)\u{301}\"]", "{\"\(most)\u{301}\":1}", "[\"\(escaped)\"]"] {
            #expect(throws: JSONError.syntax(offset: 2, reason: "more than 30 combining marks stand in a row")) {
                try JSONValue(parsing: Array(text.utf8))
            }
        }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        #expect(throws: JSONError.syntax(offset: 1, reason: "the text is not UTF-8")) {
            try JSONValue(parsing: [0x22, 0xFF, 0x22])
        }
    }

    @Test func `a depth bomb is refused before it reaches the stack's end`() {
        let bomb = Array(repeating: UInt8(ascii: "["), count: 100_000)
        #expect(throws: JSONError.syntax(offset: 32, reason: "more than 32 levels of nesting")) {
            try JSONValue(parsing: bomb)
        }
    }

    @Test func `an object with ten thousand members is read, its duplicate found`() throws {
        let members = (0..<10_000).map { #""k\#($0)":\#($0)"# }
        let document = "{" + members.joined(separator: ",") + "}"
        #expect(try JSONValue(parsing: Array(document.utf8)).object?.members.count == 10_000)
        let twice = "{" + (members + [#""k9998":1"#]).joined(separator: ",") + "}"
        #expect(throws: JSONError.self) { try JSONValue(parsing: Array(twice.utf8)) }
    }
}

@Suite struct `Fields of a JSON object` {
    static func fields(_ text: String) throws -> JSONFields {
        try JSONFields(JSONValue(parsing: Array(text.utf8)))
    }

    @Test func `values are read by type, null as absent, the rest is listed as unread`() throws {
        var fields = try Self.fields(
            #"{"query":"calm","n":3,"min":7,"flag":true,"none":null,"ids":[1,2],"filters":{"hue":1},"colour":"red"}"#)
        #expect(try fields.string("query") == "calm")
        #expect(try fields.integer("n", in: 1...50) == 3)
        #expect(try fields.double("min") == 7.0)
        #expect(try fields.bool("flag") == true)
        #expect(try fields.string("none") == nil)
        #expect(try fields.integers("ids", limit: 10) == [1, 2])
        let filters = try fields.fields("filters")
        #expect(filters?.unread == ["$.filters.hue"])
        #expect(fields.unread == ["$.colour"])
    }

    @Test func `a wrong type names the path, what was expected and what was found`() throws {
        var fields = try Self.fields(#"{"query":5,"n":"3","ids":[1,"x"],"filters":[],"n2":51}"#)
        func message(_ body: () throws -> Void) -> String {
            do { try body() } catch { return String(describing: error) }
            return "no error"
        }
        #expect(message { _ = try fields.string("query") } == "$.query must be a string, not an integer")
        #expect(message { _ = try fields.integer("n") } == "$.n must be an integer, not a string")
        #expect(message { _ = try fields.integers("ids", limit: 10) } == "$.ids[1] must be an integer, not a string")
        #expect(message { _ = try fields.integers("ids", limit: 1) } == "$.ids may have at most 1 elements, not 2")
        #expect(message { _ = try fields.fields("filters") } == "$.filters must be an object, not an array")
        #expect(message { _ = try fields.integer("n2", in: 1...50) } == "$.n2 must be 1 to 50, not 51")
        #expect(message { _ = try Self.fields("[]") } == "$ must be an object, not an array")
    }
}
