import JSON
import Jobs
import Testing

@Suite struct `Job envelope` {
    private func envelope(_ element: String) -> JobEnvelope {
        JobEnvelope(Array(element.utf8), resultPrefix: "anime:result")
    }

    @Test(arguments: ["short anime", "  short anime\n", "~100 episodes", "[1]", "\"quoted\""])
    func `plain text is the query`(text: String) {
        let envelope = envelope(text)
        let query = text == "  short anime\n" ? "short anime" : text
        #expect(envelope.request == ["query": .string(query)])
        #expect(envelope.fault == nil)
        #expect(envelope.id == nil)
        #expect(envelope.attempt == 1)
    }

    @Test func `the queue's fields are read, the request stays whole`() {
        let text = """
            {"id":"q1","query":"x","reply_to":"anime:result:mine","batch":{"id":"b1","total":1000},"deadline":1795376999,\
            "timeout_ms":60000,"max_tries":7,"ts":1795376210.5,"keep":true,"force":true,"priority":"high",\
            "traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}
            """
        let envelope = envelope(text)
        #expect(envelope.fault == nil)
        #expect(envelope.id == "q1")
        #expect(envelope.replyTo == "anime:result:mine")
        #expect(envelope.batch == JobEnvelope.Batch(id: "b1", total: 1_000))
        #expect(envelope.deadline == 1_795_376_999)
        #expect(envelope.timeout == .seconds(60))
        #expect(envelope.maxTries == 7)
        #expect(envelope.submitted == 1_795_376_210.5)
        #expect(envelope.keepsResult && envelope.isForced)
        #expect(envelope.traceID == "0af7651916cd43dd8448eb211c80319c")
        #expect(envelope.request.text == text)
    }

    @Test func `a line of an OpenAI batch is its body under its custom id`() {
        let envelope = envelope(
            #"{"custom_id":"a","method":"POST","url":"/v1/recommendations","body":{"id":"b","query":"x","keep":true}}"#)
        #expect(envelope.fault == nil)
        #expect(envelope.id == "a")
        #expect(envelope.keepsResult)
        #expect(envelope.request == ["id": "a", "query": "x", "keep": true])
    }

    @Test(arguments: [
        ("{\"id\":5}", "$.id"), ("{\"id\":\"\"}", "$.id"), ("{\"id\":\"a\\nb\"}", "$.id"),
        ("{\"reply_to\":\"anime:requests\"}", "$.reply_to"), ("{\"reply_to\":1}", "$.reply_to"),
        ("{\"batch\":\"b1\"}", "$.batch"), ("{\"batch\":{\"total\":2}}", "$.batch.id"),
        ("{\"batch\":{\"id\":\"b:done\"}}", "$.batch.id"), ("{\"batch\":{\"id\":\"b\",\"total\":0}}", "$.batch.total"),
        ("{\"deadline\":\"now\"}", "$.deadline"), ("{\"ts\":1795376210123}", "$.ts"),
        ("{\"timeout_ms\":0}", "$.timeout_ms"), ("{\"max_tries\":1.5}", "$.max_tries"), ("{\"keep\":1}", "$.keep"),
        ("{\"priority\":\"urgent\"}", "$.priority"), ("{\"traceparent\":7}", "$.traceparent"),
        ("{\"custom_id\":\"a\"}", "$.body"), ("{\"custom_id\":\"a\",\"body\":{\"force\":0}}", "$.body.force"),
        ("{\"query\":", "$"), ("{\"id\":\"a\",\"id\":\"a\"}", "$"), (" \n", "$"),
    ])
    func `what is wrong is named by its path`(element: String, path: String) {
        let fault = envelope(element).fault
        #expect(fault?.path == path)
        #expect(fault?.code == "bad_request")
        #expect(fault?.isRetryable == false)
    }

    @Test func `a fault does not hide where the result goes`() {
        let envelope = envelope(#"{"keep":"yes","reply_to":"elsewhere","id":"q1","batch":{"id":"b1"}}"#)
        #expect(envelope.fault?.path == "$.reply_to")
        #expect(envelope.replyTo == nil)
        #expect(envelope.id == "q1")
        #expect(envelope.batch?.id == "b1")
    }

    @Test func `an id may have 200 characters of any script, not 201`() {
        let longest = String(repeating: "ア", count: 200)
        #expect(envelope("{\"id\":\"\(longest)\"}").id == longest)
        #expect(envelope("{\"id\":\"\(longest)a\"}").fault?.path == "$.id")
    }

    @Test(arguments: ["ts", "deadline"])
    func `a time in milliseconds is a fault that says so`(field: String) {
        let request = #"{"query":"x","\#(field)":1795376999000}"#
        let envelope = JobEnvelope(Array(request.utf8), resultPrefix: "anime:result")
        #expect(
            envelope.fault?.message
                == "$.\(field) must be Unix time in seconds, 0 to 99999999999, not in milliseconds")
    }

    @Test(arguments: [#"{"id":"q","query":"robots"}"#, "robots"])
    func `a byte order mark is no part of a request`(text: String) {
        let (marked, plain) = (
            JobEnvelope(Array("\u{FEFF}\(text)".utf8), resultPrefix: "anime:result"),
            JobEnvelope(Array(text.utf8), resultPrefix: "anime:result")
        )
        #expect(marked.id == plain.id)
        #expect(marked.request == plain.request)
        #expect(marked.request.object?["query"] == "robots")
    }

    @Test func `text that is not UTF-8 is a fault`() {
        #expect(JobEnvelope([0x61, 0xFF], resultPrefix: "anime:result").fault?.message == "$ is not UTF-8")
    }

    @Test(arguments: [
        ("~1/2 lost 7 x", 1, 2, 4, true), ("!5/3 crashed 7 x", 0, 0, 1, false), ("x", 0, 0, 1, false),
    ])
    func `the header counts the attempts, a dead letter starts again`(
        element: String, crashes: Int, tries: Int, attempt: Int, isRedelivery: Bool
    ) {
        let envelope = envelope(element)
        #expect(envelope.crashes == crashes)
        #expect(envelope.tries == tries)
        #expect(envelope.attempt == attempt)
        #expect(envelope.isRedelivery == isRedelivery)
        #expect(envelope.request == ["query": "x"])
    }

    @Test(arguments: ["", "00-zz-1-01", "00-00000000000000000000000000000000-b7ad6b7169203331-01", "0af7651916cd43dd"])
    func `a malformed traceparent is ignored`(parent: String) {
        let envelope = envelope("{\"query\":\"x\",\"traceparent\":\"\(parent)\"}")
        #expect(envelope.traceID == nil)
        #expect(envelope.fault == nil)
    }
}
