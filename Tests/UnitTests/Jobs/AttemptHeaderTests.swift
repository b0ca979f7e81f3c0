import Jobs
import Testing

@Suite struct `Attempt header` {
    @Test func `is written in front of the user's bytes and read back`() {
        let header = AttemptHeader(mark: .again, crashes: 1, tries: 2, reason: "rate_limited", milliseconds: 1_795_376)
        #expect(String(decoding: header.bytes, as: UTF8.self) == "~1/2 rate_limited 1795376 ")
        let (read, original) = AttemptHeader.split(header.bytes + Array("{\"id\":\"q1\"} ~".utf8))
        #expect(read == header)
        #expect(String(decoding: original, as: UTF8.self) == "{\"id\":\"q1\"} ~")
    }

    @Test func `of a dead letter has another mark`() {
        let (read, original) = AttemptHeader.split(Array("!5/0 crashed 7 short anime".utf8))
        #expect(read == AttemptHeader(mark: .dead, crashes: 5, tries: 0, reason: "crashed", milliseconds: 7))
        #expect(Array(original) == Array("short anime".utf8))
    }

    @Test(arguments: [
        ("~0/0h claimed 7 x", JobKeys.Pending.high), ("~1/2l lost 7 x", .low), ("~1/2 lost 7 x", .normal),
    ])
    func `says where the request came from`(element: String, list: JobKeys.Pending) {
        let (header, original) = AttemptHeader.split(Array(element.utf8))
        #expect(header?.list == list)
        #expect(header.map { $0.bytes + original } == Array(element.utf8))
    }

    @Test func `leaves every byte after it alone`() {
        let every = (0...255).map { UInt8($0) }
        let (read, original) = AttemptHeader.split(Array("~0/1 x 0 ".utf8) + every)
        #expect(read?.tries == 1)
        #expect(Array(original) == every)
    }

    @Test(arguments: [
        "", "~", "!", "~100 episodes or more", "~1/2", "~1/2 ", "~1/2 lost", "~1/2 lost 7", "~1/ lost 7 x",
        "~/2 lost 7 x", "~1/2 Lost 7 x", "~1/2  7 x", "~-1/2 lost 7 x", "~1/2 lost -7 x", "~1/2x lost 7 x",
        "~1/2hl lost 7 x", "~1/2h  7 x", "~1/h lost 7 x", "~1234567890/2 lost 7 x",
        "~1/2 lost 12345678901234567 x", " ~1/2 lost 7 x", "{\"query\":\"~1/2 lost 7 x\"}",
        "~1/2 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa 7 x",
    ])
    func `that is not exactly of the form is the user's text`(element: String) {
        let (header, original) = AttemptHeader.split(Array(element.utf8))
        #expect(header == nil)
        #expect(String(decoding: original, as: UTF8.self) == element)
    }
}
