#!/usr/bin/env python3
"""Measures both executables as a user meets them: real processes, a Redis of their own, the wire protocol.

    Tests/Benchmarks/end_to_end.py [--catalogue FILE --metadata FILE] [--queries N]

Prints one JSON line a measurement. Needs the release build, redis-server and Python's standard library. Whatever the
machine does at the same time is in the figures, so the load average is printed with them.
"""
import argparse
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.path.join(ROOT, ".build", "release")
CATALOGUE = os.path.join(ROOT, "data", "anime_with_synopsis.csv")
METADATA = os.path.join(ROOT, "data", "anime.csv")

WISHES = [
    "calm stories about nature and spirits", "a detective hunts a serial killer", "space bounty hunters with jazz",
    "high school band of girls", "boxing champion from nothing", "algo leve sobre comida",
    "a boy and his robot defend the earth", "time travel to save a friend", "piratas em busca de um tesouro",
    "samurai without a master", "magical girls with a dark turn", "a chess-like war of wits", "volleyball team",
    "lonely people in a big city", "vampiros e caçadores", "a chef opens a restaurant",
]


class Redis:
    """A redis-server on a free loopback port, and one connection to it."""

    def __init__(self, folder, program="redis-server", arguments=("--appendonly", "yes")):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen(
            [program, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", folder, "--save", "",
             "--maxmemory-policy", "noeviction", *arguments],
            stdout=subprocess.DEVNULL)
        for _ in range(500):
            try:
                self.socket = socket.create_connection(("127.0.0.1", self.port))
                break
            except OSError:
                time.sleep(0.01)
        self.reader = self.socket.makefile("rb")
        self.url = f"redis://127.0.0.1:{self.port}/0"

    def send(self, *arguments):
        parts = [str(a).encode() for a in arguments]
        self.socket.sendall(b"*%d\r\n" % len(parts) + b"".join(b"$%d\r\n%s\r\n" % (len(p), p) for p in parts))
        return self.reply()

    def reply(self):
        line = self.reader.readline()
        kind, rest = line[:1], line[1:-2]
        if kind == b"$":
            return None if rest == b"-1" else self.reader.read(int(rest) + 2)[:-2]
        if kind == b"*":
            return None if rest == b"-1" else [self.reply() for _ in range(int(rest))]
        if kind == b":":
            return int(rest)
        if kind == b"-":
            raise RuntimeError(rest.decode())
        return rest


def show(**measurement):
    print(json.dumps(measurement), flush=True)


def run_indexer(environment, arguments=("--catalogue", CATALOGUE, "--metadata", METADATA)):
    """Wall and CPU seconds and peak resident bytes of one run of `indexer`."""
    start = time.monotonic()
    process = subprocess.Popen([os.path.join(BIN, "indexer"), *arguments], env=environment, cwd=ROOT,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"indexer failed with {process.returncode}: {output}")
    return {
        "wall_s": round(time.monotonic() - start, 2), "cpu_s": round(usage.ru_utime + usage.ru_stime, 2),
        "peak_mib": round(usage.ru_maxrss / 1024, 1),
    }


def cpu_seconds(pid):
    """What all threads of a process have spent so far, those that ended included."""
    return time.clock_gettime((~pid << 3) | 2)  # Linux's clock id of a process, as clock_getcpuclockid makes it


def resident_mib(pid):
    """Memory of a process, what it maps from files included."""
    with open(f"/proc/{pid}/status") as status:
        fields = dict(line.split(":", 1) for line in status)
    return round(int(fields["VmRSS"].split()[0]) / 1024, 1)


def percentile(values, share):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def measure_worker(redis, environment, queries):
    """Start to readiness, latency of single requests, and memory after them."""
    redis.send("LPUSH", "anime:requests", json.dumps({"id": "first", "query": WISHES[0]}))
    start = time.monotonic()
    worker = subprocess.Popen([os.path.join(BIN, "inference-worker")], env=environment, cwd=ROOT,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while redis.send("ZCARD", "anime:workers") == 0:
            time.sleep(0.001)
        ready = time.monotonic() - start
        first = redis.send("BRPOP", "anime:result:first", 30)
        answered = time.monotonic() - start
        if first is None:
            sys.exit("the worker did not answer")
        show(measurement="worker start", ready_ms=round(ready * 1e3, 1), first_answer_ms=round(answered * 1e3, 1),
             resident_mib=resident_mib(worker.pid))
        times, stages, totals = [], {}, []
        for number in range(queries):
            request = json.dumps({"id": f"b{number}", "query": WISHES[number % len(WISHES)]})
            begin = time.monotonic()
            redis.send("LPUSH", "anime:requests", request)
            _, line = redis.send("BRPOP", f"anime:result:b{number}", 30)
            times.append((time.monotonic() - begin) * 1e3)
            metrics = json.loads(line)["metrics"]
            totals.append(metrics["total_ms"])
            for stage, milliseconds in metrics["stages_ms"].items():
                stages.setdefault(stage, []).append(milliseconds)
        show(measurement="one query at a time", queries=queries, push_to_answer_ms={
            "p50": round(statistics.median(times), 2), "p99": round(percentile(times, 0.99), 2)},
            worker_total_ms_p50=round(statistics.median(totals), 2),
            stages_ms_p50={stage: round(statistics.median(v), 3) for stage, v in stages.items()},
            resident_mib=resident_mib(worker.pid))
        begin = time.monotonic()
        for number in range(queries):
            redis.send("LPUSH", "anime:requests", json.dumps(
                {"id": f"c{number}", "query": WISHES[number % len(WISHES)] + f" {number}", "reply_to": "anime:results"}))
        for _ in range(queries):
            redis.send("BRPOP", "anime:results", 30)
        elapsed = time.monotonic() - begin
        show(measurement="many queries at once", queries=queries, per_second=round(queries / elapsed, 1))
        begin = time.monotonic()
        worker.send_signal(signal.SIGTERM)
        code = worker.wait(30)
        show(measurement="SIGTERM to exit, idle", milliseconds=round((time.monotonic() - begin) * 1e3, 1), exit_code=code)
    finally:
        if worker.poll() is None:
            worker.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogue", default=CATALOGUE)
    parser.add_argument("--metadata", default=METADATA)
    parser.add_argument("--queries", type=int, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        redis = Redis(folder)
        try:
            environment = dict(os.environ, REDIS_URL=redis.url, LOG_LEVEL="warning", LOG_FORMAT="json")
            arguments = ["--catalogue", options.catalogue, "--metadata", options.metadata]
            show(measurement="machine", cores=os.cpu_count(), load=os.getloadavg()[0])
            cold = run_indexer(environment, arguments)
            generation = redis.send("GET", "anime:index:active:minilm+e5-en-pt").decode()
            meta = redis.send("HGETALL", f"anime:index:{generation}:meta")
            entries = int(dict(zip(meta[::2], meta[1::2]))[b"count"])
            show(measurement="index, cold", entries=entries, **cold,
                 per_second=round(entries / cold["wall_s"], 1), per_cpu_second=round(entries / cold["cpu_s"], 1))
            show(measurement="index, nothing changed", entries=entries, **run_indexer(environment, arguments))
            measure_worker(redis, environment, options.queries)
            show(measurement="machine", cores=os.cpu_count(), load=os.getloadavg()[0])
        finally:
            redis.process.terminate()
            redis.process.wait()


if __name__ == "__main__":
    main()
