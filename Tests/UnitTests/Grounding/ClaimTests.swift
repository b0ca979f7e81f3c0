import Catalogue
import Grounding
import Testing

/// What a sentence on Hoshi (TV, 1998, 26 episodes, score 8.1, Sci-Fi, Space) may say.
@Suite struct `A sentence` {
    private func reason(
        _ text: String, _ entry: AnimeEntry = Known.hoshi, _ language: Language = .english
    ) -> (text: String, counts: GroundingCounts) {
        var counts = GroundingCounts()
        let reason = Known.grounder.reason(text, about: Known.candidate(entry, language), language, &counts)
        #expect((reason.source == .catalogue) == (reason.text == Known.candidate(entry, language).factualReason))
        return (reason.text, counts)
    }

    @Test(arguments: [
        ("A lonely robot guards an empty ship while pilots cross the void.", 0),
        ("It has 26 episodes and aired in 1998.", 2),
        ("This 26-episode series is a space story.", 2), ("With a score of 8.1 it is a fine sci-fi tale.", 2),
        ("It is rated 8.1/10 by its viewers.", 2), ("A quiet 1990s story of the void.", 1),
        ("In Hoshi, pilots cross the void.", 2), ("Like its title \"Hoshi\" says, it is about space.", 3),
        ("It has twenty-six lonely ships.", 2),
    ])
    func `that says what the card says stays as it is`(text: String, claims: Int) {
        var entry = Known.hoshi
        entry.synopsis! += " Twenty six of them."
        let (result, counts) = reason(text, entry)
        #expect(result == text)
        #expect(counts == GroundingCounts(claims: counts.claims, unsupported: 0))
        #expect(counts.claims >= claims)
    }

    @Test(arguments: [
        "It has 12 episodes.", "A robot story in twelve episodes.", "It aired in 2005.", "It is a 2000s story.",
        "It has a score of 9.5.", "It is rated 8.5 out of 10.", "Over 3 seasons, a robot waits.", "It has two seasons.",
        "It is a romance about a robot.", "A horror story in space.", "This movie is about a robot.",
        "A fine OVA about a lonely robot.", "It is like \"Lonely Robot Saga\" in space.",
        "Fans of Naruto will like it.",
        "It is much like naruto in space.", "It is much like NARUTO in space.", "Naruto in space, with a robot.",
        "It is Naruto's robot in space.", "It is like attack on titan with a robot.", "Like code geass, with a robot.",
        "It comes from the makers of Zorblax.", "Zorblax guards the last ship.", "A robot of the 進撃の巨人 kind.",
        "See https://example.org for the robot.", "See example.org/robot for more.", "See c2 for another robot.",
        "The robot is 'Mister Zorblax' himself.", "A robot.", "",
        "Um robô que guarda uma nave.", "ROBOTS GUARD THE LAST SHIP.", "It has hundreds of episodes.",
        "A story of seven robots.", "It is a 120 minute story.",
        "A story of the 99999999999999999999s.",
    ])
    func `that says more is replaced by a fact`(text: String) {
        #expect(reason(text).text == "One of the closest.", "\(reason(text))")
    }

    @Test func `alone is replaced, not its neighbour, and no more than two stay`() {
        #expect(
            reason("A lonely robot guards the ship. It has 12 episodes. It has 13 episodes.").text
                == "A lonely robot guards the ship. One of the closest.")
        #expect(
            reason("Pilots cross the void. A robot guards a ship. The ship is the last one.").text
                == "Pilots cross the void. A robot guards a ship.")
    }

    @Test func `that only repeats the wish is found out, where the model is one that does`() {
        func reason(_ text: String) -> String {
            var counts = GroundingCounts()
            return Known.grounder.reason(
                text, about: Known.candidate(Known.hoshi), .english, echoing: "a doctor hunts killers among robots",
                &counts
            ).text
        }
        #expect(reason("A doctor hunts a robot.") == "One of the closest.")
        #expect(reason("The killer is the last one.") == "One of the closest.")
        #expect(reason("A robot guards the last ship.") == "A robot guards the last ship.")
        #expect(self.reason("A doctor hunts a robot.").text == "A doctor hunts a robot.")
    }

    @Test func `is counted with all that it claims`() {
        let (_, counts) = reason("It has 26 episodes. It has 12 episodes and is a romance from 1998.")
        #expect(counts == GroundingCounts(claims: 4, unsupported: 2))
    }

    @Test func `without an end gets one`() {
        #expect(reason("A lonely robot guards the last ship").text == "A lonely robot guards the last ship.")
    }

    @Test(arguments: [
        ("<b>A lonely robot</b> guards the ship.", "A lonely robot guards the ship."),
        ("**A lonely robot** guards `the ship`.", "A lonely robot guards the ship."),
        ("A lonely\u{202E}\u{200B} robot\u{0} guards\n the ship.", "A lonely robot guards the ship."),
        ("A lonely robot guards &amp;#60; ship.", nil),
    ])
    func `is shown as plain text`(text: String, expected: String?) {
        let result = reason(text).text
        if let expected { #expect(result == expected) }
        #expect(!result.contains { "<>&*`_#[]{}|\\".contains($0) })
    }

    @Test(arguments: [
        "Um robô solitário guarda a última nave no espaço.", "A série tem 26 episódios e nota 8,1.",
        "Uma história de ficção científica de 1998 sobre um robô.", "Uma história dos anos 90 sobre um robô.",
    ])
    func `in Portuguese stays where it is asked for and true`(text: String) {
        #expect(reason(text, Known.hoshi, .portuguese).text == text)
    }

    @Test(arguments: [
        "A série tem doze episódios e um robô.", "Uma comédia sobre um robô.", "É um filme sobre um robô.",
        "A nota é 9,5 de 10 para um robô.", "Para quem gosta de Naruto e de um robô.",
        "A lonely robot guards the ship.",
        "São 3 temporadas com um robô.", "Como shingeki no kyojin, mas com um robô.",
    ])
    func `in Portuguese is replaced where it is not`(text: String) {
        #expect(reason(text, Known.hoshi, .portuguese).text == "Um dos mais próximos.")
    }

    @Test func `may say of an entry only what is known of it`() {
        let bare = AnimeEntry(id: AnimeID(9), title: "Kage")
        #expect(reason("It has 26 episodes in all.", bare).text == "One of the closest.")
        #expect(reason("It came out in 1998 already.", bare).text == "One of the closest.")
    }
}
