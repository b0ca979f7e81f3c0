"""Job queues on Redis with work that does nothing: rq, celery and arq against ours, one worker process each.

    queues.py [--rounds N]

Jobs a CPU-second of the worker, and by the clock. Each backlog is pushed first, then its worker is started; time runs
from the first result to the last, so that imports do not count. All are set to survive a crash of their worker as far
as they can (late acknowledgement in celery) and keep results. For ours the work that does nothing is a request that is
refused when it is read: it is claimed under a lease, told from earlier ones by its id, answered and acknowledged, and
logged, like any other. `Queue bench` (make bench) measures the same in process, with a handler that does nothing.
"""
import argparse
import asyncio
import contextlib
import json
import subprocess
import sys
import tempfile
import time

from common import (BIN, CATALOGUE, HERE, METADATA, ROOT, Catalogue, Measured, cpu_seconds, environment, interleaved,
                    leave_the_measured_core, median, server, show, tree)
from indexing import part_of

PATIENCE = 120


class Queue:
    """A backlog and a worker for it; `done` counts results in Redis."""

    jobs = 3000

    def __init__(self, redis):
        self.redis = redis

    def environment(self):
        return environment(REDIS_URL=self.redis.url, PYTHONPATH=str(HERE))

    def run(self):
        """Jobs a CPU-second and a second."""
        self.prepare()
        self.push()
        process = Measured(self.command(), self.environment())
        try:
            first, cpu, begin = self.wait(process, 1), spent(process.pid), time.monotonic()
            last = self.wait(process, self.jobs)
            return (last - first) / (spent(process.pid) - cpu), (last - first) / (time.monotonic() - begin)
        finally:
            process.end()

    def prepare(self):
        pass

    def wait(self, process, count):
        end = time.monotonic() + PATIENCE
        while (done := self.done()) < count:
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"{done} of {count} jobs done; {process.complaint()}")
            time.sleep(0.005)
        return done


def spent(pid):
    """CPU seconds of a worker; those of children that it has waited for are in its statistics alone."""
    with open(f"/proc/{pid}/stat") as stat:
        reaped = sum(map(int, stat.read().rpartition(")")[2].split()[13:15])) / 100
    total = reaped
    for one in tree(pid):
        with contextlib.suppress(OSError):  # it has just ended
            total += cpu_seconds(one)
    return total


class RQ(Queue):
    """One process that runs each job itself; rq's default is to fork for each."""

    worker, jobs = "rq.worker.SimpleWorker", 2000

    def push(self):
        import redis
        import rq

        queue = rq.Queue(connection=redis.Redis(port=self.redis.port))
        queue.enqueue_many([rq.Queue.prepare_data("queue_tasks.nothing", (number,), result_ttl=3600)
                            for number in range(self.jobs)])

    def command(self):
        return [sys.executable, "-m", "rq.cli", "worker", "-q", "-w", self.worker, "-u", self.redis.url]

    def done(self):
        return self.redis.send("ZCARD", "rq:finished:default")


class ForkingRQ(RQ):
    worker, jobs = "rq.worker.Worker", 60


class Celery(Queue):
    pool = ["--pool", "solo"]

    def push(self):
        script = f"import queue_tasks\nfor n in range({self.jobs}): queue_tasks.celery_nothing.delay(n)"
        subprocess.run([sys.executable, "-c", script], env=self.environment(), check=True)

    def command(self):
        return [sys.executable, "-m", "celery", "-A", "queue_tasks", "worker", "-l", "ERROR", "-c", "1", *self.pool]

    def done(self):
        """Its results have a database of their own."""
        self.redis.send("SELECT", 1)
        count = self.redis.send("DBSIZE")
        self.redis.send("SELECT", 0)
        return count


class PreforkCelery(Celery):
    pool = ["--pool", "prefork"]


class Arq(Queue):
    def push(self):
        from arq import create_pool
        from arq.connections import RedisSettings

        async def push():
            pool = await create_pool(RedisSettings(port=self.redis.port))
            for number in range(self.jobs):
                await pool.enqueue_job("arq_nothing", number)

        asyncio.run(push())

    def command(self):
        return [sys.executable, "-m", "arq", "queue_tasks.WorkerSettings"]

    def done(self):
        return self.jobs - self.redis.send("ZCARD", "arq:queue")


class Ours(Queue):
    jobs = 30_000

    def prepare(self):
        """A worker takes requests when it has an index; ten entries will do."""
        with tempfile.TemporaryDirectory() as folder:
            part = part_of(Catalogue(CATALOGUE, METADATA), 10,
                           f"{folder}/part.csv")
            subprocess.run([f"{BIN}/indexer", *part.arguments()], cwd=ROOT, check=True, env=self.environment(),
                           stdout=subprocess.DEVNULL)

    def environment(self):
        return super().environment() | {
            "ANIME_EMBEDDINGS_ACTIVE": "minilm", "ANIME_JOBS_HTTP_PORT": "0", "LOG_LEVEL": "warning"}

    def push(self):
        for start in range(0, self.jobs, 1000):
            self.redis.send("LPUSH", "anime:requests", *(
                json.dumps({"id": str(number), "query": 1, "reply_to": "anime:results"})
                for number in range(start, start + 1000)))

    def command(self):
        return [f"{BIN}/inference-worker", "run"]

    def done(self):
        return self.redis.send("LLEN", "anime:results")


QUEUES = {"ours": Ours, "rq, SimpleWorker": RQ, "rq, a fork for each job": ForkingRQ, "celery, solo": Celery,
          "celery, prefork of one": PreforkCelery, "arq": Arq}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    leave_the_measured_core()
    figures = {name: [] for name in QUEUES}
    for _, name in interleaved(list(QUEUES), options.rounds):
        with tempfile.TemporaryDirectory() as folder, server(folder) as redis:
            try:
                figures[name].append(QUEUES[name](redis).run())
            except (ImportError, RuntimeError, subprocess.CalledProcessError) as fault:
                show(part="queues", peer=name, fault=str(fault)[-300:])
    for name, found in figures.items():
        if found:
            by_cpu, by_clock = zip(*found)
            show(part="queues", peer=name, jobs_per_cpu_second=median(by_cpu, 0), jobs_per_second=median(by_clock, 0),
                 jobs=QUEUES[name].jobs, rounds=len(found))


if __name__ == "__main__":
    main()
