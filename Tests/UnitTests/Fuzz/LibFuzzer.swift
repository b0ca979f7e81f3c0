#if FUZZ
    import Foundation

    @_silgen_name("LLVMFuzzerRunDriver")
    private func runDriver(
        _ count: UnsafeMutablePointer<CInt>,
        _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
        _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
    ) -> CInt

    /// Runs the target that `FUZZ_TARGET` names under libFuzzer, whose arguments are the program's.
    ///
    /// By the environment, since libFuzzer starts itself anew with arguments of its own. `FUZZ_TARGET=list` lists them
    /// with the bytes of their longest inputs.
    @main enum LibFuzzer {
        private static let target = FuzzTarget.all.first { $0.name == name }
        private static var name: String { ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? "" }

        static func main() {
            guard target != nil else {
                for target in FuzzTarget.all { print(target.name, target.longest) }
                exit(name == "list" ? 0 : 64)
            }
            var count = CommandLine.argc
            var arguments = CommandLine.unsafeArgv
            exit(runDriver(&count, &arguments) { LibFuzzer.test(UnsafeBufferPointer(start: $0, count: $1)) })
        }

        private static func test(_ input: UnsafeBufferPointer<UInt8>) -> CInt {
            let bytes = Array(input)
            switch target?.check {
            case .now(let check): report { try check(bytes) }
            case .later(let check):
                let done = DispatchSemaphore(value: 0)
                Task {
                    do { try await check(bytes) } catch { fail(error) }
                    done.signal()
                }
                done.wait()
            case nil: break
            }
            return 0
        }

        private static func report(_ body: () throws -> Void) {
            do { try body() } catch { fail(error) }
        }

        private static func fail(_ error: any Error) -> Never {
            FileHandle.standardError.write(Data("broken: \(error)\n".utf8))
            abort()
        }
    }
#endif
