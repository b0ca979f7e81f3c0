import Foundation
import Testing

/// What `make fuzz` starts from and has found, replayed: each input of the corpus, and some near it.
@Suite struct `Readers of what strangers write` {
    @Test(arguments: FuzzTarget.all.map(\.name))
    func `keep their promises for the whole corpus`(name: String) async throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let inputs = try Self.inputs(of: name)
        #expect(inputs.count >= 3)
        for (file, bytes) in inputs {
            for bytes in [bytes] + Self.near(bytes) {
                do { try await target.run(bytes) } catch { Issue.record("\(name)/\(file) as \(bytes): \(error)") }
            }
        }
    }

    @Test func `have a corpus each, and no corpus is without its reader`() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.corpus.path)
        #expect(folders.sorted() == FuzzTarget.all.map(\.name).sorted())
    }

    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Corpus")

    private static func inputs(of name: String) throws -> [(file: String, bytes: [UInt8])] {
        let folder = corpus.appending(path: name)
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map { file in
            (file, Array(try Data(contentsOf: folder.appending(path: file))))
        }
    }

    /// The beginning of the input, and the input with a byte taken out or a bit turned, at eight places.
    private static func near(_ bytes: [UInt8]) -> [[UInt8]] {
        var random = SeededRandom(seed: UInt64(bytes.count))
        return (0..<8).flatMap { _ -> [[UInt8]] in
            guard !bytes.isEmpty else { return [] }
            let place = random.number(in: 0...bytes.count - 1)
            var (shorter, turned) = (bytes, bytes)
            shorter.remove(at: place)
            turned[place] ^= 1 << random.number(in: 0...7)
            return [Array(bytes[..<place]), shorter, turned]
        }
    }
}

extension FuzzTarget {
    fileprivate func run(_ bytes: [UInt8]) async throws {
        switch check {
        case .now(let check): try check(bytes)
        case .later(let check): try await check(bytes)
        }
    }
}
