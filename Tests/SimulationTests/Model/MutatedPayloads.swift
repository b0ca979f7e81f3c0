/// Requests of every kind that the contract knows, damaged at random.
struct MutatedPayloads {
    private static let seeds: [[UInt8]] = [
        "short suspense anime, no gore", #"{"id":"q1","query":"dark sci-fi like Cowboy Bebop"}"#,
        #"{"id":"q2","query":"algo como Monster","n":5,"mode":"auto","session":"u7","language":"auto","filters":"#
            + #"{"year":{"min":2005,"max":2020},"episodes":{"max":13},"score":{"min":7.5},"types":["TV","Movie"],"#
            + #""genres":{"all":["Mystery"],"none":["Gore"]},"age_rating_max":"R","min_members":5000}}"#,
        #"{"like":[19],"dislike":[],"exclude":[1535],"exclude_key":"anime:watched:u7","query":""}"#,
        #"{"id":"q3","query":"x","priority":"normal","timeout_ms":60000,"max_tries":5,"ts":1795376210,"#
            + #""reply_to":"anime:result:mine","stream":false,"keep":true,"force":true,"debug":false}"#,
        #"{"id":"q4","query":"x","batch":{"id":"b1","total":3}}"#,
        #"{"custom_id":"a","method":"POST","url":"/v1/recommendations","body":{"query":"x","n":3}}"#,
        #"{"query":"x","traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"}"#,
        #"~1/2 rate_limited 1795376210123 {"id":"q5","query":"x"}"#, #"!5/0 crashed 1795376210123 {"query":"x"}"#,
        #"~0/0h claimed 1795376210123 plain words"#,
    ].map { Array($0.utf8) }

    /// What parsers stumble over.
    private static let morsels: [[UInt8]] =
        [
            "null", "true", "-0", "1e999", "-1e-999", "9223372036854775808", "18446744073709551616", "0.1e", "01",
            "NaN",
            #""\ud800""#, #""\u0000""#, "\u{0}", "\u{1F}", "\"", "\\", "{", "}", "[", "]", ",", ":", "[]", "{}", "\n",
            " ",
            #""id":"q1","#, #""id":7,"#, #""query":{},"#, #""batch":{"id":"b:done"},"#,
            #""reply_to":"anime:requests","#,
            "~9/9 x 1 ", "!", "\u{2028}", "é", "\u{301}",
        ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80]]

    private var random: SeededRandom

    init(seed: UInt64) { random = SeededRandom(seed: seed) }

    mutating func next() -> [UInt8] {
        var bytes = random.element(of: Self.seeds)
        for _ in 0..<random.number(in: 1...4) { damage(&bytes) }
        return bytes
    }

    private mutating func damage(_ bytes: inout [UInt8]) {
        let place = random.number(in: 0...bytes.count)
        let end = min(bytes.count, place + random.number(in: 1...12))
        switch random.number(in: 1...40) {
        case 1...10: bytes.replaceSubrange(place..<place, with: random.element(of: Self.morsels))
        case 11...16: bytes.replaceSubrange(place..<end, with: random.element(of: Self.morsels))
        case 17...22: bytes.removeSubrange(place..<end)
        case 23...27: bytes.insert(contentsOf: bytes[place..<end], at: random.number(in: 0...bytes.count))
        case 28...33: if place < bytes.count { bytes[place] ^= 1 << random.number(in: 0...7) }
        case 34...36: bytes = Array(bytes[..<place])
        case 37...38: bytes = bytes[..<place] + random.element(of: Self.seeds).suffix(random.number(in: 0...60))
        case 39: bytes.insert(contentsOf: nesting(), at: place)
        default: bytes = Array(#"{"query":"#.utf8) + nesting()
        }
    }

    private mutating func nesting() -> [UInt8] {
        let step = random.element(of: ["[", #"{"a":"#])
        return Array(String(repeating: step, count: random.element(of: [5, 31, 32, 33, 2_000])).utf8)
    }
}
