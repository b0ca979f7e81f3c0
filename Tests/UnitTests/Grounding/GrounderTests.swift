import Catalogue
import Grounding
import Prompts
import Testing

@Suite struct `Grounding an answer` {
    private let candidates = SmallCatalogue.entries.map { Known.candidate($0) }

    private func ground(_ text: String, cardCount: Int = 4, count: Int = 3) throws -> GroundedAnswer {
        let draft = try #require(AnswerReader.answer(in: text))
        return Known.grounder.picks(
            of: draft, from: candidates, cardCount: cardCount, count: count, language: .english)
    }

    @Test func `keeps the model's order and fills up by rank`() throws {
        let answer = try ground(#"{"picks":[{"c":"c3","why":""},{"c":"c2","why":"A detective looks for a killer."}]}"#)
        #expect(answer.picks.map(\.candidate) == [2, 1, 0])
        #expect(answer.picks.map(\.reason.source) == [.catalogue, .model, .catalogue])
        #expect(answer.picks[1].reason.text == "A detective looks for a killer.")
        #expect(answer.counts == GroundingCounts(picks: 2))
    }

    @Test func `drops handles that it never gave, repeats, and more than were asked for`() throws {
        let picks = ["c2", "c2", "c5", "c12", "Bebop", "c1", "c3", "c4"].map { #"{"c":"\#($0)","why":""}"# }
        let answer = try ground("{\"picks\":[\(picks.joined(separator: ","))]}")
        #expect(answer.picks.map(\.candidate) == [1, 0, 2])
        #expect(answer.counts == GroundingCounts(picks: 3, dropped: 5))
    }

    @Test func `ranks by itself where the model says that none fits`() throws {
        let answer = try ground(#"{"picks":[],"none_fit":true}"#)
        #expect(answer.isNoneFit)
        #expect(answer.picks.map(\.candidate) == [0, 1, 2])
        #expect(answer.counts == GroundingCounts())
        #expect(try !ground(#"{"picks":[{"c":"c1","why":""}],"none_fit":true}"#).isNoneFit)
    }

    @Test func `gives as many as there are`() throws {
        #expect(try ground(#"{"picks":[{"c":"c1","why":""}]}"#, count: 50).picks.count == 6)
    }
}
