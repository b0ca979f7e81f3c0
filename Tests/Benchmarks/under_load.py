#!/usr/bin/env python3
"""How long an answer takes while others are on their way: requests arrive by chance, at a share of what is possible.

    Tests/Benchmarks/under_load.py [--catalogue FILE --metadata FILE] [--dump RDB] [--workers 1 2 4 8] [--seconds N]

Real workers, a Redis of their own, no language model. First all requests at once, which gives the rate that is
possible; then half of it and four fifths of it, arrivals a Poisson process (open loop: nobody waits for an answer before
the next request comes, so that a stall delays everybody behind it and shows). One JSON line a measurement, with CPU
milliseconds and MiB of the workers. Client and Redis run on the same cores.
"""
import argparse
import json
import os
import random
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time

from end_to_end import (BIN, CATALOGUE, METADATA, ROOT, WISHES, Redis, cpu_seconds, percentile, resident_mib,
                        run_indexer, show)


class Client(Redis):
    """Another connection to the same server."""

    def __init__(self, redis):
        self.socket = socket.create_connection(("127.0.0.1", redis.port))
        self.reader = self.socket.makefile("rb")


def exchange(redis, moments, run):
    """Pushes a request at each of `moments`, seconds from now; what each took, in milliseconds."""
    begun, took = {}, []
    reader = Client(redis)

    def read():
        for _ in moments:
            _, line = reader.send("BRPOP", "anime:results", 60)
            job = json.loads(line)["id"]
            took.append((time.monotonic() - begun[job]) * 1e3)

    thread = threading.Thread(target=read)
    thread.start()
    start = time.monotonic()
    for number, moment in enumerate(moments):
        time.sleep(max(0, start + moment - time.monotonic()))
        job = f"{run}-{number}"
        begun[job] = start + moment if moment else time.monotonic()
        redis.send("LPUSH", "anime:requests", json.dumps(
            {"id": job, "query": f"{WISHES[number % len(WISHES)]} {number}", "reply_to": "anime:results"}))
    thread.join()
    return took, time.monotonic() - start


def measure(redis, environment, count, seconds):
    workers = [
        subprocess.Popen([os.path.join(BIN, "inference-worker")], env=environment, cwd=ROOT,
                         stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(count)
    ]
    try:
        while redis.send("ZCARD", "anime:workers") < count:
            time.sleep(0.01)
        exchange(redis, [0] * 64, f"warm-{count}")
        jobs = 600
        before = sum(cpu_seconds(one.pid) for one in workers)
        _, elapsed = exchange(redis, [0] * jobs, f"all-{count}")
        possible = jobs / elapsed
        spent = sum(cpu_seconds(one.pid) for one in workers) - before
        show(measurement="all at once", workers=count, per_second=round(possible, 1),
             cpu_ms_a_job=round(spent * 1e3 / jobs, 2), load=os.getloadavg()[0],
             resident_mib=[resident_mib(one.pid) for one in workers])
        for share in (0.5, 0.8):
            rate, moment, moments = possible * share, 0.0, []
            arrivals = random.Random(29)
            while moment < seconds:
                moment += arrivals.expovariate(rate)
                moments.append(moment)
            before = sum(cpu_seconds(one.pid) for one in workers)
            took, _ = exchange(redis, moments, f"{share}-{count}")
            spent = sum(cpu_seconds(one.pid) for one in workers) - before
            show(measurement=f"at {share:.0%} of it", workers=count, requests=len(moments), per_second=round(rate, 1),
                 push_to_answer_ms={name: round(percentile(took, at), 1) for name, at in
                                    (("p50", 0.5), ("p99", 0.99), ("p99.9", 0.999), ("worst", 1))},
                 cpu_ms_a_job=round(spent * 1e3 / len(moments), 2), load=os.getloadavg()[0])
    finally:
        for worker in workers:
            worker.send_signal(signal.SIGTERM)
        for worker in workers:
            worker.wait(30)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogue", default=CATALOGUE)
    parser.add_argument("--metadata", default=METADATA)
    parser.add_argument("--dump", help="an RDB file with an index of the active embedder, instead of indexing")
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2, 4])
    parser.add_argument("--seconds", type=int, default=20, help="how long requests arrive at each rate")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.dump:
            shutil.copy(options.dump, os.path.join(folder, "dump.rdb"))
        redis = Redis(folder, arguments=("--appendonly", "no"))
        try:
            environment = {"ANIME_EMBEDDINGS_ACTIVE": "minilm", **os.environ, "REDIS_URL": redis.url,
                           "ANIME_JOBS_HTTP_PORT": "0"}
            while options.dump:
                try:
                    redis.send("GET", "x")
                    break
                except RuntimeError:  # still loading
                    time.sleep(0.2)
            if not options.dump:
                run_indexer(environment, ["--catalogue", options.catalogue, "--metadata", options.metadata])
            for count in options.workers:
                measure(redis, environment, count, options.seconds)
        finally:
            redis.process.send_signal(signal.SIGTERM)
            redis.process.wait(30)


if __name__ == "__main__":
    sys.exit(main())
