package import JSON

/// One message to a chat model.
package struct ChatMessage: Sendable, Equatable {
    package enum Role: String, Sendable {
        case system, user
    }

    package let role: Role
    package let content: String

    package init(_ role: Role, _ content: String) {
        self.role = role
        self.content = content
    }
}

/// The form of a reply, as JSON Schema; the same bytes for every request, so that caches of grammars and prefixes hold.
package struct OutputSchema: Sendable, Equatable {
    package let name: String
    package let json: JSONValue

    /// Handles of the best candidates, best first, each with a sentence; `none_fit` is the way out for a model that
    /// would otherwise have to invent.
    ///
    /// All members required and no others allowed, which a strict schema demands.
    package static let picks = OutputSchema(
        name: "picks",
        json: object([
            "picks": [
                "type": "array",
                "items": object(["c": ["type": "string", "enum": .array(handles)], "why": ["type": "string"]]),
            ],
            "none_fit": ["type": "boolean"],
        ]))

    /// One sentence.
    package static let sentence = OutputSchema(name: "sentence", json: object(["why": ["type": "string"]]))

    private static let handles = (1...RecommendationPrompt.maxCards).map { JSONValue.string("\(Handle($0))") }

    private static func object(_ properties: JSONObject) -> JSONValue {
        [
            "type": "object", "properties": .object(properties),
            "required": .array(properties.members.map { .string($0.name) }), "additionalProperties": false,
        ]
    }
}
