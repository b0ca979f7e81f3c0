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
    /// - Returns: nil where the text holds no pick and no word that none fits.
    /// - Complexity: O(text).
    package static func answer(in text: String) -> DraftAnswer? {
        var isNoneFit = false
        if let object = wholeObject(in: text) { isNoneFit = object["none_fit"] == true }
        var scanner = PickScanner()
        let picks = scanner.feed(text)
        if picks.isEmpty, !isNoneFit { return nil }
        return DraftAnswer(picks: picks, isNoneFit: isNoneFit)
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

    /// The object from the first brace to the last.
    private static func wholeObject(in text: String) -> JSONObject? {
        guard let start = text.firstIndex(of: "{"), let end = text.lastIndex(of: "}"), start < end else { return nil }
        // What is no JSON is read in pieces; the reason does not matter.
        return try? JSONValue(parsing: Array(text[start...end].utf8)).object
    }
}
