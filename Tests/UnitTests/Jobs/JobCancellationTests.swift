import JSON
import Jobs
import Testing

@Suite struct `Job cancellation` {
    private func job(_ cancellation: JobCancellation = JobCancellation()) -> Job {
        Job(id: "q1", request: [:], attempt: 1, deadline: nil, queueTime: nil, traceID: "", cancellation: cancellation)
    }

    @Test func `is seen by every holder, and can be repeated`() {
        let cancellation = JobCancellation()
        let job = job(cancellation)
        #expect(!job.isCancelled)
        cancellation.cancel()
        cancellation.cancel()
        #expect(job.isCancelled)
    }

    @Test(.timeLimit(.minutes(1))) func `ends a run of which all others are answered`() async {
        let jobs = [job(), job(), job()]
        await jobs.whileWanted { answered in
            jobs[1].cancellation.cancel()
            answered([0, 1])
            jobs[2].cancellation.cancel()
            // Ends when the task is cancelled.
            for await _ in AsyncStream<Void>.makeStream().stream {}
        }
    }

    @Test func `of an answered job does not count again`() async {
        let jobs = [job(), job()]
        let isCancelled = await jobs.whileWanted { answered in
            answered([0])
            jobs[0].cancellation.cancel()
            return Task.isCancelled
        }
        #expect(!isCancelled)
    }
}
