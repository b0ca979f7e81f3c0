/// Secrets, which stand in the environment or in a mounted file and never in a settings file.
extension SettingsReader {
    /// Reads `<name>_env` and `<name>_file`, which wins.
    ///
    /// - Parameters:
    ///   - name: `api_key`, `token`.
    ///   - noun: What it is for a person: "key".
    ///   - group: The mappings that both stand in.
    ///   - environment: Holds the secret.
    ///   - standard: The variable where none is named; nil: none is needed.
    ///   - isUsed: Whether it will be asked for: only then must it be there.
    ///   - remedy: What else an operator can do who has none.
    /// - Returns: Where it comes from; a missing one that is used is a problem.
    mutating func readSecret(
        _ name: String, _ noun: String, in group: [String], _ environment: [String: String], default standard: String?,
        isUsed: Bool = true, remedy: String
    ) -> SecretSource {
        let variable = read(
            "\(name)_env", in: group, .variableName, default: standard ?? "",
            "environment variable that holds the \(noun), empty for none")
        let file = read(
            "\(name)_file", in: group, .secretFile, default: "", "mounted file whose first line is the \(noun); wins")
        if !file.isEmpty {
            let source = SecretSource.file(file)
            do throws(SecretSource.Unreadable) {
                if isUsed { _ = try source.secret() }
            } catch {
                report("\(error)", key: group + ["\(name)_file"])
            }
            return source
        }
        guard !variable.isEmpty else { return .none }
        if let secret = environment[variable], !secret.isEmpty { return .fixed(Secret(secret)) }
        if isUsed { reportUnset(variable, remedy: remedy, key: group + ["\(name)_env"]) }
        return .none
    }

    /// Adds the problem that the environment lacks `variable`, which `path` names.
    ///
    /// Who puts a key where its variable's name belongs must not find it in a log.
    private mutating func reportUnset(_ variable: String, remedy: String, key path: [String]) {
        report(
            Self.isPlainlyName(variable)
                ? "the environment has no \(variable); set it, or \(remedy)"
                : "the environment has no variable of this name (not shown: it may be the secret itself); "
                    + "name the variable that holds the secret, or \(remedy)",
            key: path)
    }

    /// Whether `name` can only be the name of a variable: words of capital letters, at most two digits at their ends.
    private static func isPlainlyName(_ name: String) -> Bool {
        name.utf8.count <= 64
            && name.utf8.split(separator: UInt8(ascii: "_"), omittingEmptySubsequences: false).allSatisfy { word in
                let digits = word.drop { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
                return 1...15 ~= word.count - digits.count && digits.count <= 2
                    && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
            }
    }
}
