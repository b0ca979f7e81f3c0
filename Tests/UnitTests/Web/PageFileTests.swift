import Page
import Testing

@Suite struct `The page's files` {
    static let page = PageFile.all.filter { $0.path != "/openapi.yaml" }

    @Test func `have fewer than 60,000 bytes together`() {
        #expect(Self.page.map(\.path) == ["/", "/style.css", "/app.js"])
        #expect(Self.page.map(\.bytes.count).reduce(0, +) < 60_000)
    }

    @Test func `name no other server`() {
        for file in Self.page {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let addresses = text.matches(of: /(?:https?:)?\/\/[a-z][a-z0-9.-]*\.[a-z]{2,}[^\s'"]*/).map { String($0.0) }
            #expect(addresses.filter { !$0.hasPrefix("http://www.w3.org/") } == [], "\(file.path)")
        }
    }

    @Test func `turn nothing into markup or code`() {
        let script = String(decoding: Self.page[2].bytes, as: UTF8.self)
        for way in [
            "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function",
            "javascript:", "srcdoc",
        ] {
            #expect(!script.contains(way), "\(way)")
        }
        let page = String(decoding: Self.page[0].bytes, as: UTF8.self)
        #expect(page.firstMatch(of: #/ on[a-z]+=| style=|<style|<script(?! src=)/#) == nil)
    }
}
