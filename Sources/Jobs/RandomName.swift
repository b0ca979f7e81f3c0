import Telemetry

/// Names that nobody can guess: whoever knows one may use what it names.
package enum RandomName {
    /// 128 bits of the system's generator as 32 hexadecimal digits.
    package static func make() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in (generator.next() as UInt64).hexadecimal }.joined()
    }
}
