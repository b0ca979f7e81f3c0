/// One rule broken on purpose: shows that the simulation notices.
enum Sabotage: CaseIterable {
    // In the scripts.
    case finishForgetsMarker, finishTrustsTheCaller, batchCountsAnswersAlone, retryKeepsTheElement
    case registerComesLate, registerAdmitsTheReaped, registerTrustsMemory, reapTrustsTheBeat, reapChargesNoCrash
    case releaseDropsTheElements, leaveDropsTheList, ticketsAreIgnored, reapForgetsTheList
    // Between the machine and the world, as if the machine did not know better.
    case workerIgnoresItsList, workerForgetsFetched, workerTakesBrokenForDone, workerIgnoresCancellation
    case workerBelievesEveryHeader
}
