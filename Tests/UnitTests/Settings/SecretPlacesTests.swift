import Settings
import Testing

/// Some put a key where the name of its variable, or the path of its file, belongs.
@Suite struct `A secret in the place of its name` {
    private static let secrets = [
        "sk-TOPSECRET123", "gsk_TOPsecret123", "TOPSECRET123", "A1B2C3D4E5F6", "ABCDEFGHIJKLMNOPQRST", "123456789012",
        "top secret words",
    ]

    @Test(arguments: secrets, ["api_key_env", "api_key_file"])
    func `is not shown by a problem in a file`(secret: String, key: String) throws {
        let yaml = "chain: [groq]\nmodels: {groq: {\(key): \(secret)}}"
        let found = try problems(["llm.yaml": yaml], ["GROQ_API_KEY": "x"])
        #expect(found.count == 1)
        #expect(found[0].hasPrefix("llm.yaml:2:") && found[0].contains("models.groq.\(key): "), "\(found)")
        #expect(!found[0].contains(secret))
    }

    @Test(
        arguments: secrets,
        [
            "ANIME_LLM_MODELS_GROQ_API_KEY_ENV", "ANIME_LLM_MODELS_GROQ_API_KEY_FILE", "ANIME_JOBS_HTTP_TOKEN_ENV",
            "ANIME_JOBS_HTTP_TOKEN_FILE", "ANIME_REDIS_PASSWORD_FILE",
        ])
    func `is not shown by a problem in the environment`(secret: String, variable: String) throws {
        let found = try problems(["llm.yaml": "chain: [groq]"], ["GROQ_API_KEY": "x", variable: secret])
            .filter { $0.hasPrefix(variable) }
        #expect(found.count == 1)
        #expect(!found[0].contains(secret))
    }

    @Test func `is told what belongs there`() throws {
        #expect(
            try problems(["llm.yaml": "chain: [groq]\nmodels: {groq: {api_key_env: gsk_TOPsecret123}}"]) == [
                "llm.yaml:2:30: models.groq.api_key_env: the environment has no variable of this name (not shown: it "
                    + "may be the secret itself); name the variable that holds the secret, or take the model out of "
                    + "chain"
            ])
        #expect(
            try problems(["jobs.yaml": "http: {token_env: sk-TOPSECRET123}"]) == [
                "jobs.yaml:1:19: http.token_env: must be the name of an environment variable, not what stands there "
                    + "(not shown: it may hold a secret); the default is \"\""
            ])
    }

    @Test(arguments: ["GROQ_KEY", "S3_KEY", "TOKEN", "MY_OWN_TOKEN2"])
    func `is told from the name of a variable that is not set`(name: String) throws {
        let found = try problems(["jobs.yaml": "http: {token_env: \(name)}"])
        #expect(
            found == [
                "jobs.yaml:1:19: http.token_env: the environment has no \(name); set it, or leave token_env empty"
            ])
    }

    @Test func `is not asked for by a hint`() throws {
        let environment = [
            "ANIME_LLM_MODELS_GROQ_API_KEY": "x", "ANIME_REDIS_PASSWORD": "x", "ANIME_REDIS_USERNAME": "x",
        ]
        let unknown = "this environment variable names no setting;"
        #expect(
            try problems([:], environment) == [
                "ANIME_LLM_MODELS_GROQ_API_KEY: \(unknown) ANIME_LLM_MODELS_GROQ_API_KEY_ENV takes the name of a "
                    + "variable that holds a secret, never the secret itself",
                "ANIME_REDIS_PASSWORD: \(unknown) did you mean REDIS_PASSWORD?",
                "ANIME_REDIS_USERNAME: \(unknown) did you mean REDIS_USERNAME?",
            ])
    }
}
