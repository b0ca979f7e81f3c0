import Redis

/// The steps that must happen at once or not at all.
enum IndexScripts {
    /// Makes a generation known.
    ///
    ///     KEYS  1 generations  2 meta  3 heartbeat
    ///     ARGV  1 generation  2 unix seconds  3 heartbeat ms  4... meta fields and values
    ///     returns 1, or 0 if the generation exists
    static let begin = """
        if redis.call('ZSCORE', KEYS[1], ARGV[1]) then return 0 end
        redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
        redis.call('HSET', KEYS[2], unpack(ARGV, 4))
        redis.call('SET', KEYS[3], '1', 'PX', ARGV[3])
        return 1
        """

    /// Shows that the build is alive; called with every write.
    ///
    ///     KEYS  1 meta  2 heartbeat
    ///     ARGV  1 heartbeat ms
    ///     returns 1, or 0 if the generation is no longer being built (it was pruned)
    static let beat = """
        if redis.call('HGET', KEYS[1], 'state') ~= 'building' then return 0 end
        redis.call('SET', KEYS[2], '1', 'PX', ARGV[1])
        return 1
        """

    /// Writes one piece; its number is noted first, so that prune finds every piece of a build that died.
    ///
    ///     KEYS  1 meta  2 heartbeat  3 piece
    ///     ARGV  1 heartbeat ms  2 meta field  3 pieces with this one  4 bytes
    ///     returns 1, or 0 if the generation is no longer being built (it was pruned)
    static let writePiece = """
        if redis.call('HGET', KEYS[1], 'state') ~= 'building' then return 0 end
        redis.call('HSET', KEYS[1], ARGV[2], ARGV[3])
        redis.call('SET', KEYS[2], '1', 'PX', ARGV[1])
        redis.call('SET', KEYS[3], ARGV[4])
        return 1
        """

    /// Serves a finished build; the generation served until now stays, for the way back.
    ///
    ///     KEYS  1 meta  2 active  3 heartbeat
    ///     ARGV  1 generation  2... meta fields and values, state ready among them
    ///     returns 1, or 0 if the generation is no longer being built (it was pruned)
    static let publish = """
        if redis.call('HGET', KEYS[1], 'state') ~= 'building' then return 0 end
        redis.call('HSET', KEYS[1], unpack(ARGV, 2))
        redis.call('SET', KEYS[2], ARGV[1])
        redis.call('DEL', KEYS[3])
        return 1
        """

    /// Serves a generation that was published before.
    ///
    ///     KEYS  1 meta  2 active
    ///     ARGV  1 generation
    ///     returns 1, or 0 if the generation is not ready
    static let activate = """
        if redis.call('HGET', KEYS[1], 'state') ~= 'ready' then return 0 end
        redis.call('SET', KEYS[2], ARGV[1])
        return 1
        """

    /// Takes a generation out of use, so that its keys can be removed one by one.
    ///
    ///     KEYS  1 meta  2 active  3 heartbeat
    ///     ARGV  1 generation
    ///     returns 1, or 0 if the generation is served or being built right now
    static let retire = """
        if redis.call('GET', KEYS[2]) == ARGV[1] then return 0 end
        if redis.call('EXISTS', KEYS[3]) == 1 then return 0 end
        redis.call('HSET', KEYS[1], 'state', 'deleting')
        return 1
        """

    /// Removes the last keys of a generation.
    ///
    ///     KEYS  1 generations  2 meta  3 ids
    ///     ARGV  1 generation
    ///     returns 1
    static let forget = """
        redis.call('DEL', KEYS[2], KEYS[3])
        redis.call('ZREM', KEYS[1], ARGV[1])
        return 1
        """
}

extension RedisCommand {
    /// The command that runs a script once; each is run a few times an index, so that none is worth caching.
    init(script: String, keys: [String], _ arguments: [any RedisArgument]) {
        self.init(arguments: ["EVAL", script, keys.count] + keys + arguments)
    }
}
