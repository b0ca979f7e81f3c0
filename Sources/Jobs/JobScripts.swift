package import Redis

/// The queue's state changes; each runs in Redis as a whole or not at all.
///
/// Rules that all of them keep:
/// - Every key is declared, and all of them share the prefix: this is what Redis Cluster asks for.
/// - The types of the keys to be written are looked at before the first write, because a script that fails half-way is
///   not rolled back. A wrong one is answered by `{"WRONGTYPE", key, what it holds}`.
/// - The first write is `PERSIST` or `LREM`, which Redis allows at maxmemory; after it a script may write anything, so
///   that a full server can still be drained.
/// - Times come from Redis; `ms` below is Unix milliseconds.
/// - Users' JSON is never decoded or encoded.
package enum JobScripts {
    /// Stands above every script.
    private static let prelude = #"""
        local function clock()
          local time = redis.call('TIME')
          return time[1] * 1000 + math.floor(time[2] / 1000)
        end
        -- Plain digits: Lua would write large numbers with an exponent.
        local function digits(number) return string.format('%.0f', number) end
        -- Of the keys after the first `skipped`.
        local function mistyped(types, skipped)
          for i, expected in ipairs(types) do
            local key = KEYS[i + (skipped or 0)]
            local actual = expected and redis.call('TYPE', key).ok
            if actual and actual ~= 'none' and actual ~= expected then return {'WRONGTYPE', key, actual} end
          end
        end
        -- HINCRBY; over what somebody else wrote there it starts anew, because an error would stop the script half-way.
        local function count(key, field, number)
          local sum = redis.pcall('HINCRBY', key, field, number)
          if type(sum) == 'number' then return sum end
          redis.call('HSET', key, field, number)
          return number
        end
        local day = 86400000
        -- "~<crashes>/<tries><list> <reason> <ms> <original>" -> original, crashes, tries, list, "~". A dead letter
        -- ("!...") that was pushed back starts again at 0.
        local function attempts(element)
          local mark, crashes, tries, list, reason, ms, start =
            element:match('^([~!])(%d+)/(%d+)([hl]?) ([%l_]+) (%d+) ()')
          if not mark or #crashes > 9 or #tries > 9 or #reason > 40 or #ms > 16 then return element, 0, 0, '', '' end
          if mark == '!' then return element:sub(start), 0, 0, '', mark end
          return element:sub(start), tonumber(crashes), tonumber(tries), list, mark
        end
        local function header(mark, crashes, tries, list, reason, ms)
          return mark .. digits(crashes) .. '/' .. digits(tries) .. list .. ' ' .. reason .. ' ' .. digits(ms) .. ' '
        end
        -- The list that an element came from and returns to; `high` is the place of requests:high, the others follow.
        local function home(list, high) return KEYS[list == 'h' and high or list == 'l' and high + 2 or high + 1] end
        -- What a claim made of an element is undone: no attempt was charged.
        local function untouched(element)
          local original, crashes, tries, list, mark = attempts(element)
          return mark == '~' and crashes + tries == 0 and original or element, list
        end
        -- Remembers which headers tell of several crashes: anybody can write one.
        local function suspect(suspects, element, crashes, now)
          if crashes < 2 then return end
          redis.call('ZADD', suspects, now, redis.sha1hex(element))
          redis.call('ZREMRANGEBYSCORE', suspects, '-inf', now - day)
        end
        -- How often a worker ended with the element: what a header says that nobody knows of may be forged.
        local function proven(suspects, element, crashes)
          if crashes < 2 or redis.call('ZSCORE', suspects, redis.sha1hex(element)) then return crashes end
          return 1
        end
        -- Whether a command that the worker sent later was here first.
        local function overtaken(worker, turn)
          return (tonumber(redis.call('HGET', worker, 'turn') or 0) or 0) > tonumber(turn)
        end
        local function missing(workers, worker) return redis.call('ZSCORE', workers, worker) and 'GONE' or 'LOST' end
        local function report_busy(busy, processing, worker)
          local held = redis.call('LLEN', processing)
          if held > 0 then
            redis.call('HSET', busy, worker, held)
          else
            redis.call('HDEL', busy, worker)
          end
        end

        """#

    static func script(_ body: String) -> RedisScript { RedisScript(prelude + body) }

    /// CLAIM: renews the lease, makes due requests pending, takes requests from the pending lists, `high` first.
    ///
    /// What comes from `high` or `low` says so in a header from then on, so that it can return there.
    ///
    ///     KEYS  1 workers   2 processing:<worker>   3 busy   4 paused   5 results   6 delayed
    ///           7 requests:high   8 requests   9 requests:low
    ///     ARGV  1 worker   2 lease (ms)   3 how many to take, 0 to renew only   4 high-water mark of results
    ///     ->    {"OK" | "PAUSED" | "FULL", ms now, ms until the next delayed request or -1, element...}
    ///           in the order in which they are to be run; PAUSED and FULL come without elements
    ///           {"LOST", ms now}: `worker` is no member of workers
    package static let claim = script(
        #"""
        local wrong = mistyped{'zset', 'list', 'hash', false, 'list', 'zset', 'list', 'list', 'list'}
        if wrong then return wrong end
        local now = clock()
        if not redis.call('ZSCORE', KEYS[1], ARGV[1]) then return {'LOST', digits(now)} end
        redis.call('PERSIST', KEYS[1])
        redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
        -- Latest first to the front, so that the one due first is taken first.
        local due = redis.call('ZRANGEBYSCORE', KEYS[6], '-inf', now / 1000, 'LIMIT', 0, 100)
        for i = #due, 1, -1 do
          local _, _, _, list = attempts(due[i])
          redis.call('ZREM', KEYS[6], due[i])
          redis.call('RPUSH', home(list, 7), due[i])
        end
        local head = redis.call('ZRANGE', KEYS[6], 0, 0, 'WITHSCORES')
        local wait = head[2] and math.max(0, math.ceil(math.min(tonumber(head[2]), 1e12) * 1000 - now)) or -1
        local reply = {'OK', digits(now), digits(wait)}
        if redis.call('EXISTS', KEYS[4]) == 1 then
          reply[1] = 'PAUSED'
        elseif redis.call('LLEN', KEYS[5]) >= tonumber(ARGV[4]) then
          reply[1] = 'FULL'
        else
          local list, left = 7, tonumber(ARGV[3])
          local letters = {[7] = 'h', [9] = 'l'}
          while list <= 9 and left > 0 do
            local element = redis.call('LMOVE', KEYS[list], KEYS[2], 'RIGHT', 'LEFT')
            if element then
              local letter = letters[list]
              if letter then
                local original, crashes, tries, known, mark = attempts(element)
                if mark ~= '~' or known ~= letter then
                  -- By its value, not by its place (LSET): an append-only file that was cut here and went on repeats
                  -- the half before the cut, when another element stands there.
                  redis.call('LREM', KEYS[2], 1, element)
                  element = header('~', crashes, tries, letter, 'claimed', now) .. original
                  redis.call('LPUSH', KEYS[2], element)
                end
              end
              reply[#reply + 1] = element
              left = left - 1
            else
              list = list + 1
            end
          end
        end
        report_busy(KEYS[3], KEYS[2], ARGV[1])
        return reply
        """#)

    /// RETRY: puts the worker's own element off, with one try more on its header.
    ///
    ///     KEYS  1 processing:<worker>   2 busy   3 stats   4 delayed   5 worker:<worker>:finished
    ///           6 suspects   7 workers
    ///     ARGV  1 worker   2 element   3 delay (ms)   4 reason   5 ticket and 6 its field, as those of FINISH
    ///     ->    {"OK"} | {"DONE"}: carried out before | {"GONE"}, {"LOST"}: as FINISH
    package static let retry = script(
        #"""
        local wrong = mistyped{'list', 'hash', 'hash', 'zset', 'hash', 'zset', 'zset'}
        if wrong then return wrong end
        if redis.call('HGET', KEYS[5], ARGV[6]) == ARGV[5] then return {'DONE'} end
        if redis.call('LREM', KEYS[1], -1, ARGV[2]) == 0 then return {missing(KEYS[7], ARGV[1])} end
        if ARGV[6] ~= '' then redis.call('HSET', KEYS[5], ARGV[6], ARGV[5]) end
        local now = clock()
        local original, crashes, tries, list = attempts(ARGV[2])
        crashes = proven(KEYS[6], ARGV[2], crashes)
        -- Two equal requests put off within one millisecond must stay two members of the set.
        local stamp, element = now
        repeat
          element = header('~', crashes, tries + 1, list, ARGV[4], stamp) .. original
          stamp = stamp + 1
        until not redis.call('ZSCORE', KEYS[4], element)
        redis.call('ZADD', KEYS[4], (now + ARGV[3]) / 1000, element)
        suspect(KEYS[6], element, crashes, now)
        count(KEYS[3], 'retried', 1)
        report_busy(KEYS[2], KEYS[1], ARGV[1])
        return {'OK'}
        """#)

    /// LOOK: what is known of requests before they are run; writes nothing.
    ///
    ///     KEYS  1 cancel   2 suspects   3... done:<id> of each
    ///     ARGV  of each: id or "", element if its header tells of several crashes, else ""
    ///     ->    {"OK", of each: marker or "", "1" if cancelled else "0", "1" if the header is true else "0"}
    package static let look = script(
        #"""
        local wrong = mistyped{'set', 'zset'}
        if wrong then return wrong end
        local reply, ids = {'OK'}, {}
        for i = 1, #ARGV, 2 do ids[#ids + 1] = ARGV[i] end
        local cancelled = redis.call('SMISMEMBER', KEYS[1], unpack(ids))
        for i, marker in ipairs(redis.call('MGET', unpack(KEYS, 3))) do
          local element = ARGV[2 * i]
          reply[#reply + 1] = marker or ''
          reply[#reply + 1] = digits(cancelled[i])
          local known = element ~= '' and redis.call('ZSCORE', KEYS[2], redis.sha1hex(element))
          reply[#reply + 1] = known and '1' or '0'
        end
        return reply
        """#)

    /// CANCELLED: which of the requests that run are not wanted any more; writes nothing.
    ///
    ///     KEYS  1 cancel
    ///     ARGV  1... id
    ///     ->    {"OK", id...}
    package static let cancelled = script(
        #"""
        local wrong = mistyped{'set'}
        if wrong then return wrong end
        local reply = {'OK'}
        for i, is_member in ipairs(redis.call('SMISMEMBER', KEYS[1], unpack(ARGV))) do
          if is_member == 1 then reply[#reply + 1] = ARGV[i] end
        end
        return reply
        """#)
}
