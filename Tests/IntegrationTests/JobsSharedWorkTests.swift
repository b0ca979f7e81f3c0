import JSON
import Testing

@Suite(.timeLimit(.minutes(5))) struct `Requests that came together` {
    @Test func `equal ones are worked out once`() async throws {
        let stage = try await `The main job, end to end`.Stage()
        try await stage.redis.cli("SET", "anime:paused", "1")
        let elements = (1...4).map { #"{"id":"q\#($0)","query":"a detective hunts a serial killer","n":3}"# }
        try await stage.redis.cli(["LPUSH", "anime:requests"] + elements)
        try await stage.redis.cli("DEL", "anime:paused")
        var times: Set<String> = []
        var answers: Set<String> = []
        for number in 1...4 {
            let result = try await stage.result(at: "anime:result:q\(number)")
            times.insert(try #require(result["metrics"]?.object?["stages_ms"]).text)
            answers.insert(try #require(result["answer"]?.string))
        }
        // Two runs of one query never take the same microseconds in every stage.
        #expect(times.count == 1)
        #expect(answers.count == 1)
    }
}
