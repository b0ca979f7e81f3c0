/// Models, whose names the operator chooses.
extension SettingsReader {
    /// Reports a name that cannot be: narrow, since it becomes part of Redis keys and of environment variables.
    mutating func checkModelName(_ name: String) {
        let isGood =
            (1...64).contains(name.utf8.count)
            && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
        if !isGood {
            let reason = "a model's name must be 1 to 64 lower-case letters, digits and hyphens"
            report(reason, key: ["models", name])
        }
    }

    /// Reports those of `names`, the value of `key`, that are not `known`.
    mutating func checkModels(_ names: [String], of key: String, among known: [String]) {
        for name in names where !known.contains(name) {
            let hint = nearestName(to: name, among: known).map { "; did you mean \($0)?" } ?? ""
            report("no model is named \"\(name)\" (known: \(known.joined(separator: ", ")))\(hint)", key: [key])
        }
    }
}
