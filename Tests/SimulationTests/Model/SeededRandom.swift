/// Random numbers that are the same for the same seed on every machine (SplitMix64; Steele, Lea and Flood, 2014).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// One of `range`; the bias of a range this small does not matter here.
    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next().multipliedFullWidth(by: UInt64(range.count)).high)
    }

    /// True in `percent` of 100 cases.
    mutating func happens(_ percent: Int) -> Bool { percent > 0 && number(in: 1...100) <= percent }

    mutating func element<Element>(of values: [Element]) -> Element { values[number(in: 0...values.count - 1)] }
}
