package import ArgumentParser
import Glibc

extension AsyncParsableCommand {
    /// Parses the arguments, runs the command they name, and ends the process with the contract's exit codes.
    ///
    /// ArgumentParser alone would end with 64 on bad usage, and know nothing of Redis.
    package static func launch() async -> Never {
        occupyClosedStreams()
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

/// Fills the places of standard streams that came closed.
///
/// The next file or socket would take one, and logs would be written into it. What is opened here refuses to be used, so
/// that writing to a closed output is still an error.
private func occupyClosedStreams() {
    for (stream, wrongWay) in [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    where fcntl(stream, F_GETFD) == -1 {
        // The lowest free number is the one that is missing.
        _ = open("/dev/null", wrongWay)
    }
}
