import Foundation
import Settings
import Testing

@Suite struct `Settings of the HTTP port` {
    @Test(arguments: [
        ("127.0.0.1", true), ("127.9.9.9", true), ("localhost", true), ("::1", true), ("0.0.0.0", false),
        ("::", false), ("10.0.0.7", false), ("worker.local", false),
    ])
    func `know what only this machine reaches`(host: String, isLoopback: Bool) throws {
        #expect(try settings(["jobs.yaml": "http: {host: \"\(host)\"}"]).jobs.http.isLoopback == isLoopback)
    }

    @Test func `take the token from the environment, and from a file before that`() throws {
        let file = "http: {token_env: TOKEN}"
        #expect(try settings(["jobs.yaml": file], ["TOKEN": "s3cret"]).jobs.http.token == .fixed(Secret("s3cret")))
        try withSettingsFolder(["token": "s3cret\n"]) { folder in
            let both = ["jobs.yaml": "http: {token_env: TOKEN, token_file: \"\(folder)/token\"}"]
            let token = try settings(both).jobs.http.token
            #expect(token == .file("\(folder)/token"))
        }
    }

    @Test func `without the token that they name are refused`() throws {
        let unset = try problems(["jobs.yaml": "http: {token_env: TOKEN}"])
        #expect(unset.count == 1)
        #expect(unset[0].contains("http.token_env") && unset[0].contains("the environment has no TOKEN"))
        let missing = try problems(["jobs.yaml": "http: {token_file: /nonexistent}"])
        #expect(missing.count == 1)
        #expect(missing[0].contains("http.token_file"))
        #expect(try problems(["jobs.yaml": "http: {port: 65536}"]).count == 1)
    }
}
