import Glibc
import Synchronization

/// The one thing other threads may do to a connection: shut its socket down, which wakes a blocked read.
///
/// The lock is held while the socket is shut down and while it is withdrawn before closing, so that a descriptor
/// number that the system has meanwhile given to somebody else is never touched.
final class Interrupter: Sendable {
    private enum State {
        case idle
        case dialling(isInterrupted: Bool)
        case open(descriptor: Int32)
    }

    private let state = Mutex(State.idle)

    /// Shuts the socket down; during a dial, the dial fails when it is done; without a connection, nothing.
    func interrupt() {
        state.withLock { state in
            switch state {
            case .idle: break
            case .dialling: state = .dialling(isInterrupted: true)
            case .open(let descriptor): _ = shutdown(descriptor, Int32(SHUT_RDWR))
            }
        }
    }

    /// A dial begins; it has no descriptor yet.
    func willDial() {
        state.withLock { $0 = .dialling(isInterrupted: false) }
    }

    /// The dial has a socket.
    func didOpen(_ descriptor: Int32) {
        state.withLock { state in
            if case .dialling(isInterrupted: true) = state { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }
            state = .open(descriptor: descriptor)
        }
    }

    /// The socket is about to be closed, or the dial failed.
    func withdraw() {
        state.withLock { $0 = .idle }
    }
}
