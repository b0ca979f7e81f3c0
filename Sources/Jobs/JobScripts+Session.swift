package import Redis

/// The scripts beside the queue: conversations, and the sets of what users have watched.
///
/// They keep the rules of the others but where they say so.
extension JobScripts {
    /// LOAD SESSION.
    ///
    ///     KEYS  1 session:<id>
    ///     ARGV  field...
    ///     ->    {"OK", {value or nil, ...}}: one for each field
    package static let loadSession = script(
        #"""
        local wrong = mistyped{'hash'}
        if wrong then return wrong end
        return {'OK', redis.call('HMGET', KEYS[1], unpack(ARGV))}
        """#)

    /// SAVE SESSION: writes all fields and renews the time to live, unless another has written since they were read.
    ///
    ///     KEYS  1 session:<id>
    ///     ARGV  1 the field v as it was read, "" for none   2 time to live (ms)   3... field, value, ...
    ///     ->    {"OK"}
    ///           {"STALE", {value or nil, ...}}: what stands there instead, one for each field given
    package static let saveSession = script(
        #"""
        local wrong = mistyped{'hash'}
        if wrong then return wrong end
        if (redis.call('HGET', KEYS[1], 'v') or '') ~= ARGV[1] then
          local names = {}
          for i = 3, #ARGV, 2 do names[#names + 1] = ARGV[i] end
          return {'STALE', redis.call('HMGET', KEYS[1], unpack(names))}
        end
        redis.call('PERSIST', KEYS[1])
        redis.call('HSET', KEYS[1], unpack(ARGV, 3))
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        return {'OK'}
        """#)

    /// LOAD WATCHED.
    ///
    ///     KEYS  1 watched:<user>
    ///     ARGV  1 how many members there may be
    ///     ->    {"OK", {member, ...}}
    ///           {"LARGE", count}
    package static let loadWatched = script(
        #"""
        local wrong = mistyped{'set'}
        if wrong then return wrong end
        local count = redis.call('SCARD', KEYS[1])
        if count > tonumber(ARGV[1]) then return {'LARGE', digits(count)} end
        return {'OK', redis.call('SMEMBERS', KEYS[1])}
        """#)

    /// ADD WATCHED: a full server refuses it, since nothing is drained by it.
    ///
    ///     KEYS  1 watched:<user>
    ///     ARGV  1 how many members there may be   2 "add" or "replace"   3... members, each once
    ///     ->    {"OK", how many are new, how many there are now}
    ///           {"LARGE", how many there would be}
    package static let addWatched = script(
        #"""
        local wrong = mistyped{'set'}
        if wrong then return wrong end
        local fresh = 0
        for i = 3, #ARGV do
          if redis.call('SISMEMBER', KEYS[1], ARGV[i]) == 0 then fresh = fresh + 1 end
        end
        local total = #ARGV - 2
        if ARGV[2] == 'add' then total = redis.call('SCARD', KEYS[1]) + fresh end
        if total > tonumber(ARGV[1]) then return {'LARGE', digits(total)} end
        if ARGV[2] == 'replace' then redis.call('DEL', KEYS[1]) end
        for i = 3, #ARGV, 1000 do
          redis.call('SADD', KEYS[1], unpack(ARGV, i, math.min(i + 999, #ARGV)))
        end
        return {'OK', digits(fresh), digits(total)}
        """#)
}
