import Prompts
import Testing

@Suite struct `Reading picks while they are written` {
    private static let text =
        #"Sure {go}: {"picks":[{"c":"c2","why":"Say \"hi\" {here}."},{"c":"c4",},{"c":1,"why":"Olá."},{"c":"c3","wh"#
    private static let picks: [DraftAnswer.Pick] = [
        .init(handle: Handle(2), why: "Say \"hi\" {here}."), .init(handle: Handle(1), why: "Olá."),
    ]

    @Test(arguments: 1...40) func `finds the same in pieces of any length`(length: Int) {
        var scanner = PickScanner()
        var found: [DraftAnswer.Pick] = []
        var rest = Self.text[...]
        while !rest.isEmpty {
            found += scanner.feed(String(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        #expect(found == Self.picks)
    }

    @Test func `finds a pick with its last letter`() {
        var scanner = PickScanner()
        #expect(scanner.feed(#"{"picks":[{"c":"c2","why":"x""#) == [])
        #expect(scanner.feed("}") == [.init(handle: Handle(2), why: "x")])
        #expect(scanner.feed("]}") == [])
    }
}
