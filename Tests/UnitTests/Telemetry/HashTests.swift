import Telemetry
import Testing

@Suite struct `FNV-1a` {
    /// From the test suite of its authors, <http://www.isthe.com/chongo/tech/comp/fnv/>.
    @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func `gives the hashes of its authors, in one go and byte by byte`(text: String, digits: String) {
        #expect(UInt64.fnv1a(Array(text.utf8)).hexadecimal == digits)
        #expect(text.utf8.reduce(UInt64.fnv1a([])) { .fnv1a([$1], after: $0) }.hexadecimal == digits)
    }
}
