/// What a file is that was given for a CSV and is none, told from its first bytes.
package enum ForeignFormat: Sendable, Equatable {
    case zip, gzip, lfsPointer, html, json, pdf, utf16
    /// With a zero byte on this line, from 1.
    case binary(line: Int)

    /// How many bytes ``init(head:)`` wants to see.
    static let sniffedBytes = 4096

    /// nil for anything that may be a CSV.
    init?(head: ArraySlice<UInt8>) {
        let signatures: [([UInt8], ForeignFormat)] = [
            ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x1F, 0x8B], .gzip), (Array("%PDF-".utf8), .pdf),
            ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16), (Array("version https://git-lfs".utf8), .lfsPointer),
        ]
        if let known = signatures.first(where: { head.starts(with: $0.0) }) {
            self = known.1
        } else if let zero = head.firstIndex(of: 0) {
            // UTF-16 without a mark has a zero in every second byte of its ASCII header.
            let line = head[..<zero].count { $0 == UInt8(ascii: "\n") } + 1
            self = Self.everySecondByteIsZero(head) ? .utf16 : .binary(line: line)
        } else if let first = head.first(where: { $0 > 0x20 }), first == UInt8(ascii: "<") {
            self = .html
        } else if let first = head.first(where: { $0 > 0x20 }), [UInt8(ascii: "{"), UInt8(ascii: "[")].contains(first) {
            self = .json
        } else {
            return nil
        }
    }

    private static func everySecondByteIsZero(_ head: ArraySlice<UInt8>) -> Bool {
        let bytes = Array(head.prefix(16))
        let zeros = bytes.indices.filter { bytes[$0] == 0 }
        return zeros.count >= bytes.count / 2 && Set(zeros.map { $0 % 2 }).count == 1
    }

    /// What it is and what to do about it, as the second half of a sentence.
    var advice: String {
        switch self {
        case .zip: "it is a zip archive; unpack it and give the .csv inside"
        case .gzip: "it is compressed; unpack it with gunzip first"
        case .lfsPointer: "it is a Git LFS pointer, not the data; run \"git lfs pull\" where it came from"
        case .html: "it is a web page; download the file itself, not the page that shows it"
        case .json: "it is JSON; export the catalogue as CSV"
        case .pdf: "it is a PDF document; export the catalogue as CSV"
        case .utf16: "it is UTF-16 text; save it as UTF-8, for example: iconv -f UTF-16 -t UTF-8"
        case .binary(let line):
            "it holds binary data, a zero byte on line \(line); take that out, or give a comma-separated text file in "
                + "UTF-8"
        }
    }
}
