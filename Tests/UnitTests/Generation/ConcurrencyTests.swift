import Generation
import Synchronization
import Testing

@Suite struct `Calls at the same time` {
    /// What several tasks write to.
    final class Box<Value: Sendable>: Sendable {
        let value: Mutex<Value>
        init(_ value: Value) { self.value = Mutex(value) }
    }

    @Test func `are at most as many as allowed, and all come in`() async {
        let limit = ConcurrencyLimit(3)
        let seen = Box((now: 0, most: 0, total: 0))
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<200 {
                group.addTask {
                    await limit.within {
                        seen.value.withLock { seen in
                            seen.now += 1
                            seen.most = max(seen.most, seen.now)
                            seen.total += 1
                        }
                        for _ in 0..<5 { await Task.yield() }
                        seen.value.withLock { $0.now -= 1 }
                    }
                }
            }
        }
        #expect(seen.value.withLock { [$0.now, $0.total] } == [0, 200])
        #expect(seen.value.withLock { $0.most } <= 3)
    }

    @Test func `that are cancelled while they wait leave the line`() async {
        let limit = ConcurrencyLimit(1)
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let holder = Task {
            await limit.within {
                begin.finish()
                for await _ in gate {}
            }
        }
        for await _ in began {}
        let waiter = Task { await limit.within { 1 } }
        waiter.cancel()
        #expect(await waiter.value == nil)
        open.finish()
        await holder.value
        #expect(await limit.within { 2 } == 2)
    }

    @Test func `follow another limit: more let waiting ones in, fewer wait for those inside`() async {
        let limit = ConcurrencyLimit(1)
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let (arrivals, arrive) = AsyncStream.makeStream(of: Int.self)
        let tasks = (1...3).map { number in
            Task {
                await limit.within {
                    arrive.yield(number)
                    for await _ in gate {}
                }
            }
        }
        var inside = arrivals.makeAsyncIterator()
        _ = await inside.next()
        limit.change(to: 3)
        _ = await inside.next()
        _ = await inside.next()
        limit.change(to: 1)
        let last = Task { await limit.within { 4 } }
        open.finish()
        for task in tasks { await task.value }
        #expect(await last.value == 4)
        #expect(await limit.within { 5 } == 5)
    }

    @Test func `for the same work make it once`() async {
        let flight = SingleFlight<Int>()
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let runs = Box(0)
        let tasks = (0..<20).map { _ in
            Task {
                await flight.value(for: "k") {
                    runs.value.withLock { $0 += 1 }
                    for await _ in gate {}
                    return 7
                }
            }
        }
        while runs.value.withLock({ $0 }) == 0 { await Task.yield() }
        for _ in 0..<100 { await Task.yield() }
        open.finish()
        var shared = 0
        for task in tasks {
            let result = await task.value
            #expect(result?.value == 7)
            if result?.isShared == true { shared += 1 }
        }
        #expect(runs.value.withLock { $0 } + shared == 20)
        #expect(runs.value.withLock { $0 } < 20)
        #expect(await flight.value(for: "k") { 8 }?.value == 8)
    }

    @Test func `for the same work go on where the first gave up`() async {
        let flight = SingleFlight<Int>()
        let (gate, open) = AsyncStream.makeStream(of: Void.self)
        let (began, begin) = AsyncStream.makeStream(of: Void.self)
        let first = Task {
            await flight.value(for: "k") {
                begin.finish()
                for await _ in gate {}
                return nil
            }
        }
        for await _ in began {}
        let second = Task { await flight.value(for: "k") { 2 } }
        for _ in 0..<100 { await Task.yield() }
        open.finish()
        #expect(await first.value == nil)
        #expect(await second.value?.value == 2)
    }
}
