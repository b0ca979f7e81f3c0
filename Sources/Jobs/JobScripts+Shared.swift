package import Redis

/// The scripts for what workers tell each other beside the queue.
///
/// A full server refuses them: nothing is drained by them, and everybody can do without.
extension JobScripts {
    /// COOL DOWN: keeps everybody away from a provider; a longer cooldown that holds already stays.
    ///
    ///     KEYS  1 cooldown:<provider>
    ///     ARGV  1 how long (ms)
    ///     ->    {"OK", ms that are left now}
    package static let coolDown = script(
        #"""
        local wrong = mistyped{'string'}
        if wrong then return wrong end
        local left = redis.call('PTTL', KEYS[1])
        if left < tonumber(ARGV[1]) then
          redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
          left = tonumber(ARGV[1])
        end
        return {'OK', digits(left)}
        """#)

    /// SPEND: adds to what was spent on a day.
    ///
    ///     KEYS  1 budget:<day>
    ///     ARGV  1 amount, a decimal number   2 life of the key (ms)
    ///     ->    {"OK", what was spent}
    package static let spend = script(
        #"""
        local wrong = mistyped{'string'}
        if wrong then return wrong end
        local sum = redis.call('INCRBYFLOAT', KEYS[1], ARGV[1])
        redis.call('PEXPIRE', KEYS[1], ARGV[2])
        return {'OK', sum}
        """#)
}
