import Launch
import Testing

@Suite struct `Text for a terminal` {
    @Test(arguments: [
        ("plain\nlines", "plain\nlines"), ("\u{1B}[31mred\u{7}", "[31mred"), ("a\u{202E}b\u{2066}c", "abc"),
        ("tab\tand\u{9B}31m", "taband31m"), ("👩‍👩‍👧 é 進撃", "👩‍👩‍👧 é 進撃"),
    ])
    func `steers none`(text: String, printed: String) {
        #expect(text.printable == printed)
    }
}
