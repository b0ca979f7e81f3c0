import JSON
import Jobs
import Testing

@Suite struct `Job cancellation` {
    @Test func `is seen by every holder, and can be repeated`() {
        let cancellation = JobCancellation()
        let job = Job(
            id: "q1", request: [:], attempt: 1, deadline: nil, queueTime: nil, traceID: "", cancellation: cancellation)
        #expect(!job.isCancelled)
        cancellation.cancel()
        cancellation.cancel()
        #expect(job.isCancelled)
    }
}
