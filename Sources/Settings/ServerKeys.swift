import Foundation

/// What both files say of a server that is asked: its address and the key for it.
extension SettingsReader {
    /// Reads `api_key_env` and `api_key_file`, which wins.
    ///
    /// - Parameters:
    ///   - group: the mappings that both stand in.
    ///   - environment: holds the key.
    ///   - standard: the variable where none is named; nil: the server asks for no key.
    ///   - isUsed: whether the server will be asked: only then must its key be there.
    ///   - remedy: what else an operator can do who has no key.
    /// - Returns: where the key comes from; a missing one that is used is a problem.
    mutating func readSecret(
        in group: [String], _ environment: [String: String], default standard: String?, isUsed: Bool, remedy: String
    ) -> SecretSource {
        let variable = read(
            "api_key_env", in: group, .variableName, default: standard ?? "",
            "environment variable that holds the key, empty for none")
        let file = read(
            "api_key_file", in: group, .text, default: "", "mounted file whose first line is the key; wins")
        if !file.isEmpty {
            let source = SecretSource.file(file)
            do throws(SecretSource.Unreadable) {
                if isUsed { _ = try source.secret() }
            } catch {
                report("\(error)", key: group + ["api_key_file"])
            }
            return source
        }
        guard !variable.isEmpty else { return .none }
        if let key = environment[variable], !key.isEmpty { return .fixed(Secret(key)) }
        if isUsed {
            report("the environment has no \(variable); set it, or \(remedy)", key: group + ["api_key_env"])
        }
        return .none
    }
}

extension SettingType<String> {
    /// No user, password, query or fragment: what stands there may be shown, and a path is appended to it.
    static var baseURL: Self {
        Self(
            accepts: "http:// or https://, a host, and a path without a slash at its end", isText: true, isShown: false,
            parse: { text in
                guard let url = URL(string: text), ["http", "https"].contains(url.scheme), let host = url.host(),
                    !host.isEmpty, !text.contains(where: { "@?# ".contains($0) }), !text.hasSuffix("/")
                else { return nil }
                return text
            }, print: { $0 })
    }

    static var variableName: Self {
        text("the name of an environment variable") { name in
            name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        }
    }
}
