/// Everything that is wrong with the settings, all at once: a start that fails shows the whole list to mend.
package struct SettingsError: Error, Equatable, CustomStringConvertible {
    /// At least one: of whole files, then of keys in the order of ``SettingsFile``, then of environment variables.
    package let problems: [SettingProblem]

    /// The same of a value that `flag` gave by way of `variable`.
    package func naming(_ flag: String, for variable: String) -> SettingsError {
        SettingsError(
            problems: problems.map { problem in
                problem.place == variable
                    ? SettingProblem(place: flag, key: problem.key, reason: problem.reason) : problem
            })
    }

    /// The stable label for logs and metrics.
    package var kind: String { "bad_settings" }
    /// False: the same files and environment give the same problems.
    package var isRetryable: Bool { false }

    /// One line that counts the problems, then one line each.
    package var description: String {
        let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
        return (["\(count) in the settings:"] + problems.map { "  \($0)" }).joined(separator: "\n")
    }
}

/// One thing to mend in a settings file or in the environment; never holds a secret.
package struct SettingProblem: Error, Equatable, CustomStringConvertible {
    /// Where to look: `config/jobs.yaml:3:14` (line and column from 1), or the name of an environment variable.
    package let place: String
    /// The key's path, as in `filters.min_members`; empty where the problem is the whole file or variable.
    package let key: String
    /// What is wrong and how to mend it.
    package let reason: String

    package var description: String { key.isEmpty ? "\(place): \(reason)" : "\(place): \(key): \(reason)" }
}
