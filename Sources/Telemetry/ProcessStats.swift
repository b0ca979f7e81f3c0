import Glibc

/// What the kernel knows of this process.
package enum ProcessStats {
    /// Memory, CPU time, start and open files; what cannot be read is left out.
    package static func samples() -> [MetricSample] {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        let seconds = Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
        let microseconds = Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
        var samples = [MetricSample(.cpuTime, seconds + microseconds / 1e6)]
        // statm: size, resident, ... in pages.
        if let statm = text(of: "/proc/self/statm"), let pages = statm.split(separator: " ").dropFirst().first,
            let count = Int(pages)
        {
            samples.append(MetricSample(.residentMemory, count * sysconf(Int32(_SC_PAGESIZE))))
        }
        if let start { samples.append(MetricSample(.startTime, start)) }
        if let count = openFiles() { samples.append(MetricSample(.openFiles, count)) }
        return samples
    }

    /// Unix seconds: the boot's, and the ticks from there (field 22 of stat; the name before it may hold spaces).
    private static let start: Double? = {
        guard let stat = text(of: "/proc/self/stat"), let name = stat.lastIndex(of: ")"),
            let boot = text(of: "/proc/stat")?.split(separator: "\n").first(where: { $0.hasPrefix("btime ") })
        else { return nil }
        let fields = stat[stat.index(after: name)...].split(separator: " ")
        guard fields.count > 19, let ticks = Double(fields[19]), let time = Double(boot.dropFirst(6)) else {
            return nil
        }
        return time + ticks / Double(sysconf(Int32(_SC_CLK_TCK)))
    }()

    private static func openFiles() -> Int? {
        guard let folder = opendir("/proc/self/fd") else { return nil }
        defer { closedir(folder) }
        var count = 0
        while readdir(folder) != nil { count += 1 }
        return count - 3  // ".", ".." and the folder itself
    }

    private static func text(of path: String) -> String? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = fread(&buffer, 1, buffer.count, file)
        return String(decoding: buffer[..<count], as: UTF8.self)
    }
}
