#!/usr/bin/env python3
"""Measures what logging, metrics and being scraped cost a worker: the same jobs with all of it and with none, in turns.

    Tests/Benchmarks/observation_cost.py [--rounds N] [--jobs N]

Two workers are alive, each under a prefix and an index of its own; in every round each gets the same jobs, the other
being idle. One logs every job, counts, and is scraped every second; the other has LOG_LEVEL=error and
OTEL_SDK_DISABLED=true. CPU seconds a job are compared rather than wall seconds, since they say what the worker itself
spent whatever else the machine does; the rates are printed with them. One JSON line.
"""
import argparse
import json
import os
import statistics
import subprocess
import tempfile
import threading
import time
import urllib.request

from end_to_end import BIN, ROOT, WISHES, Redis, cpu_seconds, run_indexer, show


class Worker:
    """A worker under a prefix of its own."""

    def __init__(self, redis, name, folder, environment):
        self.redis, self.name = redis, name
        self.environment = dict(os.environ, REDIS_URL=redis.url, ANIME_REDIS_KEY_PREFIX=name, LOG_FORMAT="json",
                                ANIME_JOBS_HTTP_PORT="0", **environment)
        run_indexer(self.environment)
        self.log = os.path.join(folder, name + ".log")
        with open(self.log, "w") as log:
            self.process = subprocess.Popen([os.path.join(BIN, "inference-worker")], env=self.environment, cwd=ROOT,
                                            stdout=subprocess.DEVNULL, stderr=log)
        while redis.send("ZCARD", f"{name}:workers") == 0:
            time.sleep(0.01)

    def answer(self, jobs):
        """Milliseconds of CPU a job, and jobs a second."""
        requests = [json.dumps({"query": WISHES[number % len(WISHES)], "n": 5}) for number in range(jobs)]
        cpu, start = cpu_seconds(self.process.pid), time.monotonic()
        self.redis.send("LPUSH", f"{self.name}:requests", *requests)
        while self.redis.send("LLEN", f"{self.name}:results") < jobs:
            time.sleep(0.005)
        seconds = time.monotonic() - start
        self.redis.send("DEL", f"{self.name}:results")
        return (cpu_seconds(self.process.pid) - cpu) / jobs * 1e3, jobs / seconds

    def scrape_every_second(self):
        """From a thread that ends with the process."""
        with open(self.log) as log:
            lines = [json.loads(line) for line in log]
        address = next(line["http.address"] for line in lines if line["message"] == "http ready")

        def scrape():
            while self.process.poll() is None:
                with urllib.request.urlopen(f"http://{address}/metrics") as reply:
                    reply.read()
                time.sleep(1)

        threading.Thread(target=scrape, daemon=True).start()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--jobs", type=int, default=300)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        redis = Redis(folder)
        workers = []
        try:
            watched = Worker(redis, "watched", folder, {"LOG_LEVEL": "info"})
            silent = Worker(redis, "silent", folder, {"LOG_LEVEL": "error", "OTEL_SDK_DISABLED": "true"})
            workers = [watched, silent]
            watched.scrape_every_second()
            for worker in workers:
                worker.answer(options.jobs)  # warm
            ratios, cpu, rates = [], {"watched": [], "silent": []}, {"watched": [], "silent": []}
            for number in range(options.rounds):
                for worker in workers if number % 2 == 0 else workers[::-1]:
                    spent, rate = worker.answer(options.jobs)
                    cpu[worker.name].append(spent)
                    rates[worker.name].append(rate)
                ratios.append(cpu["watched"][-1] / cpu["silent"][-1])
            show(measurement="logging, metrics and scrapes", rounds=options.rounds, jobs_a_round=options.jobs,
                 cpu_ms_a_job={name: round(statistics.median(values), 3) for name, values in cpu.items()},
                 jobs_a_second={name: round(statistics.median(values), 1) for name, values in rates.items()},
                 cost_percent=round((statistics.median(ratios) - 1) * 100, 2),
                 quartiles=[round((q - 1) * 100, 2) for q in statistics.quantiles(ratios)], load=os.getloadavg()[0])
        finally:
            for worker in workers:
                worker.process.terminate()
            redis.process.terminate()
            redis.process.wait()


if __name__ == "__main__":
    main()
