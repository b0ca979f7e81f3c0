import Glibc
import Synchronization

/// The one thing other threads may do to a connection: shut its socket down, which wakes a blocked read.
///
/// The lock is held while the socket is shut down and while it is withdrawn before closing, so that a descriptor
/// number that the system has meanwhile given to somebody else is never touched.
final class Interrupter: Sendable {
    private struct State {
        /// The open socket; a dial has several of them, one after the other, if it asks sentinels first.
        var descriptor: Int32?
        /// Since the last dial began.
        var isInterrupted = false
    }

    private let state = Mutex(State())

    /// Shuts the socket down; during a dial, the dial fails at its next step; without a connection, nothing.
    func interrupt() {
        state.withLock { state in
            state.isInterrupted = true
            if let descriptor = state.descriptor { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    /// Whether the dial under way is to fail.
    var isInterrupted: Bool { state.withLock { $0.isInterrupted } }

    /// A dial begins.
    func willDial() {
        state.withLock { $0.isInterrupted = false }
    }

    /// The dial has a socket.
    func didOpen(_ descriptor: Int32) {
        state.withLock { state in
            state.descriptor = descriptor
            if state.isInterrupted { _ = shutdown(descriptor, Int32(SHUT_RDWR)) }
        }
    }

    /// The socket is about to be closed, or the dial failed.
    func withdraw() {
        state.withLock { $0.descriptor = nil }
    }
}
