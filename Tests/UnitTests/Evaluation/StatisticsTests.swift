import Catalogue
import Evaluation
import Testing

@Suite struct `Statistics of reports` {
    @Test func `separation counts won pairs, ties half`() {
        #expect(Statistics.separation(of: [3, 4], from: [1, 2]) == 1)
        #expect(Statistics.separation(of: [1, 2], from: [3, 4]) == 0)
        // Pairs: 2>1, 2=2, 3>1, 3>2: three and a half of four.
        #expect(Statistics.separation(of: [2, 3], from: [1, 2]) == 0.875)
        #expect(Statistics.separation(of: [5], from: [5, 5, 5]) == 0.5)
    }

    @Test func `percentiles are values that occur, by nearest rank`() {
        let values = [40, 10, 30, 20]
        #expect(Statistics.percentile(values, 0.5) == 20)
        #expect(Statistics.percentile(values, 0.51) == 30)
        #expect(Statistics.percentile(values, 0.99) == 40)
        #expect(Statistics.percentile(values, 0) == 10)
        #expect(Statistics.percentile([Int](), 0.5) == nil)
    }

    @Test func `the generator gives the published numbers`() {
        // Seed 1234567, from the reference implementation of Sebastiano Vigna.
        var random = SplitMix64(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in random.next() }
                == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
    }

    @Test func `an interval is a point where all values are equal`() {
        #expect(Bootstrap().interval(ofMeanOf: [0.25, 0.25, 0.25]) == 0.25...0.25)
    }

    @Test func `an interval is the same each time, and near the normal one`() {
        // 0 and 1 half each: deviation 0.5, standard error 0.025, interval 0.5 +- 0.049.
        let values = (0..<400).map { Double($0 % 2) }
        let interval = Bootstrap().interval(ofMeanOf: values)
        #expect(interval == Bootstrap().interval(ofMeanOf: values))
        #expect(abs(interval.lowerBound - 0.451) < 0.005)
        #expect(abs(interval.upperBound - 0.549) < 0.005)
        #expect(interval != Bootstrap(seed: 1).interval(ofMeanOf: values))
    }

    @Test func `popularity is the share of the catalogue with fewer members`() {
        let ranks = PopularityRanks(ids: [1, 2, 3, 4].map { AnimeID($0) }, members: [100, 0, 100, 5000])
        // One of four is below 100 and two are 100: (1 + 3) / 2 / 4.
        #expect(ranks.share == [AnimeID(1): 0.5, AnimeID(2): 0.125, AnimeID(3): 0.5, AnimeID(4): 0.875])
        let spread = CatalogueSpread(places: [AnimeID(4): 3, AnimeID(2): 1], ranks: ranks)
        #expect(spread.coverage == 0.5)
        #expect(spread.meanPopularity == (3 * 0.875 + 0.125) / 4)
    }

    @Test func `z-scores of two columns are added, a column of equals adds nothing`() {
        #expect(Baselines.sum(of: [[1, 3], [7, 7]]) == [-1, 1])
        #expect(Baselines.sum(of: [[1, 3], [10, 30]]) == [-2, 2])
    }
}
