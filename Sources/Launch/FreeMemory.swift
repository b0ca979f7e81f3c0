import CMalloc

/// What is free of a process' memory, but still the process' own.
package enum FreeMemory {
    /// Gives back more of it than glibc does by itself, at no cost that could be measured.
    ///
    /// glibc makes up to eight heaps a core, one for each thread that finds the others busy, and each keeps what its
    /// busiest moment took: of a worker with MiniLM and 16,214 titles 16 MiB of 173. To be called before other threads
    /// take memory. Of the heaps, MALLOC_ARENA_MAX may allow more.
    package static func giveBack() {
        mallopt(M_ARENA_MAX, 1)
        mallopt(M_TRIM_THRESHOLD, 4 << 20)
        // Columns of a million rows, which each request takes and frees, stay in the heap as they would without the line
        // above: pages of their own would be cleared for each.
        mallopt(M_MMAP_THRESHOLD, 8 << 20)
    }
}
