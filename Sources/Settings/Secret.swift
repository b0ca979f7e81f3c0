/// A text that must never reach a log, a result or an error: it prints as `<redacted>` however it is printed.
///
/// `"\(secret)"`, `String(reflecting:)` and `dump` all give `<redacted>`; ``reveal()`` is the one way to the text,
/// so a search for its name finds every use.
package struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let text: String

    /// Hides `text`.
    package init(_ text: String) { self.text = text }

    /// The text itself, to be handed to the service that asks for it and to nothing else.
    package func reveal() -> String { text }

    package var description: String { "<redacted>" }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(reflecting: description) }
}
