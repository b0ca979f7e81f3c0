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
            "\(name)_file", in: group, .text, default: "", "mounted file whose first line is the \(noun); wins")
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
        if isUsed {
            report("the environment has no \(variable); set it, or \(remedy)", key: group + ["\(name)_env"])
        }
        return .none
    }
}
