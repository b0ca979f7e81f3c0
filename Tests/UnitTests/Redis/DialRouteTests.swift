import Redis
import Testing

@Suite struct `The route of dials` {
    private let a = RedisEndpoint.Address.tcp(host: "a", port: 1)
    private let b = RedisEndpoint.Address.tcp(host: "b", port: 1)
    private let c = RedisEndpoint.Address.unix(path: "/c")

    @Test func `stays where it is until that fails, then takes the next in turn`() {
        var route = DialRoute([a, b])
        #expect([route.next, route.next] == [a, a])
        route.skip()
        #expect(route.next == b)
        route.skip()
        #expect(route.next == a)
    }

    @Test func `goes where a node points, and back to its own place when that fails`() {
        var route = DialRoute([a, b])
        route.skip()
        route.redirect(to: c)
        #expect([route.next, route.next] == [c, c])
        route.skip()
        #expect(route.next == b)
    }
}
