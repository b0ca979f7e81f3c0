import Redis
import Testing

@Suite struct `Redis URLs` {
    struct Good: CustomTestStringConvertible {
        var url: String
        var address: RedisEndpoint.Address
        var others: [RedisEndpoint.Address] = []
        var master: String?
        var user: String?
        var password: String?
        var database = 0
        var testDescription: String { url }
    }

    static let good = [
        Good(url: "redis://127.0.0.1", address: .tcp(host: "127.0.0.1", port: 6379)),
        Good(url: "REDIS://redis.example:7000/", address: .tcp(host: "redis.example", port: 7000)),
        Good(url: "redis://localhost:1/15", address: .tcp(host: "localhost", port: 1), database: 15),
        Good(url: "redis://[::1]", address: .tcp(host: "::1", port: 6379)),
        Good(url: "redis://[2001:db8::1]:65535/2", address: .tcp(host: "2001:db8::1", port: 65535), database: 2),
        Good(url: "redis://u:p@h", address: .tcp(host: "h", port: 6379), user: "u", password: "p"),
        Good(url: "redis://:p@h", address: .tcp(host: "h", port: 6379), password: "p"),
        Good(url: "redis://u:a:b@h", address: .tcp(host: "h", port: 6379), user: "u", password: "a:b"),
        Good(url: "redis://u:a@b@h", address: .tcp(host: "h", port: 6379), user: "u", password: "a@b"),
        Good(
            url: "redis://%C3%BC%3A:%40%2f%3F%25@h:1", address: .tcp(host: "h", port: 1), user: "ü:", password: "@/?%"),
        Good(
            url: "redis://u:p,q@a,b:7000,[::1]/", address: .tcp(host: "a", port: 6379),
            others: [.tcp(host: "b", port: 7000), .tcp(host: "::1", port: 6379)], user: "u", password: "p,q"),
        Good(url: "redis+sentinel://a/main", address: .tcp(host: "a", port: 26379), master: "main"),
        Good(
            url: "REDIS+Sentinel://:p@a:1,b/my%20main/3", address: .tcp(host: "a", port: 1),
            others: [.tcp(host: "b", port: 26379)], master: "my main", password: "p", database: 3),
        Good(url: "unix:///run/redis.sock", address: .unix(path: "/run/redis.sock")),
        Good(
            url: "unix://u:p@/run/my%20redis.sock?db=3", address: .unix(path: "/run/my redis.sock"), user: "u",
            password: "p", database: 3),
    ]

    @Test(arguments: good) func `good ones are read`(good: Good) throws {
        let endpoint = try RedisEndpoint(url: good.url)
        #expect(endpoint.addresses == [good.address] + good.others)
        #expect(endpoint.master == good.master)
        #expect(endpoint.username == good.user)
        #expect(endpoint.password == good.password)
        #expect(endpoint.database == good.database)
        #expect(endpoint.usesTLS == false)
    }

    @Test(arguments: [
        "", "redis", "redis:", "127.0.0.1:6379", "http://h", "redis://", "redis:///0", "redis://:6379", "redis://h:",
        "redis://h:0", "redis://h:65536", "redis://h:+1", "redis://a,", "redis://,a", "redis://a,b:0",
        "redis+sentinel://a", "redis+sentinel://a/", "redis+sentinel:///main", "redis+sentinel://a/main/x",
        "redis+sentinel://a/main?ca=/x", "sentinel://a/main", "redis://h:six", "redis://::1", "redis://[::1",
        "redis://[::1]x",
        "redis://[]", "redis://h/x", "redis://h/-1", "redis://h/0/1", "redis://h/99999999999999999999",
        "redis://h?db=1",
        "redis://h?ca=/x", "redis://h%00.evil", "redis://h%0a", "redis://u:%zz@h", "redis://u:%4", "redis://u:%ff@h",
        "redis://u@h", "unix://", "unix://run/x.sock", "unix:///x?db=", "unix:///x?ca=/y", "rediss://h?ca=",
        "rediss://h?verify=no", "unix:///" + String(repeating: "x", count: 107),
    ])
    func `bad ones are refused`(url: String) {
        let error = #expect(throws: RedisError.self) { try RedisEndpoint(url: url) }
        #expect(error?.kind == "invalid_url")
        #expect(error?.recovery == .refuse)
    }

    @Test(arguments: [
        "redis://u:pa/S3CRET@h", "redis://u:pa?S3CRET@h", "redis://u:S3CRET%@h", "redis://u:pa#S3CRET@h:x", "S3CRET",
        "redis://S3CRET@h", "S3CRET://h", "redis://u:p@h:S3CRET", "redis://h/S3CRET", "rediss://h?S3CRET=S3CRET",
    ])
    func `a refusal never quotes the URL`(url: String) {
        let error = #expect(throws: RedisError.self) { try RedisEndpoint(url: url) }
        #expect(error?.description.contains("S3CRET") == false)
    }

    @Test func `TLS trusts the system's authorities and expects the host unless told`() throws {
        let plain = try RedisEndpoint(url: "rediss://redis.example:6380/1")
        #expect(plain.tls == RedisEndpoint.TLS())
        let told = try RedisEndpoint(url: "rediss://10.0.0.1?ca=/etc/my%20ca.pem&server_name=redis.example")
        #expect(told.tls?.serverName == "redis.example")
        #expect(told.tls?.caFile == "/etc/my ca.pem")
        #expect(told.usesTLS)
        #expect(told.description == "rediss://10.0.0.1:6379/0")
        let watched = try RedisEndpoint(url: "rediss+sentinel://:p@a,[::1]:1/main/2?ca=/ca.pem")
        #expect(watched.tls?.caFile == "/ca.pem")
        #expect(watched.description == "rediss+sentinel://a:26379,[::1]:1/main/2")
    }

    @Test func `separate credentials win over the URL's, and empty ones are none`() throws {
        let both = try RedisEndpoint(url: "redis://u:p@h", username: "other", password: "secret")
        #expect(both.username == "other")
        #expect(both.password == "secret")
        let none = try RedisEndpoint(url: "redis://u:p@h", username: "", password: "")
        #expect(none.username == "u")
        #expect(none.password == "p")
    }

    @Test func `printing shows where, not who`() throws {
        let endpoint = try RedisEndpoint(url: "redis://someone:S3CRET@[::1]:7/2")
        var dumped = ""
        dump(endpoint, to: &dumped)
        #expect("\(endpoint)" == "redis://[::1]:7/2")
        #expect(String(reflecting: endpoint) == "redis://[::1]:7/2")
        #expect(!dumped.contains("S3CRET"))
        #expect(!dumped.contains("someone"))
        #expect(try RedisEndpoint(url: "unix://:S3CRET@/s?db=4").description == "unix:///s?db=4")
    }
}
