import JSON

/// What a model answered, read but not believed: nothing in it is checked against the candidates yet.
package struct DraftAnswer: Sendable, Equatable {
    package struct Pick: Sendable, Equatable {
        /// nil where the model named no handle at all.
        package let handle: Handle?
        /// Empty where there is no sentence.
        package let why: String

        package init(handle: Handle?, why: String) {
            self.handle = handle
            self.why = why
        }
    }

    package var picks: [Pick]
    /// The model says that no candidate fits.
    package var isNoneFit: Bool

    package init(picks: [Pick], isNoneFit: Bool = false) {
        self.picks = picks
        self.isNoneFit = isNoneFit
    }
}

/// Reads replies in the form of ``OutputSchema``, also fenced, wrapped in prose, or cut off in the middle.
package enum AnswerReader {
    /// More than any prompt asks for: a model that repeats itself is not listened to for ever.
    private static let maxPicks = 50

    /// - Returns: nil where the text holds no pick and no word that none fits.
    /// - Complexity: O(text).
    package static func answer(in text: String) -> DraftAnswer? {
        var isNoneFit = false
        if let object = wholeObject(in: text) { isNoneFit = object["none_fit"] == true }
        let objects = innermostObjects(in: text)
        let picks = objects.compactMap(pick).prefix(maxPicks)
        if picks.isEmpty, !isNoneFit { return nil }
        return DraftAnswer(picks: Array(picks), isNoneFit: isNoneFit)
    }

    /// The sentence of `{"why":"..."}`; of one that was cut off, the whole sentences.
    package static func sentence(in text: String) -> String? {
        if let why = wholeObject(in: text)?["why"]?.string { return why.isEmpty ? nil : why }
        guard let name = text.firstRange(of: "\"why\""), let quote = text[name.upperBound...].firstIndex(of: "\"")
        else {
            return nil
        }
        // Closed by us, so that the parser resolves its escapes; a cut inside an escape leaves nothing to save.
        let open = text[quote...].prefix { !$0.isNewline }
        guard let value = try? JSONValue(parsing: Array((open + "\"").utf8)).string else { return nil }
        let whole = PlainText.sentences(of: value).filter { $0.last.map { ".!?".contains($0) } ?? false }
        return whole.isEmpty ? nil : whole.joined(separator: " ")
    }

    private static func pick(_ object: JSONObject) -> DraftAnswer.Pick? {
        guard let name = object["c"] else { return nil }
        return DraftAnswer.Pick(handle: Handle(name.string ?? name.text), why: object["why"]?.string ?? "")
    }

    /// The object from the first brace to the last.
    private static func wholeObject(in text: String) -> JSONObject? {
        guard let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}"), start < end else { return nil }
        // What is no JSON is read in pieces; the reason does not matter.
        return try? JSONValue(parsing: Array(text[start...end].utf8)).object
    }

    /// Every complete object that holds no other, in order: of a reply that was cut off, the complete picks.
    private static func innermostObjects(in text: String) -> [JSONObject] {
        var objects: [JSONObject] = []
        let bytes = Array(text.utf8)
        var start: Int?
        var isInString = false
        var isEscaped = false
        for (index, byte) in bytes.enumerated() {
            if isInString {
                if isEscaped {
                    isEscaped = false
                } else if byte == UInt8(ascii: "\\") {
                    isEscaped = true
                } else if byte == UInt8(ascii: "\"") {
                    isInString = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""): isInString = start != nil  // a quotation mark in the prose around opens nothing
            case UInt8(ascii: "{"): start = index
            case UInt8(ascii: "}"):
                // A broken object among whole ones is left out like one that was cut off.
                if let begin = start, let object = try? JSONValue(parsing: Array(bytes[begin...index])).object {
                    objects.append(object)
                }
                start = nil
            default: break
            }
        }
        return objects
    }
}
