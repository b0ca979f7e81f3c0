package import Redis

/// The script that ends requests.
extension JobScripts {
    /// FINISH: takes the worker's own elements away and publishes their results, each once.
    ///
    /// A finished id leaves a marker: the whole result if it is to be kept, else the token; behind either, of a batch, its
    /// id (after a line break or a space). A later run of the same id publishes nothing if it is a redelivery, else the kept result or the line for duplicates. A
    /// redelivery in a batch that the marker does not name is no repetition: it was finished in another place, and its
    /// own batch still waits for it. The marker of a request that was not answered (an error, expired, cancelled, dead) is `?` and the token; it stops nobody,
    /// because who mends a request may send it again under the same id: it only shows that it was finished.
    ///
    /// Several orders go in one call because looking at types, tickets and counters costs as much as the rest. An order
    /// that cannot be carried out does not stop the others.
    ///
    ///     KEYS  1 workers   2 processing:<worker>   3 busy   4 stats   5 dead   6 cancel   7 cancel:since
    ///           8 worker:<worker>:finished
    ///           then of each order: reply list, done:<id>, batch:<id>, batch:<id>:done
    ///     ARGV  1 worker   2 life of results and batches (ms)   3 life of the marker (ms)
    ///           then of each order: 1 element   2 status   3 result, or "" to publish none   4 line for duplicates
    ///           5 id or ""   6 token, of this run alone   7 "" | "keep" | "force"   8 batch id as JSON or ""
    ///           9 batch total or ""   10 reason of the dead letter or ""
    ///           11 ticket: a FINISH or RETRY with the same was sent before, and if it was carried out, this one must
    ///              not take the element of an equal request   12 the field that remembers it, or "" for none
    ///     ->    of each order:
    ///           {"OK"}          done
    ///           {"LATE"}        a redelivery of what was finished before: nothing published
    ///           {"DONE"}        carried out before; or the element is gone and its id is finished
    ///           {"GONE"}        the element is gone and nothing says that it was finished
    ///           {"LOST"}        the same, and `worker` is no member of workers
    ///           {"WRONGTYPE", key, what it holds}: a key of this order; one of the first eight is the whole answer
    package static let finish = script(
        #"""
        local wrong = mistyped{'zset', 'list', 'hash', 'hash', 'list', 'set', 'zset', 'hash'}
        if wrong then return wrong end
        local worker, fields, tickets = ARGV[1], {}, {}
        for i = 15, #ARGV, 12 do fields[#fields + 1] = ARGV[i] end
        for i, ticket in ipairs(redis.call('HMGET', KEYS[8], unpack(fields))) do tickets[fields[i]] = ticket end
        local may_be_cancelled = redis.call('EXISTS', KEYS[6]) == 1
        local statuses, remembered, expiring, changed = {}, {}, {}, false
        local function add(status) statuses[status] = (statuses[status] or 0) + 1 end
        local function count_in_batch(key, done_key, status, id, total)
          local fresh = total ~= '' and redis.call('HSETNX', key, 'total', total) == 1
          count(key, status, 1)
          local done = count(key, 'done', 1)
          redis.call('PEXPIRE', key, ARGV[2])
          total = tonumber(redis.call('HGET', key, 'total'))
          if total and (done == total or (fresh and done > total)) then
            local event = '{"batch":' .. id .. ',"done":' .. digits(done) .. ',"total":' .. digits(total) .. '}'
            redis.call('LPUSH', done_key, event)
            redis.call('PEXPIRE', done_key, ARGV[2])
          end
        end
        -- Whether the id was finished outside this batch, so that its request here was not counted.
        local function was_elsewhere(marker, batch)
          return marker:match(marker:sub(1, 1) == '{' and '\n(.*)$' or ' (.*)$') ~= batch
        end
        local function finish(first, reply, done)
          local element, status, line, duplicate, id, token, mode, batch, total, reason, ticket, field =
            unpack(ARGV, first, first + 11)
          local has_id, has_batch = id ~= '', batch ~= ''
          local wrong = mistyped({'list', has_id and 'string', has_batch and 'hash', has_batch and 'list'}, reply - 1)
          if wrong then return wrong end
          if tickets[field] == ticket then return {'DONE'} end
          local answered = status == 'ok' or status == 'no_match' or status == 'degraded' or status == 'duplicate'
          local marker = has_id and redis.call('GET', KEYS[done])
          if redis.call('LREM', KEYS[2], -1, element) == 0 then
            return {marker and 'DONE' or missing(KEYS[1], worker)}
          end
          changed = true
          if field ~= '' then
            tickets[field] = ticket
            remembered[#remembered + 1] = field
            remembered[#remembered + 1] = ticket
          end
          local original, crashes, tries = attempts(element)
          local redelivered = crashes + tries > 0
          local blocks = marker and mode ~= 'force' and marker:sub(1, 1) ~= '?'
          if has_id and may_be_cancelled and redis.call('SREM', KEYS[6], id) == 1 then
            redis.call('ZREM', KEYS[7], id)
          end
          if blocks and redelivered and not (has_batch and was_elsewhere(marker, batch)) then
            add('late')
            return {'LATE'}
          end
          if blocks then
            status = 'duplicate'
            line = marker:sub(1, 1) == '{' and marker:match('^[^\n]*') or duplicate
          elseif has_id then
            local value = not answered and '?' .. token
              or mode == 'keep' and line .. (has_batch and '\n' .. batch or '')
              or token .. (has_batch and ' ' .. batch or '')
            redis.call('SET', KEYS[done], value, 'PX', ARGV[3])
          end
          add(status)
          if line ~= '' then
            redis.call('LPUSH', KEYS[reply], line)
            expiring[KEYS[reply]] = true
          end
          if reason ~= '' then
            redis.call('LPUSH', KEYS[5], header('!', crashes, tries, '', reason, clock()) .. original)
            redis.call('LTRIM', KEYS[5], 0, 9999)
          end
          if has_batch then count_in_batch(KEYS[reply + 2], KEYS[reply + 3], status, batch, total) end
          return {'OK'}
        end
        local replies = {}
        for i = 0, #fields - 1 do replies[i + 1] = finish(4 + 12 * i, 9 + 4 * i, 10 + 4 * i) end
        if #remembered > 0 then redis.call('HSET', KEYS[8], unpack(remembered)) end
        for key in pairs(expiring) do redis.call('PEXPIRE', key, ARGV[2]) end
        for status, number in pairs(statuses) do count(KEYS[4], status, number) end
        if changed then report_busy(KEYS[3], KEYS[2], worker) end
        return replies
        """#)
}
