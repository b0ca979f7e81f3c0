import Foundation
import Jobs
import Testing

@Suite struct `Batch files` {
    private func survey(_ lines: Int = 3) -> BatchSurvey {
        BatchSurvey(digest: "d", lines: lines, requests: lines, form: .native)
    }

    /// The error that `body` throws; nil where it throws none.
    private func failure(_ body: () throws(BatchError) -> Void) -> BatchError? {
        do throws(BatchError) { try body() } catch { return error }
        return nil
    }

    @Test func `a survey counts lines and requests, and finds the form`() throws {
        let folder = try TemporaryFolder()
        let native = try folder.write("broken\n\n{\"query\":\"x\"}\n \n{\"query\":\"y\"}", to: "in")
        // The digest is FNV-1a of the bytes: of "a" it is af63dc4c8601ec8c.
        #expect(try BatchSurvey(of: folder.write("a", to: "a"), limit: 100).digest == "af63dc4c8601ec8c")
        let survey = try BatchSurvey(of: native, limit: 100)
        #expect(survey.lines == 5)
        #expect(survey.requests == 3)
        #expect(survey.form == .native)
        let other = try folder.write("\u{FEFF}{\"custom_id\":\"a\",\"body\":{}}\r\n", to: "other")
        #expect(try BatchSurvey(of: other, limit: 100).form == .openAI)
        // Longer than what is read at once: a line is whole all the same, and one beyond the limit is not looked into.
        let long = String(repeating: "x", count: 700_000)
        let large = try folder.write("{\"custom_id\":\"\(long)\"}\n{\"query\":\"x\"}\n", to: "large")
        #expect(try BatchSurvey(of: large, limit: 1 << 20).form == .openAI)
        #expect(try BatchSurvey(of: large, limit: 1 << 19).form == .native)
        #expect(try BatchSurvey(of: large, limit: 1 << 19).requests == 2)
    }

    @Test func `an input that cannot be read says why`() throws {
        let folder = try TemporaryFolder()
        let empty = try folder.write(" \n\n", to: "empty")
        #expect(failure { () throws(BatchError) in _ = try BatchSurvey(of: empty, limit: 9) } == .empty(path: empty))
        let none = folder.path + "none"
        let missing = failure { () throws(BatchError) in _ = try BatchSurvey(of: none, limit: 9) }
        #expect(missing?.description == "\(none): No such file or directory")
        let directory = folder.path
        #expect(
            failure { () throws(BatchError) in _ = try BatchSurvey(of: directory, limit: 9) }
                == .notRegular(path: directory))
    }

    @Test func `a batch is named beside its output, and goes on under that name`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "out"
        do {
            let output = try BatchOutput(path, survey: survey(), id: BatchID("first"))
            #expect(output.batch == BatchID("first"))
            #expect(output.progress == BatchProgress(survey()))
        }
        #expect(folder.text(of: "out.batch") == #"{"batch":"first","input":"d"}"# + "\n")
        // Killed before its first answer: what is under way is of that batch.
        #expect(try BatchOutput(path, survey: survey(), id: BatchID("second")).batch == BatchID("first"))
        let answers = "{\"id\":\"a\",\"line\":3,\"status\":\"ok\"}\n{\"id\":null,\"line\":1,\"status\":\"error\"}\n"
        try folder.write(answers + #"{"id":"b","line":2,"sta"#, to: "out")
        let output = try BatchOutput(path, survey: survey(), id: BatchID("second"))
        #expect(output.batch == BatchID("first"))
        #expect([1, 2, 3].map(output.progress.isDone) == [true, false, true])
        #expect(output.progress.done == 2)
        #expect(output.progress.errors == 1)
        #expect(output.progress.requests == 3)
        #expect(folder.text(of: "out") == answers)
    }

    @Test func `a label that was cut off counts as none`() throws {
        let folder = try TemporaryFolder()
        try folder.write(#"{"batch":"fir"#, to: "out.batch")
        #expect(
            try BatchOutput(folder.path + "out", survey: survey(), id: BatchID("second")).batch == BatchID("second"))
    }

    @Test func `an output with other content is left alone`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("precious\n", to: "out")
        func failure() -> BatchError? {
            self.failure { () throws(BatchError) in _ = try BatchOutput(path, survey: survey()) }
        }
        #expect(failure() == .occupied(path: path))
        try folder.write(#"{"batch":"b","input":"another"}"#, to: "out.batch")
        #expect(failure() == .otherInput(path: path))
        try folder.write(#"{"batch":"b","input":"d"}"#, to: "out.batch")
        #expect(failure() == .foreignLine(path: path, line: 1))
        for line in [#"{"line":4,"status":"ok"}"#, #"{"line":0,"status":"ok"}"#, #"{"line":1,"status":"ok"}"#] {
            try folder.write("{\"line\":1,\"status\":\"ok\"}\n\(line)\n", to: "out")
            #expect(failure() == .foreignLine(path: path, line: 2), "\(line)")
        }
    }

    @Test func `one process at a time writes an output`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "out"
        let first = try BatchOutput(path, survey: survey())
        #expect(failure { () throws(BatchError) in _ = try BatchOutput(path, survey: survey()) } == .busy(path: path))
        withExtendedLifetime(first) {}
    }
}
