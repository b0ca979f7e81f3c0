import Glibc

/// How many files, sockets among them, this process may have open.
enum OpenFiles {
    /// Takes as many as the system lets it have.
    ///
    /// What a process begins with is often 1,024, for the sake of old programs: fewer than the port takes connections,
    /// so that clients who say nothing could keep the worker from Redis.
    static func allowMost() {
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(resource, &limit)  // if it fails, all is as it was
    }
}
