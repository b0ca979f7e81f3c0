import Glibc

/// How many files, sockets among them, this process may have open.
package enum OpenFiles {
    /// Takes as many as the system lets it have, and says how many that are.
    ///
    /// What a process begins with is often 1,024, for the sake of old programs: fewer than the port takes connections,
    /// so that clients who say nothing could keep the worker from Redis.
    @discardableResult
    package static func allowMost() -> Int {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return 1_024 }
        let before = limit.rlim_cur
        limit.rlim_cur = limit.rlim_max
        return Int(clamping: setrlimit(resource, &limit) == 0 ? limit.rlim_cur : before)
    }
}
