import JSON
import Jobs
import Testing

@Suite struct `Batch machine` {
    private static let batch = BatchID("b")

    private func machine(
        _ requests: Int = 10, form: BatchForm = .native, window: Int = 4, maxElementBytes: Int = 1_000
    ) -> BatchMachine {
        let survey = BatchSurvey(digest: "", lines: requests, requests: requests, form: form)
        let options = BatchOptions(
            list: .low, window: window, maxElementBytes: maxElementBytes, keys: JobKeys(prefix: "anime"))
        return BatchMachine(Self.batch, form: form, progress: BatchProgress(survey), options: options)
    }

    private func line(_ number: Int, _ text: String) -> BatchLine { BatchLine(number: number, bytes: Array(text.utf8)) }

    private func texts(_ elements: [[UInt8]]) -> [String] { elements.map { String(decoding: $0, as: UTF8.self) } }

    private func bytes(_ lines: String...) -> [[UInt8]] { lines.map { Array($0.utf8) } }

    private func output(_ machine: inout BatchMachine) -> String {
        String(decoding: machine.takeOutput(), as: UTF8.self)
    }

    @Test func `a request goes out under an id of its own, whatever it says of id, batch, reply_to and force`() {
        var machine = machine()
        machine.add(line(1, #"{"query":"x"}"#))
        machine.add(
            line(
                3, #" {"id":"mine","query":"y","reply_to":"anime:results","batch":{"id":"other","total":3},"n":2}"#))
        machine.add(line(4, #"{"id":"now","query":"z","force":true}"#))
        machine.add(line(5, #"{"id":"later","query":"z","force":false}"#))
        #expect(
            texts(machine.nextPush()) == [
                #"{"query":"x","id":"b.1","batch":{"id":"b"}}"#,
                #"{"id":"b.3","query":"y","batch":{"id":"b"},"n":2}"#,
                #"{"id":"b.4","query":"z","force":true,"batch":{"id":"b"}}"#,
                #"{"id":"b.5","query":"z","batch":{"id":"b"}}"#,
            ])
    }

    @Test func `an OpenAI line goes out as its body`() {
        var machine = machine(form: .openAI)
        machine.add(line(1, #"{"custom_id":"a","method":"POST","url":"/v1/recommendations","body":{"query":"x"}}"#))
        #expect(texts(machine.nextPush()) == [#"{"query":"x","id":"b.1","batch":{"id":"b"}}"#])
    }

    @Test func `what was pushed is not pushed again, and what was not is`() {
        var machine = machine()
        for number in 1...3 { machine.add(line(number, #"{"query":"x"}"#)) }
        #expect(machine.nextPush().count == 3)
        #expect(machine.nextPush().count == 3)
        machine.didPush(3)
        #expect(machine.nextPush() == [])
    }

    @Test func `the window is filled when half of it is empty, and not before`() {
        var machine = machine(window: 4)
        var wanted: [Bool] = []
        for number in 1...4 {
            wanted.append(machine.wantsLine())
            machine.add(line(number, #"{"query":"x"}"#))
        }
        wanted.append(machine.wantsLine())
        machine.receive(bytes(#"{"id":"b.1","status":"ok"}"#))
        wanted.append(machine.wantsLine())
        machine.receive(bytes(#"{"id":"b.4","status":"ok"}"#))
        wanted.append(machine.wantsLine())
        #expect(wanted == [true, true, true, true, false, false, true])
        #expect(machine.underWay == 2)
    }

    @Test func `a result is written with the user's id and the number of its line`() {
        var machine = machine()
        machine.add(line(1, #"{"id":"mine","query":"x"}"#))
        machine.add(line(2, #"{"query":"x"}"#))
        machine.receive(bytes(#"{"id":"b.2","status":"no_match","answer":""}"#, #"{"id":"b.1","status":"error"}"#))
        #expect(
            output(&machine) == """
                {"id":"b.2","line":2,"status":"no_match","answer":""}
                {"id":"mine","line":1,"status":"error"}

                """)
        #expect(machine.progress.done == 2)
        #expect(machine.progress.errors == 1)
    }

    @Test(arguments: [
        (#""status":"ok""#, 200), (#""status":"error","error":{"code":"bad_request"}"#, 400),
        (#""status":"expired""#, 408), (#""status":"cancelled""#, 409), (#""status":"dead""#, 500),
    ])
    func `an OpenAI line is answered with the HTTP status of its result`(members: String, code: Int) {
        var machine = machine(form: .openAI)
        machine.add(line(7, #"{"custom_id":"a","body":{"query":"x"}}"#))
        machine.receive(bytes(#"{"id":"b.7",\#(members),"trace_id":"t"}"#))
        let response = #"{"status_code":\#(code),"request_id":"t","body":{"id":"a",\#(members),"trace_id":"t"}}"#
        #expect(output(&machine) == #"{"id":"b.7","custom_id":"a","response":\#(response),"error":null}"# + "\n")
        #expect(machine.progress.errors == (code == 200 ? 0 : 1))
    }

    @Test func `nothing is written twice, nor for another batch or an unread line`() {
        var machine = machine()
        machine.add(line(1, #"{"query":"x"}"#))
        let result = #"{"id":"b.1","status":"ok"}"#
        machine.receive(
            bytes(result, result, #"{"id":"c.1","status":"ok"}"#, #"{"id":"b.9","status":"ok"}"#, "nonsense"))
        machine.add(line(1, #"{"query":"x"}"#))
        machine.receive(bytes(result))
        #expect(output(&machine) == #"{"id":"b.1","line":1,"status":"ok"}"# + "\n")
        #expect(output(&machine) == "")
        #expect(machine.nextPush() == [])
        #expect(machine.underWay == 0)
    }

    @Test func `a duplicate without a result before it is worked out again, once`() {
        var machine = machine()
        machine.add(line(1, #"{"query":"x"}"#))
        machine.didPush(machine.nextPush().count)
        let duplicate = #"{"id":"b.1","status":"duplicate"}"#
        machine.receive(bytes(duplicate, duplicate))
        #expect(texts(machine.nextPush()) == [#"{"query":"x","id":"b.1","batch":{"id":"b"},"force":true}"#])
        machine.didPush(1)
        machine.receive(bytes(duplicate))
        #expect(machine.nextPush() == [])
        machine.receive(bytes(#"{"id":"b.1","status":"ok"}"#))
        #expect(output(&machine) == #"{"id":"b.1","line":1,"status":"ok"}"# + "\n")
    }

    @Test func `what a forgetful queue has not answered is sent again`() {
        var machine = machine()
        for number in 1...3 { machine.add(line(number, #"{"query":"\#(number)"}"#)) }
        machine.didPush(machine.nextPush().count)
        machine.receive(bytes(#"{"id":"b.2","status":"ok"}"#))
        machine.pushAgain()
        #expect(
            texts(machine.nextPush()) == [
                #"{"query":"1","id":"b.1","batch":{"id":"b"}}"#, #"{"query":"3","id":"b.3","batch":{"id":"b"}}"#,
            ])
    }

    @Test(arguments: [
        ("calm films", "null", "bad_request", "is not a JSON object", "$"),
        (#"["query"]"#, "null", "bad_request", "is not a JSON object", "$"),
        (#"{"id":"a""#, "null", "bad_request", "not valid JSON: expected ',' or '}' in an object at byte 9", "$"),
        (#"{"id":7}"#, "null", "bad_request", "$.id must be a string, not an integer", "$.id"),
        (
            #"{"id":"a","deadline":"soon"}"#, #""a""#, "bad_request", "$.deadline must be a number, not a string",
            "$.deadline"
        ),
        (#"{"custom_id":"a","body":[]}"#, #""a""#, "bad_request", "$.body must be an object, not an array", "$.body"),
    ])
    func `a line that is no request gets an error line`(
        text: String, id: String, code: String, message: String, path: String
    ) {
        var machine = machine()
        machine.add(line(9, text))
        let error = #"{"code":"\#(code)","message":"line 9: \#(message)","path":"\#(path)","retryable":false}"#
        #expect(output(&machine) == #"{"id":\#(id),"line":9,"status":"error","error":\#(error)}"# + "\n")
        #expect(machine.takeRejections().map(\.line) == [9])
        #expect(machine.takeRejections() == [])
        #expect(machine.nextPush() == [])
    }

    @Test func `what workers would bury unread is refused`() {
        var machine = machine(form: .openAI, maxElementBytes: 60)
        machine.add(BatchLine(number: 1, bytes: [], isTooLong: true))
        let long = String(repeating: "x", count: 30)
        machine.add(line(2, #"{"custom_id":"a","body":{"query":"\#(long)"}}"#))
        let error = #"{"code":"too_large","message":"line 1: the request has more than 60 bytes","line":1}"#
        let lines = output(&machine).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0] == #"{"id":"b.1","custom_id":null,"response":null,"error":\#(error)}"#)
        #expect(lines[1].hasPrefix(#"{"id":"b.2","custom_id":"a","response":null,"error":{"code":"too_large""#))
    }

    @Test func `blank lines are passed over`() {
        var machine = machine()
        machine.add(line(1, ""))
        machine.add(line(2, " \t\r"))
        #expect(machine.nextPush() == [])
        #expect(output(&machine) == "")
    }

    @Test(arguments: [BatchForm.native, .openAI])
    func `what was written is understood when it is read back`(form: BatchForm) {
        var machine = machine(form: form)
        for number in 1...2 { machine.add(line(number, #"{"id":"b.7","query":"x"}"#)) }
        machine.add(line(3, "broken"))
        machine.receive(bytes(#"{"id":"b.1","status":"degraded"}"#, #"{"id":"b.2","status":"dead"}"#))
        let lines = machine.takeOutput().split(separator: UInt8(ascii: "\n")).compactMap {
            form.read(Array($0), batch: Self.batch)
        }
        #expect(lines.map(\.number) == [3, 1, 2])
        #expect(lines.map(\.isAnswered) == [false, true, false])
        #expect(form.read(Array(#"{"id":"c.1","status":"ok"}"#.utf8), batch: Self.batch) == nil)
        #expect(form.read(Array(#"{"id":"b.1","li"#.utf8), batch: Self.batch) == nil)
    }
}
