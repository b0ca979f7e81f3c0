package import Redis

/// The scripts that move whole workers: who is alive, who holds what, who takes over.
extension JobScripts {
    /// REGISTER: makes `worker` a member with a fresh lease and brings its list in line with its memory.
    ///
    /// Called at the start and after every reconnect. A Redis that was emptied, or a replica that had not heard of the
    /// last moves, has lost the worker's membership or some of its list: what the worker still holds is put back, taken
    /// from the pending lists or the delayed set if it returned there.
    ///
    /// What is in neither, another worker may have taken meanwhile, or this one itself once more. If it has an id and is
    /// finished, or is in a member's list, it is not put back. Equal requests without an id cannot be told apart: they are put back,
    /// because twice is better than never.
    ///
    /// A command on a connection that the worker has given up may arrive after those on the next one. What is held then
    /// is no longer what it says, so that it is void.
    ///
    ///     KEYS  1 workers   2 processing:<worker>   3 busy   4 reaped
    ///           5 requests:high   6 requests   7 requests:low   8 delayed   9 worker:<worker>
    ///           10... done:<id> of those with an id, then processing:<rival> of each rival
    ///     ARGV  1 worker   2 lease (ms)   3 turn: larger than that of each REGISTER and RELEASE before
    ///           4 how many rivals   5... rivals: the other members, as far as known
    ///           then of each element held in memory: element, which of KEYS its done:<id> is or ""
    ///     ->    {"OK", ms now, {place...}, element...}: places, from 1, of those held that others have; then the whole
    ///           processing list, newest first
    ///           {"STRANGERS", worker...}: all members; there are rivals that have to be named
    ///           {"LOST", ms now}: the worker was reaped, others have its requests; it needs a new name.
    ///                             Or a later turn was here, and nobody waits for this answer
    package static let register = script(
        #"""
        local rivals = tonumber(ARGV[4])
        local types = {'zset', 'list', 'hash', 'zset', 'list', 'list', 'list', 'zset', 'hash'}
        for i = 10, #KEYS do types[i] = i > #KEYS - rivals and 'list' end
        local wrong = mistyped(types)
        if wrong then return wrong end
        local now = clock()
        if redis.call('ZSCORE', KEYS[4], ARGV[1]) or overtaken(KEYS[9], ARGV[3]) then
          return {'LOST', digits(now)}
        end
        redis.call('PERSIST', KEYS[1])
        redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
        redis.call('HSET', KEYS[9], 'turn', ARGV[3])
        redis.call('PEXPIRE', KEYS[9], day)
        local function take(element)
          for list = 5, 7 do
            if redis.call('LREM', KEYS[list], -1, element) == 1 then return true end
          end
          return redis.call('ZREM', KEYS[8], element) == 1
        end
        local listed = {}
        for _, element in ipairs(redis.call('LRANGE', KEYS[2], 0, -1)) do
          listed[element] = (listed[element] or 0) + 1
        end
        local absent = {}
        for i = 5 + rivals, #ARGV, 2 do
          local element, marker = ARGV[i], tonumber(ARGV[i + 1])
          if (listed[element] or 0) > 0 then
            listed[element] = listed[element] - 1
          elseif take(element) or take(untouched(element)) or not marker or take((attempts(element))) then
            redis.call('LPUSH', KEYS[2], element)
          else
            absent[#absent + 1] = {place = (i - 3 - rivals) / 2, element = element, marker = KEYS[marker]}
          end
        end
        report_busy(KEYS[3], KEYS[2], ARGV[1])
        local taken = {}
        if #absent > 0 then
          local known, elsewhere = {[ARGV[1]] = true}, {}
          for i = 5, 4 + rivals do known[ARGV[i]] = true end
          local members = redis.call('ZRANGE', KEYS[1], 0, -1)
          for _, member in ipairs(members) do
            if not known[member] then
              table.insert(members, 1, 'STRANGERS')
              return members
            end
          end
          -- In its own list too: it may have claimed anew what the server had forgotten.
          for i = #KEYS - rivals, #KEYS do
            local list = KEYS[i == #KEYS - rivals and 2 or i]
            for _, element in ipairs(redis.call('LRANGE', list, 0, -1)) do elsewhere[(attempts(element))] = true end
          end
          for _, held in ipairs(absent) do
            if redis.call('TYPE', held.marker).ok == 'string' or elsewhere[(attempts(held.element))] then
              taken[#taken + 1] = held.place
            else
              redis.call('LPUSH', KEYS[2], held.element)
            end
          end
          report_busy(KEYS[3], KEYS[2], ARGV[1])
        end
        local reply = {'OK', digits(now), taken}
        for _, element in ipairs(redis.call('LRANGE', KEYS[2], 0, -1)) do reply[#reply + 1] = element end
        return reply
        """#)

    /// BEAT: renews the lease, refreshes what is shown of the worker, and tells whom to reap.
    ///
    /// A few workers that were reaped before are named as well: one of them may have woken and moved a request into its
    /// list before it learnt of its end.
    ///
    /// An id that was cancelled and does not come within seven days is forgotten; a beat looks at some of them.
    ///
    ///     KEYS  1 workers   2 worker:<worker>   3 reaped   4 cancel   5 cancel:since   6 worker:<worker>:finished
    ///     ARGV  1 worker   2 lease (ms)   3... field, value, ... of the worker's hash
    ///     ->    {"OK", ms now, worker...}: whose lease has ended, or who was reaped
    ///           {"LOST", ms now}: `worker` is no member of workers
    package static let beat = script(
        #"""
        local wrong = mistyped{'zset', 'hash', 'zset', 'set', 'zset', 'hash'}
        if wrong then return wrong end
        local now = clock()
        if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then return {'LOST', digits(now)} end
        redis.call('PERSIST', KEYS[1])
        redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
        redis.call('HSET', KEYS[2], unpack(ARGV, 3))
        redis.call('PEXPIRE', KEYS[2], day)
        redis.call('PEXPIRE', KEYS[6], day)
        for _, id in ipairs(redis.call('SRANDMEMBER', KEYS[4], 100)) do redis.call('ZADD', KEYS[5], 'NX', now, id) end
        for _, id in ipairs(redis.call('ZRANGEBYSCORE', KEYS[5], '-inf', now - 7 * day, 'LIMIT', 0, 100)) do
          redis.call('SREM', KEYS[4], id)
          redis.call('ZREM', KEYS[5], id)
        end
        local reply = {'OK', digits(now), unpack(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now, 'LIMIT', 0, 100))}
        for _, name in ipairs(redis.call('ZRANDMEMBER', KEYS[3], 4)) do reply[#reply + 1] = name end
        return reply
        """#)

    /// REAP: gives back what a dead worker held, each element with one crash more on its header.
    ///
    /// Newest first to the front, so that the order survives. The worker is removed only once its list is empty.
    ///
    ///     KEYS  1 workers   2 processing:<dead>   3 busy   4 stats   5 worker:<dead>   6 reaped   7 suspects
    ///           8 requests:high   9 requests   10 requests:low   11 worker:<dead>:finished
    ///     ARGV  1 dead worker   2 how many elements to move at most
    ///     ->    {"OK", moved} | {"ALIVE"}: its lease has not ended
    package static let reap = script(
        #"""
        local wrong = mistyped{'zset', 'list', 'hash', 'hash', 'hash', 'zset', 'zset', 'list', 'list', 'list', 'hash'}
        if wrong then return wrong end
        local now = clock()
        local lease = redis.call('ZSCORE', KEYS[1], ARGV[1])
        if lease and tonumber(lease) > now then return {'ALIVE'} end
        redis.call('PERSIST', KEYS[1])
        local moved = 0
        while moved < tonumber(ARGV[2]) do
          local element = redis.call('LPOP', KEYS[2])
          if not element then break end
          local original, crashes, tries, list = attempts(element)
          crashes = proven(KEYS[7], element, crashes)
          element = header('~', crashes + 1, tries, list, 'lost', now) .. original
          redis.call('RPUSH', home(list, 8), element)
          suspect(KEYS[7], element, crashes + 1, now)
          moved = moved + 1
        end
        if moved > 0 then count(KEYS[4], 'lost', moved) end
        if redis.call('EXISTS', KEYS[2]) == 0 then
          redis.call('HDEL', KEYS[3], ARGV[1])
          redis.call('DEL', KEYS[5], KEYS[11])
          if redis.call('ZREM', KEYS[1], ARGV[1]) == 1 then
            redis.call('ZADD', KEYS[6], now, ARGV[1])
            redis.call('ZREMRANGEBYSCORE', KEYS[6], '-inf', now - day)
          end
        end
        return {'OK', digits(moved)}
        """#)

    /// RELEASE: gives back elements as they came: no attempt is charged and the order is kept.
    ///
    /// A wait for requests that the worker has given up may still move one to it after it has left; who is named as reaped
    /// is looked after.
    ///
    ///     KEYS  1 workers   2 processing:<worker>   3 busy   4 stats   5 worker:<worker>   6 reaped
    ///           7 requests:high   8 requests   9 requests:low   10 worker:<worker>:finished
    ///     ARGV  1 worker   2 "leave": everything, and the worker with it; "stay": those named
    ///           3 turn: larger each time, "stay" that was overtaken does nothing   4... elements, newest first
    ///     ->    {"OK", how many were given back}
    package static let release = script(
        #"""
        local wrong = mistyped{'zset', 'list', 'hash', 'hash', 'hash', 'zset', 'list', 'list', 'list', 'hash'}
        if wrong then return wrong end
        redis.call('PERSIST', KEYS[1])
        local moved = 0
        local function give_back(element)
          local original, list = untouched(element)
          redis.call('RPUSH', home(list, 7), original)
          moved = moved + 1
        end
        if ARGV[2] == 'leave' then
          local element = redis.call('LPOP', KEYS[2])
          while element do
            give_back(element)
            element = redis.call('LPOP', KEYS[2])
          end
          redis.call('ZREM', KEYS[1], ARGV[1])
          redis.call('ZADD', KEYS[6], clock(), ARGV[1])
          redis.call('DEL', KEYS[5], KEYS[10])
        elseif not overtaken(KEYS[5], ARGV[3]) then
          if redis.call('EXISTS', KEYS[5]) == 1 then redis.call('HSET', KEYS[5], 'turn', ARGV[3]) end
          for i = 4, #ARGV do
            if redis.call('LREM', KEYS[2], 1, ARGV[i]) == 1 then give_back(ARGV[i]) end
          end
        end
        if moved > 0 then count(KEYS[4], 'released', moved) end
        report_busy(KEYS[3], KEYS[2], ARGV[1])
        return {'OK', digits(moved)}
        """#)
}
