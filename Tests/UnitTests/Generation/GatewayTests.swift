import Generation
import Prompts
import Settings
import Synchronization
import Testing
import Transport

@Suite struct `The gateway` {
    let clock = FakeClock()
    let events = EventRecorder()

    final class EventRecorder: Sendable {
        private let recorded = Mutex<[GatewayEvent]>([])
        var all: [GatewayEvent] { recorded.withLock { $0 } }
        func record(_ event: GatewayEvent) { recorded.withLock { $0.append(event) } }
    }

    func gateway(
        _ generator: FakeGenerator, _ model: LLMModelSettings = .groq, random: Double = 0.5,
        shared: (any SharedLimits)? = nil,
        change: (inout LLMLimits, inout BreakerSettings, inout LLMBudget) -> Void = { _, _, _ in }
    ) -> Gateway {
        var (limits, breaker, budget) = (LLMLimits(), BreakerSettings(), LLMBudget())
        change(&limits, &breaker, &budget)
        return Gateway(
            LLMSettings(limits: limits, breaker: breaker, budget: budget),
            chain: [Gateway.Model(model, generator: generator)], shared: shared ?? LocalLimits(clock: clock),
            clock: clock, random: { random }, onEvent: { events.record($0) })
    }

    private func ask(_ gateway: Gateway, _ job: JobLedger? = nil) async throws -> Draft {
        try await gateway.complete(smallPrompt, by: gateway.chain[0], for: job ?? gateway.ledger(within: nil))
    }

    @Test func `gives a good answer after one call`() async throws {
        let usage = TokenUsage(input: 840, output: 150, cached: 40)
        let generator = FakeGenerator(clock, .text(#"{"picks":[{"c":"c1","why":"x"}]}"#, usage: usage))
        var model = LLMModelSettings.groq
        model.prices = TokenPrices(input: 0.1, cachedInput: 0.05, output: 0.5)
        let gateway = gateway(generator, model)
        let job = gateway.ledger(within: .seconds(9))
        _ = try await ask(gateway, job)
        #expect(generator.limits == [.seconds(9)])
        #expect(job.attempts.map(\.outcome) == ["ok"])
        #expect(job.attempts[0].usage == usage)
        #expect(job.attempts[0].duration == .milliseconds(100))
        let cost = try #require(job.attempts[0].cost)
        #expect(abs(cost - 0.000157) < 1e-12)  // 800 at 0.1, 40 at 0.05, 150 at 0.5 a million
        #expect(clock.sleeps == [])
    }

    @Test func `calls again after a random wait whose ceiling doubles`() async throws {
        let generator = FakeGenerator(clock, .down, .down, .good)
        let gateway = gateway(generator)
        let job = gateway.ledger(within: nil)
        _ = try await ask(gateway, job)
        #expect(clock.sleeps == [.milliseconds(100), .milliseconds(200)])
        #expect(job.attempts.map(\.outcome) == ["overloaded", "overloaded", "ok"])
    }

    @Test func `gives a model up after its retries`() async {
        let generator = FakeGenerator(clock, .down)
        await #expect(throws: GenerationError.overloaded(status: 503, retryAfter: nil)) {
            try await self.ask(self.gateway(generator))
        }
        #expect(generator.calls == 3)
    }

    @Test func `waits as long as it is asked to, and a little longer, so that not all come at once`() async throws {
        let generator = FakeGenerator(clock, .failure(.rateLimited(retryAfter: .seconds(2))), .good)
        _ = try await ask(gateway(generator))
        #expect(clock.sleeps == [.milliseconds(2100)])
        #expect(events.all == [.coolingDown(provider: "groq", .seconds(2))])
    }

    @Test func `keeps every job from a provider that asked to be left alone for long`() async {
        let shared = LocalLimits(clock: clock)
        let first = FakeGenerator(clock, .failure(.rateLimited(retryAfter: .seconds(60))), .good)
        await #expect(throws: GenerationError.rateLimited(retryAfter: .seconds(60))) {
            try await self.ask(self.gateway(first, shared: shared))
        }
        let second = FakeGenerator(clock, .good)
        await #expect(throws: GenerationError.coolingDown(provider: "groq")) {
            try await self.ask(self.gateway(second, shared: shared))
        }
        #expect(second.calls == 0)
        clock.advance(by: .seconds(55))
        _ = try? await ask(gateway(second, shared: shared))
        #expect(second.calls == 1)
        #expect(clock.sleeps == [.milliseconds(5100)])  // what is left of 60 s, and 0.1 s of jitter
    }

    @Test func `begins no wait that the job's time does not allow`() async {
        let generator = FakeGenerator(clock, takes: .milliseconds(950), .down)
        let gateway = gateway(generator)
        await #expect(throws: GenerationError.overloaded(status: 503, retryAfter: nil)) {
            try await self.ask(gateway, gateway.ledger(within: .seconds(1)))
        }
        #expect(generator.limits == [.seconds(1)])
        #expect(clock.sleeps == [])
    }

    @Test func `asks nobody once the job's time is over`() async {
        let generator = FakeGenerator(clock, .good)
        let gateway = gateway(generator)
        let job = gateway.ledger(within: .seconds(1))
        clock.advance(by: .seconds(1))
        await #expect(throws: GenerationError.outOfTime) { try await self.ask(gateway, job) }
        #expect(generator.calls == 0)
    }

    @Test func `allows no job more time than the settings`() {
        let gateway = gateway(FakeGenerator(clock, .good))
        #expect(gateway.ledger(within: .seconds(60)).deadline == .seconds(15))
        #expect(gateway.ledger(within: .seconds(3)).deadline == .seconds(3))
        #expect(gateway.ledger(within: nil).deadline == .seconds(15))
    }

    @Test func `leaves a model alone that keeps failing, and says so once`() async {
        let generator = FakeGenerator(clock, .down)
        let gateway = gateway(generator) { _, breaker, _ in breaker.minCalls = 3 }
        await #expect(throws: GenerationError.self) { try await self.ask(gateway) }
        await #expect(throws: GenerationError.paused(model: "groq")) { try await self.ask(gateway) }
        #expect(generator.calls == 3)
        #expect(events.all == [.modelPaused(name: "groq", after: .overloaded(status: 503, retryAfter: nil))])
    }

    @Test func `asks a paused model again after its pause`() async throws {
        let generator = FakeGenerator(clock, .down, .down, .down, .good)
        let gateway = gateway(generator) { _, breaker, _ in breaker.minCalls = 3 }
        await #expect(throws: GenerationError.self) { try await self.ask(gateway) }
        clock.advance(by: .seconds(10))
        _ = try await ask(gateway)
        #expect(events.all.last == .modelResumed(name: "groq"))
    }

    @Test(arguments: [
        (GenerationError.unauthorized(status: 401), "account_refused"),
        (.quotaSpent(code: "insufficient_quota"), "account_refused"),
        (.noKey(.init(path: "/key")), "account_refused"), (.modelGone(code: "model_decommissioned"), "model_gone"),
    ])
    func `leaves a model alone at once where only the operator can help`(
        error: GenerationError, event: String
    ) async {
        let generator = FakeGenerator(clock, .failure(error))
        let gateway = gateway(generator)
        await #expect(throws: error) { try await self.ask(gateway) }
        await #expect(throws: GenerationError.paused(model: "groq")) { try await self.ask(gateway) }
        #expect(generator.calls == 1)
        #expect(events.all.map(\.kind) == [event])
        clock.advance(by: .seconds(120))
        await #expect(throws: error) { try await self.ask(gateway) }
    }

    @Test(arguments: [
        GenerationError.rejected(status: 400, code: "x"), .refused, .promptTooLong, .cutOff,
        .transport(.badURL("x")),
    ])
    func `does not call again where the same would come back`(error: GenerationError) async {
        let generator = FakeGenerator(clock, .failure(error))
        await #expect(throws: error) { try await self.ask(self.gateway(generator)) }
        #expect(generator.calls == 1)
        #expect(events.all == [])
    }

    @Test func `uses what a provider rejected if it can be read`() async throws {
        let text = #"{"picks":[{"c":"c2","why":"A detective."},{"c":"#
        let generator = FakeGenerator(clock, .failure(.formUnmet(text: text)))
        #expect(try await ask(gateway(generator)).text == text)
        #expect(generator.calls == 1)
    }

    @Test func `calls once more, at once, where the form was not kept, and does not blame the model`() async {
        let usage = TokenUsage(input: 100, output: 50)
        let generator = FakeGenerator(clock, .text("I like Cowboy Bebop.", usage: usage))
        let gateway = gateway(generator) { _, breaker, _ in breaker.minCalls = 1 }
        let job = gateway.ledger(within: nil)
        await #expect(throws: GenerationError.formUnmet(text: "")) { try await self.ask(gateway, job) }
        #expect(generator.calls == 2)
        #expect(job.attempts.map(\.usage) == [usage, usage])
        #expect(clock.sleeps == [.zero])
        #expect(events.all == [])
    }

    @Test func `takes the complete part of an answer that was cut off`() async throws {
        let generator = FakeGenerator(
            clock, .text(#"{"picks":[{"c":"c1","why":"x"},{"c":"#, finish: .length))
        _ = try await ask(gateway(generator))
        let empty = FakeGenerator(clock, .text(#"{"picks":[{"c":"#, finish: .length))
        await #expect(throws: GenerationError.cutOff) { try await self.ask(self.gateway(empty)) }
        #expect(empty.calls == 1)
    }

    @Test func `spends no more than the day's budget, on models that cost`() async throws {
        let usage = TokenUsage(input: 1_000_000, output: 0)
        let generator = FakeGenerator(clock, .text(#"{"picks":[{"c":"c1","why":"x"}]}"#, usage: usage))
        var model = LLMModelSettings.groq
        model.prices = TokenPrices(input: 3)
        let gateway = gateway(generator, model) { _, _, budget in budget.dollarsPerDay = 5 }
        _ = try await ask(gateway)
        _ = try await ask(gateway)
        await #expect(throws: GenerationError.budgetSpent) { try await self.ask(gateway) }
        #expect(events.all == [.budgetSpent(day: "2026-11-22")])
        clock.set(day: "2026-11-23")
        _ = try await ask(gateway)
        #expect(generator.calls == 3)
    }

    @Test func `spends no more than the job's tokens`() async throws {
        let tokens = smallPrompt.inputTokens + smallPrompt.outputTokens
        let usage = TokenUsage(input: tokens, output: 1)
        let generator = FakeGenerator(clock, .text(#"{"picks":[{"c":"c1","why":"x"}]}"#, usage: usage))
        let gateway = gateway(generator) { _, _, budget in budget.tokensPerJob = 2 * tokens }
        let job = gateway.ledger(within: nil)
        _ = try await ask(gateway, job)
        await #expect(throws: GenerationError.tokensSpent) { try await self.ask(gateway, job) }
        #expect(generator.calls == 1)
    }

    @Test func `stops calling once its job is cancelled`() async {
        let generator = FakeGenerator(clock, .down)
        let gateway = gateway(generator)
        let task = Task { () -> GenerationError? in
            withUnsafeCurrentTask { $0?.cancel() }
            do throws(GenerationError) {
                _ = try await gateway.complete(smallPrompt, by: gateway.chain[0], for: gateway.ledger(within: nil))
                return nil
            } catch {
                return error
            }
        }
        #expect(await task.value == .outOfTime)
        #expect(generator.calls == 0)
    }
}
