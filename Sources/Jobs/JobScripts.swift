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
        local function mistyped(types)
          for i, expected in ipairs(types) do
            local actual = expected and redis.call('TYPE', KEYS[i]).ok
            if actual and actual ~= 'none' and actual ~= expected then
              return {'WRONGTYPE', KEYS[i], actual}
            end
          end
        end
        -- "~<crashes>/<tries> <reason> <ms> <original>" -> original, crashes, tries, "~". A dead letter ("!...") that
        -- was pushed back starts again at 0.
        local function attempts(element)
          local mark, crashes, tries, reason, ms, start = element:match('^([~!])(%d+)/(%d+) ([%l_]+) (%d+) ()')
          if not mark or #crashes > 9 or #tries > 9 or #reason > 40 or #ms > 16 then return element, 0, 0, '' end
          if mark == '!' then return element:sub(start), 0, 0, mark end
          return element:sub(start), tonumber(crashes), tonumber(tries), mark
        end
        local function header(mark, crashes, tries, reason, ms)
          return mark .. digits(crashes) .. '/' .. digits(tries) .. ' ' .. reason .. ' ' .. digits(ms) .. ' '
        end
        -- Whether a command that the worker sent later was here first.
        local function overtaken(worker, turn)
          return tonumber(redis.call('HGET', worker, 'turn') or 0) > tonumber(turn)
        end
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
          redis.call('ZREM', KEYS[6], due[i])
          redis.call('RPUSH', KEYS[8], due[i])
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
          while list <= 9 and left > 0 do
            local element = redis.call('LMOVE', KEYS[list], KEYS[2], 'RIGHT', 'LEFT')
            if element then
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

    /// FINISH: takes the worker's own element away and publishes its result, once.
    ///
    /// A finished id leaves a marker: the whole result if it is to be kept, else the token. A later run of the same id
    /// publishes nothing if it is a redelivery, else the kept result or the line for duplicates. The marker of a
    /// request that was not answered (an error, expired, cancelled, dead) is `?` and the token; it stops nobody,
    /// because who mends a request may send it again under the same id: it only shows that this FINISH, sent again,
    /// was carried out.
    ///
    ///     KEYS  1 workers   2 processing:<worker>   3 busy   4 stats   5 dead   6 cancel   7 reply list
    ///           8 done:<id>   9 batch:<id>   10 batch:<id>:done
    ///     ARGV  1 worker   2 element   3 status   4 result, or "" to publish none   5 line for duplicates
    ///           6 id or ""   7 token: the same for each sending of this FINISH, else unique
    ///           8 "" | "keep" | "force"   9 life of results and batches (ms)   10 life of the marker (ms)
    ///           11 batch id as JSON or ""   12 batch total or ""   13 reason of the dead letter or ""
    ///     ->    {"OK"}          done
    ///           {"LATE"}        a redelivery of what was finished before: nothing published
    ///           {"DONE"}        the element is gone and its id finished, by this FINISH or another
    ///           {"GONE"}        the element is gone and nothing says that it was finished
    ///           {"LOST"}        the same, and `worker` is no member of workers
    package static let finish = script(
        #"""
        local worker, element, status, line, id, token = ARGV[1], ARGV[2], ARGV[3], ARGV[4], ARGV[6], ARGV[7]
        local has_id, has_batch = id ~= '', ARGV[11] ~= ''
        local wrong = mistyped{'zset', 'list', 'hash', 'hash', 'list', 'set', 'list', has_id and 'string',
          has_batch and 'hash', has_batch and 'list'}
        if wrong then return wrong end
        local answered = status == 'ok' or status == 'no_match' or status == 'degraded' or status == 'duplicate'
        local marker = has_id and redis.call('GET', KEYS[8])
        -- Sent again, it must not take the element of an equal request. (A kept result may be equal, too: no proof.)
        if marker and marker == (answered and token or '?' .. token) then return {'DONE'} end
        if redis.call('LREM', KEYS[2], -1, element) == 0 then
          if marker then return {'DONE'} end
          return {redis.call('ZSCORE', KEYS[1], worker) and 'GONE' or 'LOST'}
        end
        local original, crashes, tries, mark = attempts(element)
        local redelivered = mark == '~'
        local blocks = marker and ARGV[8] ~= 'force' and marker:sub(1, 1) ~= '?'
        report_busy(KEYS[3], KEYS[2], worker)
        if has_id then redis.call('SREM', KEYS[6], id) end
        if blocks and redelivered then
          redis.call('HINCRBY', KEYS[4], 'late', 1)
          return {'LATE'}
        end
        if blocks then
          status = 'duplicate'
          line = marker:sub(1, 1) == '{' and marker or ARGV[5]
        elseif has_id then
          local value = not answered and '?' .. token or ARGV[8] == 'keep' and line or token
          redis.call('SET', KEYS[8], value, 'PX', ARGV[10])
        end
        redis.call('HINCRBY', KEYS[4], status, 1)
        if line ~= '' then
          redis.call('LPUSH', KEYS[7], line)
          redis.call('PEXPIRE', KEYS[7], ARGV[9])
        end
        if ARGV[13] ~= '' then
          redis.call('LPUSH', KEYS[5], header('!', crashes, tries, ARGV[13], clock()) .. original)
          redis.call('LTRIM', KEYS[5], 0, 9999)
        end
        if has_batch then
          local fresh = ARGV[12] ~= '' and redis.call('HSETNX', KEYS[9], 'total', ARGV[12]) == 1
          redis.call('HINCRBY', KEYS[9], status, 1)
          local done = redis.call('HINCRBY', KEYS[9], 'done', 1)
          redis.call('PEXPIRE', KEYS[9], ARGV[9])
          local total = tonumber(redis.call('HGET', KEYS[9], 'total'))
          if total and (done == total or (fresh and done > total)) then
            local event = '{"batch":' .. ARGV[11] .. ',"done":' .. done .. ',"total":' .. digits(total) .. '}'
            redis.call('LPUSH', KEYS[10], event)
            redis.call('PEXPIRE', KEYS[10], ARGV[9])
          end
        end
        return {'OK'}
        """#)

    /// RETRY: puts the worker's own element off, with one try more on its header.
    ///
    ///     KEYS  1 processing:<worker>   2 busy   3 stats   4 delayed
    ///     ARGV  1 worker   2 element   3 delay (ms)   4 reason
    ///     ->    {"OK"} | {"GONE"}: the element was not there, nothing was done
    package static let retry = script(
        #"""
        local wrong = mistyped{'list', 'hash', 'hash', 'zset'}
        if wrong then return wrong end
        if redis.call('LREM', KEYS[1], -1, ARGV[2]) == 0 then return {'GONE'} end
        local now = clock()
        local original, crashes, tries = attempts(ARGV[2])
        -- Two equal requests put off within one millisecond must stay two members of the set.
        local stamp, element = now
        repeat
          element = header('~', crashes, tries + 1, ARGV[4], stamp) .. original
          stamp = stamp + 1
        until not redis.call('ZSCORE', KEYS[4], element)
        redis.call('ZADD', KEYS[4], (now + ARGV[3]) / 1000, element)
        redis.call('HINCRBY', KEYS[3], 'retried', 1)
        report_busy(KEYS[2], KEYS[1], ARGV[1])
        return {'OK'}
        """#)

    /// LOOK: what is known of ids before their requests are run; writes nothing.
    ///
    ///     KEYS  1 cancel   2... done:<id>
    ///     ARGV  1... id, in the same order
    ///     ->    {marker or "", "1" if cancelled else "0", marker of the second, ...}
    package static let look = script(
        #"""
        local wrong = mistyped{'set'}
        if wrong then return wrong end
        local reply = {}
        for i, marker in ipairs(redis.call('MGET', unpack(KEYS, 2))) do
          reply[2 * i - 1] = marker or ''
          reply[2 * i] = digits(redis.call('SISMEMBER', KEYS[1], ARGV[i]))
        end
        return reply
        """#)
}
