/// Hashes of folded words and of sequences of them.
enum WordHash {
    /// The hash of no words.
    static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a, 64 bits, of a word's bytes.
    static func of(_ word: some Sequence<UInt8>) -> UInt64 {
        word.reduce(start) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    }

    /// The sequence that ended in `hash`, and one more word.
    ///
    /// Hashes alone are compared: two different sequences of a million would share one with odds of 1 to 10^7.
    static func appending(_ word: UInt64, to hash: UInt64) -> UInt64 {
        let mixed = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
        return mixed ^ (mixed >> 29)
    }
}

/// A folded word as bytes, with its ``WordHash``.
struct HashedWord {
    let hash: UInt64
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        hash = WordHash.of(bytes)
        self.bytes = bytes
    }

    /// The folded words of a text.
    static func words(of text: some StringProtocol) -> [HashedWord] {
        var bytes: [UInt8] = []
        Words.appendFolded(String(text), to: &bytes)
        return bytes.split(separator: UInt8(ascii: " ")).map { HashedWord($0) }
    }
}

/// Sequences of words -> a number each, and every beginning of one, so that a search knows where to stop.
///
/// Open addressing with linear probing (Knuth, The Art of Computer Programming, vol. 3, 6.4): a catalogue's titles
/// are some 150,000 sequences, which a dictionary takes four times as long to build.
struct SequenceTable: Sendable {
    /// What is known of a sequence.
    struct Found {
        /// The number stored for it, if it is more than a beginning.
        let value: Int?
        let isBeginning: Bool
    }

    private var keys: [UInt64]
    /// (number + 1) x 2, plus 1 for a beginning.
    private var states: [Int32]
    private var used = 0

    init(minimumCapacity: Int = 64) {
        let size = (minimumCapacity * 2).nextPowerOfTwo
        keys = [UInt64](repeating: 0, count: size)
        states = [Int32](repeating: 0, count: size)
    }

    subscript(hash: UInt64) -> Found? {
        let slot = slot(of: hash)
        guard states[slot] != 0 else { return nil }
        return Found(value: states[slot] > 1 ? Int(states[slot] >> 1) - 1 : nil, isBeginning: states[slot] & 1 == 1)
    }

    /// Stores `value`, 0 or more, for the sequence; what stood there is replaced.
    mutating func set(_ value: Int, for hash: UInt64) { update(hash) { ($0 & 1) | Int32(value + 1) << 1 } }

    /// The hash of a sequence, after noting each of its beginnings as such.
    mutating func hash(notingBeginningsOf words: some Sequence<HashedWord>) -> UInt64 {
        var hash = WordHash.start
        var isFirst = true
        for word in words {
            if !isFirst { update(hash) { $0 | 1 } }
            hash = WordHash.appending(word.hash, to: hash)
            isFirst = false
        }
        return hash
    }

    /// The longest sequence that begins at `start` and whose number `counts`: that number, and the place behind it.
    ///
    /// - Complexity: O(longest sequence).
    func longestMatch(
        in wish: WishText, at start: Int, where counts: (Int) -> Bool = { _ in true }
    ) -> (value: Int, end: Int)? {
        var hash = WordHash.start
        var longest: (value: Int, end: Int)?
        for place in start..<max(start, wish.count) {
            hash = WordHash.appending(wish.hashes[place], to: hash)
            guard let found = self[hash] else { break }
            if let value = found.value, counts(value) { longest = (value, place + 1) }
            if !found.isBeginning { break }
        }
        return longest
    }

    private mutating func update(_ hash: UInt64, _ change: (Int32) -> Int32) {
        var slot = slot(of: hash)
        if states[slot] == 0 {
            if (used + 1) * 2 > keys.count {
                grow()
                slot = self.slot(of: hash)
            }
            used += 1
            keys[slot] = hash
        }
        states[slot] = change(states[slot])
    }

    private func slot(of hash: UInt64) -> Int {
        var slot = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (keys.count - 1)
        while states[slot] != 0, keys[slot] != hash { slot = (slot + 1) & (keys.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = zip(keys, states)
        keys = [UInt64](repeating: 0, count: keys.count * 2)
        states = [Int32](repeating: 0, count: keys.count)
        for (key, state) in old where state != 0 {
            let slot = slot(of: key)
            keys[slot] = key
            states[slot] = state
        }
    }
}

/// Phrases of a lexicon -> what they mean; the longest one at a place wins.
struct PhraseTable<Value: Sendable>: Sendable {
    private var table = SequenceTable()
    private var values: [Value] = []

    /// `phrases` as people write them; of two alike the first counts.
    init(_ phrases: some Sequence<(phrase: String, value: Value)>) {
        for (phrase, value) in phrases {
            let words = HashedWord.words(of: phrase)
            guard !words.isEmpty else { continue }
            let hash = table.hash(notingBeginningsOf: words)
            guard table[hash]?.value == nil else { continue }
            table.set(values.count, for: hash)
            values.append(value)
        }
    }

    /// Phrases of the same meaning, separated by "|".
    init(_ lists: KeyValuePairs<Value, String>) {
        self.init(lists.flatMap { value, list in list.split(separator: "|").map { (String($0), value) } })
    }

    /// The longest phrase that begins at `start`: what it means, and the place behind it.
    ///
    /// - Complexity: O(longest phrase).
    func match(in wish: WishText, at start: Int) -> (value: Value, end: Int)? {
        table.longestMatch(in: wish, at: start).map { (values[$0.value], $0.end) }
    }

    /// What a lone word means, given its bytes as they are folded.
    subscript(word: some Sequence<UInt8>) -> Value? {
        table[WordHash.appending(WordHash.of(word), to: WordHash.start)]?.value.map { values[$0] }
    }

    /// Whether some phrase is exactly the words of `range`.
    func contains(_ range: Range<Int>, of wish: WishText) -> Bool {
        match(in: wish, at: range.lowerBound)?.end == range.upperBound
    }
}

/// Phrases that all mean the same.
typealias PhraseSet = PhraseTable<Void>

extension PhraseSet {
    /// `list` separates them by "|".
    init(_ list: String) { self.init(list.split(separator: "|").map { (String($0), ()) }) }
}

extension Int {
    fileprivate var nextPowerOfTwo: Int { self < 2 ? 2 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
