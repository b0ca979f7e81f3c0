import Prompts
import Testing

@Suite struct `Reading a model's answer` {
    private static let two: [DraftAnswer.Pick] = [
        .init(handle: Handle(2), why: "A detective."), .init(handle: Handle(1), why: "Say \"hi\" {here}."),
    ]
    private static let whole =
        #"{"picks":[{"c":"c2","why":"A detective."},{"c":"c1","why":"Say \"hi\" {here}."}],"none_fit":false}"#

    @Test(arguments: [
        whole, "```json\n\(whole)\n```", "Sure! Here you \"go:\n\(whole)\nEnjoy {it}!",
        #"[{"c":"c2","why":"A detective."},{"c":1,"why":"Say \"hi\" {here}."}]"#,
        #"{"picks":[{"c":"c2","why":"A detective."},{"c":"c1","why":"Say \"hi\" {here}."},{"c":"c3","why":"cut o"#,
        #"{"picks":[{"c":"c2","why":"A detective."},{"c":"c4",},{"c":"c1","why":"Say \"hi\" {here}."}"#,
    ])
    func `takes the complete picks, whatever stands around them`(text: String) {
        #expect(AnswerReader.answer(in: text) == DraftAnswer(picks: Self.two))
    }

    @Test func `knows that none fits`() {
        #expect(
            AnswerReader.answer(in: #"{"picks":[],"none_fit":true}"#) == DraftAnswer(picks: [], isNoneFit: true))
    }

    @Test(arguments: [
        "", "I recommend Cowboy Bebop.", "<html><body>502</body></html>", "{", #"{"picks":[]}"#,
        #"{"picks":[],"none_fit":false}"#, #"{"picks":[{"c":"c1","why":"#, #"{"title":"Cowboy Bebop"}"#, "null",
    ])
    func `says where there is no answer`(text: String) {
        #expect(AnswerReader.answer(in: text) == nil)
    }

    @Test func `keeps a pick without a known handle or a sentence apart`() {
        #expect(
            AnswerReader.answer(in: #"{"picks":[{"c":"Bebop","why":"x"},{"c":"c1"},{"c":null,"why":7}]}"#)
                == DraftAnswer(picks: [
                    .init(handle: nil, why: "x"), .init(handle: Handle(1), why: ""), .init(handle: nil, why: ""),
                ]))
    }

    @Test func `is not held up by a model that repeats itself`() {
        let pick = #"{"c":"c1","why":"x"},"#
        #expect(AnswerReader.answer(in: String(repeating: pick, count: 3_000))?.picks.count == 50)
    }

    @Test(arguments: [
        (#"{"why":"A \"lonely\" robot."}"#, "A \"lonely\" robot."), ("```\n{\"why\":\"Yes it is.\"}", "Yes it is."),
        (#"{"why":"A lonely robot waits. It hop"#, "A lonely robot waits."), (#"{"why":"A lonely rob"#, nil),
        (#"{"why":""}"#, nil), (#"{"why":7}"#, nil), ("A lonely robot.", nil), ("{\"why\"", nil), ("", nil),
    ])
    func `takes the sentence, of a cut one the whole sentences`(text: String, expected: String?) {
        #expect(AnswerReader.sentence(in: text) == expected)
    }
}
