import Settings
import Transport

extension Gateway {
    /// What stands against a call before the model itself is asked for.
    func checkLimits(of model: Model, for job: JobLedger) async throws(GenerationError) {
        guard clock.elapsed < job.deadline, !Task.isCancelled else { throw .outOfTime }
        if model.settings.prices.areSet {
            let day = clock.day
            guard await shared.spent(on: day) < settings.budget.dollarsPerDay else {
                onEvent(.budgetSpent(day: day))
                throw .budgetSpent
            }
        }
        let provider = model.settings.providerLabel
        let left = await shared.cooldown(of: provider)
        guard left > .zero else { return }
        let wait = left + jitter(1)  // or all that wait would come at the same moment
        guard wait <= settings.limits.retryAfterCap, clock.elapsed + wait < job.deadline else {
            throw .coolingDown(provider: provider)
        }
        try? await clock.sleep(for: wait)  // woken early only if cancelled, which the call itself finds
    }

    /// What the outcome of a call means for the calls after it; `error` is nil for one that went well.
    func learn(from error: GenerationError?, _ model: LLMModelSettings) async {
        guard let error else {
            move(model.name, by: nil, isFault: false)
            return
        }
        if case .pauseModel = error.remedy {
            let now = clock.elapsed
            _ = withBreaker(of: model.name) { $0.trip(at: now) }
            if case .modelGone = error {
                onEvent(.modelGone(name: model.name, error))
            } else {
                onEvent(.accountRefused(name: model.name, error))
            }
            return
        }
        move(model.name, by: error, isFault: error.isFault)
        if case .rateLimited(let asked?) = error {
            await shared.coolDown(model.providerLabel, for: asked)
            onEvent(.coolingDown(provider: model.providerLabel, asked))
        }
    }

    private func move(_ name: String, by error: GenerationError?, isFault: Bool?) {
        let now = clock.elapsed
        let (before, after) = withBreaker(of: name) { $0.record(isFault: isFault, at: now) }
        switch (before, after) {
        case (.closed, .open), (.probing, .open):
            if let error, isFault == true { onEvent(.modelPaused(name: name, after: error)) }
        case (.probing, .closed): onEvent(.modelResumed(name: name))
        default: break
        }
    }
}

extension TokenPrices {
    /// A model without prices, as one of one's own, costs nothing and is held back by no budget.
    fileprivate var areSet: Bool { input > 0 || cachedInput > 0 || output > 0 }
}
