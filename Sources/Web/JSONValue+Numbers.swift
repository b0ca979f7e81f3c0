import JSON

extension JSONValue {
    /// The value with every number that is whole as an integer: to JSON Schema, which describes the API, 3.0 is one.
    var withWholeNumbers: JSONValue {
        switch self {
        case .double(let number) where number.magnitude < 0x1p53 && number == number.rounded(): .integer(Int(number))
        case .array(let values): .array(values.map(\.withWholeNumbers))
        case .object(let object):
            .object(JSONObject(object.members.map { .init(name: $0.name, value: $0.value.withWholeNumbers) }))
        case .null, .bool, .integer, .double, .string: self
        }
    }
}
