package import ArgumentParser
import Glibc

extension AsyncParsableCommand {
    /// Parses the arguments, runs the command they name, and ends the process with the contract's exit codes.
    ///
    /// ArgumentParser alone would end with 64 on bad usage, and know nothing of Redis.
    package static func launch() async -> Never {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            exit(withError: nil)
        } catch let failure as Failure {
            StandardError.write("error: \(failure.description.printable)\n")
            Glibc.exit(failure.status.rawValue)
        } catch  where exitCode(for: error) == .validationFailure {
            StandardError.write(fullMessage(for: error) + "\n")
            Glibc.exit(ExitStatus.misused.rawValue)
        } catch {
            exit(withError: error)
        }
    }
}
