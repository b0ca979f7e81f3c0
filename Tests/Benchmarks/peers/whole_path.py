"""The whole path without a language model: a wish from a Redis list to ten titles in another, one process each.

    whole_path.py [--catalogue FILE --metadata FILE] [--rounds N] [--starts N]

All workers are alive from the beginning and idle but for their turn. A turn is a number of wishes sent one at a time
(latency), then as many at once (CPU time a request, which no other load of the machine can spoil much). Every worker is
started a few times before, and the time to its first answer taken.
"""
import argparse
import json
import sys
import tempfile
import time

from common import (BIN, HERE, MINILM, Catalogue, Measured, catalogue_options, cpu_seconds, environment, interleaved,
                    leave_the_measured_core, median, queries, resident_mib, server, show)
from end_to_end import percentile
import prepare

OURS = {"minilm": "MiniLM", "minilm:int8": "MiniLM int8", "minilm,e5-en-pt": "MiniLM + e5 (the default)",
        "use-multilingual": "USE multilingual"}
KNOWN = {"query": "space bounty hunters with jazz", "mal_id": 1}  # Cowboy Bebop


class Peer:
    """A worker process, and the lists that it serves."""

    def __init__(self, name, prefix, redis, command, extra=None, **variables):
        self.name, self.prefix, self.redis, self.extra = name, prefix, redis, extra or {}
        self.command, self.variables = command, environment(REDIS_URL=redis.url, **variables)
        self.process, self.starts, self.stages = None, [], {}
        self.figures = {"cpu_ms": [], "p50": [], "p99": [], "per_second": []}

    def start(self):
        """Until its first answer, in seconds; the request waits for it."""
        self.redis.send("DEL", f"{self.prefix}:requests", f"{self.prefix}:results")
        self.push(KNOWN["query"], reply_to=f"{self.prefix}:results")
        begin = time.monotonic()
        self.process = Measured(self.command, self.variables)
        while (reply := self.redis.send("BRPOP", f"{self.prefix}:results", 1)) is None:
            if self.process.poll() is not None:
                raise RuntimeError(self.process.complaint())
        self.starts.append((time.monotonic() - begin, cpu_seconds(self.process.pid)))
        self.check(reply[1])

    def check(self, line):
        """Nobody is measured who does not find the title that everyone must find."""
        result = json.loads(line)
        found = [one["mal_id"] for one in result["recommendations"]]
        if result["status"] != "ok" or len(found) != 10 or KNOWN["mal_id"] not in found:
            raise RuntimeError(f"{self.name} answers {result['status']} {found} to {KNOWN['query']!r}")

    def stop(self):
        if self.process is not None:
            self.process.end()

    def push(self, query, **fields):
        request = {"id": f"q{time.monotonic_ns()}", "query": query, "n": 10} | self.extra | fields
        self.redis.send("LPUSH", f"{self.prefix}:requests", json.dumps(request))
        return request["id"]

    def ask(self, query):
        """The result, and the milliseconds from push to answer."""
        begin = time.monotonic()
        number = self.push(query)
        _, line = self.redis.send("BRPOP", f"{self.prefix}:result:{number}", 60)
        return json.loads(line), (time.monotonic() - begin) * 1e3

    def turn(self, wishes):
        times = []
        for one in wishes:
            result, milliseconds = self.ask(one)
            times.append(milliseconds)
            for stage, spent in result.get("metrics", {}).get("stages_ms", {}).items():
                self.stages.setdefault(stage, []).append(spent)
        self.figures["p50"].append(percentile(times, 0.5))
        self.figures["p99"].append(percentile(times, 0.99))
        cpu, begin = cpu_seconds(self.process.pid), time.monotonic()
        for one in wishes:
            self.push(one, reply_to=f"{self.prefix}:results")
        for _ in wishes:
            if self.redis.send("BRPOP", f"{self.prefix}:results", 60) is None:
                raise RuntimeError(f"{self.name} did not answer")
        self.figures["cpu_ms"].append((cpu_seconds(self.process.pid) - cpu) / len(wishes) * 1e3)
        self.figures["per_second"].append(len(wishes) / (time.monotonic() - begin))


def ours(redis, name, settings, **extra):
    return Peer(f"ours, {name}", "anime", redis, [f"{BIN}/inference-worker", "run"], extra,
                ANIME_JOBS_HTTP_PORT="0", LOG_LEVEL="warning", **settings)


def python(redis, name, script, *arguments):
    prefix = name.replace(" ", "-")
    return Peer(name, prefix, redis, [sys.executable, HERE / script, prefix, redis.url, *arguments])


def with_precision(embedder):
    """("minilm", "int8") of "minilm:int8", which is float32 where nothing is said."""
    active, _, precision = embedder.partition(":")
    return active, precision or "float32"


def peers(catalogue, embedders, redis, another):
    """Name and maker of each. Ours need `another` Redis each, since the index is under the prefix of the queue."""
    for embedder in embedders:
        active, precision = with_precision(embedder)
        kept = Catalogue(catalogue.path, catalogue.metadata, precision)
        yield OURS[embedder], lambda: ours(another(kept), OURS[embedder], kept.settings(active))
        if embedder == "minilm":
            yield "ranking alone", lambda: ours(another(kept), "MiniLM, ranking alone", kept.settings(active),
                                                mode="retrieve")
    for number, kind in enumerate(["fp32", "int8"]):
        yield "lean ONNX Runtime " + kind, lambda: python(
            redis, "lean ONNX Runtime " + kind, "worker_lean.py", MINILM, prepare.onnx_files()[number],
            prepare.index(catalogue))
    yield "LangChain + Chroma", lambda: python(
        redis, "LangChain + Chroma", "worker_langchain.py", prepare.sentence_transformer(), prepare.chroma(catalogue))


def started(catalogue, embedders, another, starts):
    """Those that answer as they should, each started so many times before."""
    for name, make in peers(catalogue, embedders, another(catalogue), another):
        peer = None
        try:
            peer = make()
            for _ in range(starts):
                peer.stop()
                peer.start()
            yield peer
        except (ImportError, RuntimeError) as fault:
            if peer:
                peer.stop()
            show(part="whole path", peer=name, fault=str(fault)[-300:])


def overlap(peer, wishes, catalogue):
    """Mean share of the exact 10 nearest that the peer gives."""
    import embedding_onnx
    import numpy

    folder = prepare.index(catalogue)
    rows = numpy.load(folder / "vectors.npy")
    ids = [one["mal_id"] for one in json.loads((folder / "facts.json").read_text())]
    shares = []
    for scores, wish in zip(embedding_onnx.Engine(MINILM).embed(wishes, 1) @ rows.T, wishes):
        best = {ids[row] for row in numpy.argsort(-scores)[:10]}
        shares.append(len(best & {one["mal_id"] for one in peer.ask(wish)[0]["recommendations"]}) / 10)
    share = sum(shares) / len(shares)
    if share < 0.5 and not peer.name.startswith("ours"):
        raise RuntimeError(f"{peer.name} gives {share:.2f} of the ten nearest")
    return round(share, 3)


def figures(peer):
    cpu = median(peer.figures["cpu_ms"])
    return {
        "cpu_ms_a_job": cpu, "jobs_per_core_second": round(1e3 / cpu, 1),
        "jobs_per_second": median(peer.figures["per_second"], 1), "p50_ms": median(peer.figures["p50"], 2),
        "p99_ms": median(peer.figures["p99"], 2), "memory_mib": resident_mib(peer.process.pid),
        "start_s": median([wall for wall, _ in peer.starts], 2),
        "start_cpu_s": median([cpu for _, cpu in peer.starts], 2),
        "stages_ms": {stage: median(spent) for stage, spent in peer.stages.items()},
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    catalogue_options(parser)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--starts", type=int, default=3)
    parser.add_argument("--embedders", nargs="+", default=list(OURS),
                        help="of our own workers, first the one that ratios are of")
    options = parser.parse_args()
    leave_the_measured_core()
    catalogue = Catalogue(options.catalogue, options.metadata)
    for embedder in options.embedders:
        active, precision = with_precision(embedder)
        Catalogue(options.catalogue, options.metadata, precision).index(active)
    wishes, alive, servers = queries(), [], []
    with tempfile.TemporaryDirectory() as folder:

        def another(kept):
            servers.append(server(kept.copy(f"{folder}/{len(servers)}")))
            return servers[-1].__enter__()

        try:
            for peer in started(catalogue, options.embedders, another, options.starts):
                alive.append(peer)
            for number, peer in interleaved(alive, options.rounds):
                peer.turn(wishes[number % 2::2])
            for peer in alive:
                show(part="whole path", peer=peer.name, **figures(peer), wishes=len(wishes) // 2, rounds=options.rounds,
                     share_of_exact_ten=overlap(peer, wishes[:100], catalogue),
                     entries=sum(1 for _ in catalogue.rows()))
        finally:
            for peer in alive:
                peer.stop()
            for one in servers:
                one.__exit__()


if __name__ == "__main__":
    main()
