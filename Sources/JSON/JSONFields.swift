/// Reads the members of one object strictly: a wrong type is an error that names its path, and members that nobody
/// asked for can be listed afterwards.
///
/// A member that is null reads as absent.
///
/// ```swift
/// var fields = try JSONFields(document)
/// let query = try fields.string("query", length: 1...4_000)      // throws: $.query must be a string, not an integer
/// let year = try fields.fields("filters")?.integer("year")
/// let ignored = fields.unread                                    // ["colour"]
/// ```
package struct JSONFields {
    package let path: String
    private let object: JSONObject
    private var read: Set<String> = []

    /// - Throws: ``JSONError/mismatch(path:reason:)`` where `value` is no object.
    package init(_ value: JSONValue, path: String = "$") throws(JSONError) {
        guard let object = value.object else {
            throw .mismatch(path: path, reason: "must be an object, not \(value.kind)")
        }
        self.object = object
        self.path = path
    }

    /// Paths of the members that were never asked for, in their written order.
    package var unread: [String] {
        object.members.map(\.name).filter { !read.contains($0) }.map(path(to:))
    }

    /// The path of the member `name`: "$.filters.year".
    package func path(to name: String) -> String { path + "." + name }

    package mutating func value(_ name: String) -> JSONValue? {
        read.insert(name)
        guard let value = object[name], value != .null else { return nil }
        return value
    }

    package mutating func string(_ name: String, length: ClosedRange<Int>? = nil) throws(JSONError) -> String? {
        guard let value = value(name) else { return nil }
        guard let text = value.string else { throw wrongType(name, "a string", value) }
        if let length, !length.contains(text.unicodeScalars.count) {
            let count = text.unicodeScalars.count
            throw fault(name, "must have \(length.lowerBound) to \(length.upperBound) characters, not \(count)")
        }
        return text
    }

    package mutating func bool(_ name: String) throws(JSONError) -> Bool? {
        guard let value = value(name) else { return nil }
        guard case .bool(let flag) = value else { throw wrongType(name, "true or false", value) }
        return flag
    }

    package mutating func integer(_ name: String, in range: ClosedRange<Int>? = nil) throws(JSONError) -> Int? {
        guard let value = value(name) else { return nil }
        guard case .integer(let number) = value else { throw wrongType(name, "an integer", value) }
        if let range, !range.contains(number) {
            throw fault(name, "must be \(range.lowerBound) to \(range.upperBound), not \(number)")
        }
        return number
    }

    package mutating func double(_ name: String, in range: ClosedRange<Double>? = nil) throws(JSONError) -> Double? {
        guard let value = value(name) else { return nil }
        let number: Double
        switch value {
        case .integer(let integer): number = Double(integer)
        case .double(let double): number = double
        default: throw wrongType(name, "a number", value)
        }
        if let range, !range.contains(number) {
            throw fault(name, "must be \(range.lowerBound) to \(range.upperBound), not \(number)")
        }
        return number
    }

    package mutating func integers(
        _ name: String, in range: ClosedRange<Int>? = nil, limit: Int
    ) throws(JSONError) -> [Int]? {
        let numbers = try elements(name, limit: limit, "an integer") { value -> Int? in
            if case .integer(let number) = value { number } else { nil }
        }
        guard let numbers, let range else { return numbers }
        for (place, number) in numbers.enumerated() where !range.contains(number) {
            throw fault("\(name)[\(place)]", "must be \(range.lowerBound) to \(range.upperBound), not \(number)")
        }
        return numbers
    }

    package mutating func strings(_ name: String, limit: Int) throws(JSONError) -> [String]? {
        try elements(name, limit: limit, "a string", \.string)
    }

    /// The object `name`, to be read the same way.
    package mutating func fields(_ name: String) throws(JSONError) -> JSONFields? {
        guard let value = value(name) else { return nil }
        return try JSONFields(value, path: path(to: name))
    }

    /// One of the raw values of `Choice`.
    package mutating func choice<Choice>(_ name: String, of type: Choice.Type) throws(JSONError) -> Choice?
    where Choice: RawRepresentable<String> & CaseIterable {
        guard let text = try string(name) else { return nil }
        guard let choice = Choice(rawValue: text) else {
            let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
            throw fault(name, "must be one of \(choices), not \"\(text.beginning(64))\"")
        }
        return choice
    }

    /// An error about the member `name`.
    package func fault(_ name: String, _ reason: String) -> JSONError {
        .mismatch(path: path(to: name), reason: reason)
    }

    private func wrongType(_ name: String, _ expected: String, _ value: JSONValue) -> JSONError {
        fault(name, "must be \(expected), not \(value.kind)")
    }

    private mutating func elements<Element>(
        _ name: String, limit: Int, _ expected: String, _ convert: (JSONValue) -> Element?
    ) throws(JSONError) -> [Element]? {
        guard let value = value(name) else { return nil }
        guard let values = value.array else { throw wrongType(name, "an array", value) }
        guard values.count <= limit else {
            throw fault(name, "may have at most \(limit) elements, not \(values.count)")
        }
        var elements: [Element] = []
        for (index, value) in values.enumerated() {
            guard let element = convert(value) else { throw wrongType("\(name)[\(index)]", expected, value) }
            elements.append(element)
        }
        return elements
    }
}
