import Foundation
import JSON

extension ChildProcess {
    /// The JSON lines that a worker has logged so far with this message.
    func logged(_ message: String) -> [JSONObject] {
        // A line that is still being written is no JSON yet.
        standardError.split(separator: "\n").compactMap { try? JSONValue(parsing: Array($0.utf8)).object }
            .filter { $0["message"]?.string == message }
    }

    /// Waits until the worker serves HTTP, on whichever port it took.
    func httpPort() async throws -> Int {
        var port: Int?
        try await eventually {
            port = logged("http ready").first?["http.address"]?.string?.split(separator: ":").last.flatMap { Int($0) }
            return port != nil
        }
        guard let port else { throw HarnessError.notFound("the worker's HTTP port") }
        return port
    }
}
