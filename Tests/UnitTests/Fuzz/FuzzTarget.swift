/// A reader of what strangers write, and what must hold whatever they write.
///
/// `make fuzz` has libFuzzer look for an input that breaks it, `make test` tries the inputs in `Corpus` and some near
/// them. What a check throws is a broken promise; what it leaves out, that nothing crashes, hangs or reads beyond its
/// memory, is the sanitizers' to see.
struct FuzzTarget: Sendable {
    enum Check: Sendable {
        case now(@Sendable ([UInt8]) throws -> Void)
        case later(@Sendable ([UInt8]) async throws -> Void)
    }

    let name: String
    /// Bytes of the longest input that is made up.
    let longest: Int
    let check: Check

    init(_ name: String, longest: Int, _ check: @escaping @Sendable ([UInt8]) throws -> Void) {
        (self.name, self.longest, self.check) = (name, longest, .now(check))
    }

    init(_ name: String, longest: Int, waiting check: @escaping @Sendable ([UInt8]) async throws -> Void) {
        (self.name, self.longest, self.check) = (name, longest, .later(check))
    }

    static let all = [
        catalogue, metadata, watched, json, request, batch, session, query, reply, chat, events, retryAfter, settings,
        redisURL, tokenizers, vocabularies, embedder, checkpoint, model, facts, indexMeta,
    ]
}

/// A promise that an input broke.
struct BrokenPromise: Error, CustomStringConvertible {
    let description: String
}

func promise(_ holds: Bool, _ what: @autoclosure () -> String) throws(BrokenPromise) {
    if !holds { throw BrokenPromise(description: what()) }
}

/// What `body` makes; nil where it throws, which it does by the one type of its errors, and each says something.
func outcome<Value, Failure: Error & CustomStringConvertible>(
    _ body: () throws(Failure) -> Value
) throws(BrokenPromise) -> Value? {
    do throws(Failure) { return try body() } catch {
        try promise(!error.description.isEmpty, "an error says nothing")
        return nil
    }
}

/// An input taken apart.
struct FuzzInput {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: [UInt8]) { rest = bytes[...] }

    /// The next byte; 0 at the end.
    mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

    /// What stands before the next NUL, which is passed; all of it where there is none.
    mutating func part() -> [UInt8] {
        let part = rest.prefix { $0 != 0 }
        rest = rest.dropFirst(part.count + 1)
        return Array(part)
    }

    /// The rest as text, what is no UTF-8 replaced.
    var text: String { String(decoding: rest, as: UTF8.self) }
}

extension Collection {
    /// Cuts into one to eight pieces each time, lengths by `seed`.
    func pieces(seed: UInt8) -> [SubSequence] {
        var pieces: [SubSequence] = []
        var rest = self[...]
        var state = UInt32(seed)
        while !rest.isEmpty {
            state = state &* 1_664_525 &+ 1_013_904_223
            let piece = rest.prefix(1 + Int(state >> 29))
            pieces.append(piece)
            rest = rest.dropFirst(piece.count)
        }
        return pieces
    }
}
