package import Catalogue
import Understanding

/// Which entries belong together: a series with its seasons, films and specials, guessed from their titles.
///
/// The catalogue has no relations, so a sequel under another name is not found ("Innocence" of "Ghost in the Shell").
/// Entries are joined where the stems of their titles or English titles are equal, and where the part before a
/// separator (": ", " - ", " (", "/") is the stem of another title, or begins two titles at least.
package struct Franchises: Sendable {
    /// A number for each row, the same for all of a franchise: the lowest of its rows.
    package let franchise: [Int32]
    /// A number for each row, the same for entries of the same title.
    package let title: [Int32]
    /// The rows of each franchise of two and more, franchise behind franchise, and where each ends.
    private let families: [Int32]
    private let familyEnds: [Int32]

    /// - Complexity: O(titles); 16,214 entries take about 20 ms.
    package init(_ entries: EntryTable) {
        var stems = TitleStems()
        entries.forEachRow { row, texts in
            stems.add(texts.title, of: row)
            stems.add(texts.englishTitle, of: row)
        }
        let franchise = Groups(stems.relatives, count: entries.count).numbers()
        self.franchise = franchise
        (families, familyEnds) = Franchises.families(franchise)
        title = Groups(stems.namesakes, count: entries.count).numbers()
    }

    private static func families(_ franchise: [Int32]) -> (rows: [Int32], ends: [Int32]) {
        var sizes = [Int32](repeating: 0, count: franchise.count)
        for group in franchise { sizes[Int(group)] += 1 }
        var rows: [Int32] = []
        var ends: [Int32] = []
        // Where the next row of each goes.
        var places = [Int](repeating: 0, count: franchise.count)
        for group in sizes.indices where sizes[group] > 1 {
            places[group] = rows.count
            rows.append(contentsOf: repeatElement(0, count: Int(sizes[group])))
            ends.append(Int32(rows.count))
        }
        for (row, group) in franchise.enumerated() where sizes[Int(group)] > 1 {
            rows[places[Int(group)]] = Int32(row)
            places[Int(group)] += 1
        }
        return (rows, ends)
    }

    /// Calls `body` with the rows of each franchise of two and more, ascending.
    @inline(__always)
    func forEachFamily(_ body: (UnsafeBufferPointer<Int32>) -> Void) {
        families.withUnsafeBufferPointer { rows in
            var start = 0
            for end in familyEnds {
                body(UnsafeBufferPointer(rebasing: rows[start..<Int(end)]))
                start = Int(end)
            }
        }
    }

    /// Clears the flags of all rows of a franchise.
    func rule(out group: Int32, of flags: inout [Bool]) {
        for row in flags.indices where franchise[row] == group { flags[row] = false }
    }

    /// The group of each row that counts as one for `dedupe`; nil where every entry stands for itself.
    func groups(_ dedupe: Dedupe) -> [Int32]? {
        switch dedupe {
        case .none: nil
        case .franchise: franchise
        case .title: title
        }
    }
}

/// Rows in groups that are joined and joined; a group goes by its lowest row.
private struct Groups {
    private var parents: [Int32]

    /// Rows 0..<count, each of the pairs joined.
    init(_ pairs: [(Int32, Int32)], count: Int) {
        parents = (0..<count).map { Int32($0) }
        for (one, other) in pairs {
            let (left, right) = (find(one), find(other))
            parents[Int(max(left, right))] = min(left, right)
        }
    }

    consuming func numbers() -> [Int32] { parents.indices.map { find(Int32($0)) } }

    private mutating func find(_ row: Int32) -> Int32 {
        var row = row
        while parents[Int(row)] != row {
            parents[Int(row)] = parents[Int(parents[Int(row)])]
            row = parents[Int(row)]
        }
        return row
    }
}

/// The stems of titles and of their beginnings, and which rows have them in common.
private struct TitleStems {
    private let scanner = WordScanner()
    private let markers: TermTable
    private let openers: TermTable
    private var stems = TermTable()
    private var uses: [Use] = []
    /// Rows whose title, or whose title's beginning, has a stem.
    private var bearers: [(row: Int32, stem: Int32)] = []
    private var wholeTitles = TermTable()
    /// The first row that has each whole folded title.
    private var firstOfTitle: [Int32] = []
    /// Rows of the same whole title: each with the first of them.
    private(set) var namesakes: [(Int32, Int32)] = []
    /// The words of one text, a space behind each, and where each ends; reused.
    private var folded: [UInt8] = []
    private var ends: [Int] = []

    /// How many titles have a stem, how many beginnings, and its bytes.
    private struct Use {
        var titles = 0
        var beginnings = 0
        let length: Int

        /// A stem of one or two letters joins nothing by itself: too many titles share those.
        var joins: Bool { titles > 0 ? beginnings > 0 || length > 2 : beginnings > 1 && length > 3 }
    }

    init() {
        markers = TermTable(TitleStems.markerWords)
        openers = TermTable(TitleStems.openerWords)
    }

    mutating func add(_ title: UnsafeBufferPointer<UInt8>, of row: Int) {
        fold(title)
        guard !ends.isEmpty else { return }  // no title, or one of signs alone
        let row = Int32(row)
        let whole = folded.withUnsafeBufferPointer { wholeTitles.insert($0, TermHash($0)) }
        if whole == firstOfTitle.count {
            firstOfTitle.append(row)
        } else {
            namesakes.append((firstOfTitle[whole], row))
        }
        if let stem = stem() {
            uses[stem].titles += 1
            bearers.append((row, Int32(stem)))
        }
        guard let end = TitleStems.separator(in: title) else { return }
        fold(UnsafeBufferPointer(rebasing: title[..<end]))
        if let stem = stem() {
            uses[stem].beginnings += 1
            bearers.append((row, Int32(stem)))
        }
    }

    /// Rows that belong together: each with the first that has a stem in common with it.
    var relatives: [(Int32, Int32)] {
        var firsts = [Int32](repeating: -1, count: uses.count)
        var pairs: [(Int32, Int32)] = []
        for (row, stem) in bearers where uses[Int(stem)].joins {
            if firsts[Int(stem)] < 0 { firsts[Int(stem)] = row } else { pairs.append((firsts[Int(stem)], row)) }
        }
        return pairs
    }

    private mutating func fold(_ text: UnsafeBufferPointer<UInt8>) {
        folded.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        scanner.forEachWord(in: text) { word, _ in
            folded.append(contentsOf: word)
            ends.append(folded.count)
            folded.append(UInt8(ascii: " "))
        }
    }

    /// The number of the stem of the folded text; nil for a text without words.
    private mutating func stem() -> Int? {
        guard !ends.isEmpty else { return nil }
        return folded.withUnsafeBufferPointer { folded in
            var words = 0..<ends.count
            func word(_ index: Int) -> UnsafeBufferPointer<UInt8> {
                UnsafeBufferPointer(rebasing: folded[(index == 0 ? 0 : ends[index - 1] + 1)..<ends[index]])
            }
            while words.count > 1, isMarker(word(words.upperBound - 1)) { words.removeLast() }
            while words.count > 1, openers.contains(word(words.lowerBound)) { words.removeFirst() }
            let start = words.lowerBound == 0 ? 0 : ends[words.lowerBound - 1] + 1
            let text = UnsafeBufferPointer(rebasing: folded[start..<ends[words.upperBound - 1]])
            let number = stems.insert(text, TermHash(text))
            if number == uses.count { uses.append(Use(length: text.count)) }
            return number
        }
    }

    private func isMarker(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        markers.contains(word) || TitleStems.isNumber(word)
    }

    /// "2", "2010", "s2", "3rd": what numbers a season.
    private static func isNumber(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        let digits = word.count { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        if digits == word.count { return digits <= 4 }
        if digits == 1, word.count == 2, word[0] == UInt8(ascii: "s") { return true }
        guard digits > 0, digits <= 2, word.count == digits + 2 else { return false }
        return ["st", "nd", "rd", "th"].contains(String(decoding: word.suffix(2), as: UTF8.self))
    }

    /// Where the first separator begins.
    private static func separator(in title: UnsafeBufferPointer<UInt8>) -> Int? {
        title.indices.first { index in
            let next = index + 1 < title.count ? title[index + 1] : 0
            switch title[index] {
            case UInt8(ascii: "/"): return true
            case UInt8(ascii: ":"): return next == UInt8(ascii: " ")
            case UInt8(ascii: " "):
                let isDash = next == UInt8(ascii: "-") && index + 2 < title.count && title[index + 2] == 0x20
                return isDash || next == UInt8(ascii: "(")
            default: return false
            }
        }
    }

    /// Words that end the title of a part: what is left of them is the whole's.
    private static let markerWords = """
        season seasons movie movies film gekijouban ova ovas oad ona special specials tv recap recaps part parts the \
        final picture drama episode episodes ii iii iv v vi vii viii ix x first second third fourth cour pv pvs extra \
        extras omake series anime animation shin zoku new s r digest soushuuhen compilation bangaihen hen kai plus \
        prologue epilogue pilot zenpen kouhen chuuhen remake chapter vol dai ki mini short shorts r2 gaiden super gt z \
        burst lite ren xy pachi go returns reverse
        """
    private static let openerWords = "gekijouban eiga shin zoku the movie new mini"
}

extension TermTable {
    /// The words of a text, which are separated by spaces.
    fileprivate init(_ words: String) {
        self.init()
        for word in words.split(separator: " ") {
            var word = String(word)
            _ = word.withUTF8 { insert($0, TermHash($0)) }
        }
    }

    fileprivate func contains(_ word: UnsafeBufferPointer<UInt8>) -> Bool { number(of: word, TermHash(word)) != nil }
}
