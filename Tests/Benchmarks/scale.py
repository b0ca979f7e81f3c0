#!/usr/bin/env python3
"""Measures how workers share a queue while a language model takes a fixed time, and how an autoscaler follows a burst.

    Tests/Benchmarks/scale.py [--picture FILE.png]

First 1, 2, 4 and 8 worker processes answer 160 requests each: a line of JSON for each run. Then a burst: real
workers are started and stopped by the rule of k8s/components/keda/scaled-object.yaml, from the real values in Redis,
as Kubernetes' autoscaler does it. Needs the release build, redis-server, PyYAML and, for the picture, matplotlib.
"""
import argparse
import asyncio
import json
import math
import os
import random
import signal
import subprocess
import tempfile
import threading
import time

import yaml

from end_to_end import BIN, ROOT, WISHES, Redis, run_indexer

DELAY = 0.5
CONCURRENCY = 4
REPLY = json.dumps({
    "id": "x", "object": "chat.completion", "model": "local",
    "choices": [{"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": json.dumps(
        {"picks": [{"c": "c1", "why": "Just right for this wish."}], "intro": "Here you are.", "none_fit": False})}}],
    "usage": {"prompt_tokens": 800, "completion_tokens": 60, "total_tokens": 860},
}).encode()


class SlowModel:
    """A language model on loopback: answers after a delay, however many ask at once; a share of the calls fails."""

    def __init__(self, failing=0.0, delay=(DELAY, DELAY)):
        self.chance, self.failing, self.delay = random.Random(1), failing, delay
        self.loop = asyncio.new_event_loop()
        started = threading.Event()

        async def serve():
            server = await asyncio.start_server(self.answer, "127.0.0.1", 0, backlog=1024)
            self.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
            started.set()

        def run():
            self.loop.create_task(serve())
            self.loop.run_forever()

        threading.Thread(target=run, daemon=True).start()
        started.wait()

    async def answer(self, reader, writer):
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                lines = head.lower().split(b"\r\n")
                length = next(int(line[15:]) for line in lines if line.startswith(b"content-length:"))
                await reader.readexactly(length)
                await asyncio.sleep(self.chance.uniform(*self.delay))
                status, reply = (b"500 Oops", b"{}") if self.chance.random() < self.failing else (b"200 OK", REPLY)
                writer.write(b"HTTP/1.1 %s\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s"
                             % (status, len(reply), reply))
                await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


class Workers:
    """Worker processes on one Redis; any number of them."""

    def __init__(self, redis, model):
        self.environment = os.environ | {
            "REDIS_URL": redis.url, "ANIME_EMBEDDINGS_ACTIVE": "minilm", "ANIME_LLM_CHAIN": "local",
            "ANIME_LLM_MODELS_LOCAL_BASE_URL": model.url, "ANIME_LLM_MODELS_LOCAL_TASK": "pick",
            "ANIME_JOBS_CONCURRENCY": str(CONCURRENCY), "ANIME_JOBS_HTTP_PORT": "0", "LOG_LEVEL": "warning",
        }
        self.redis = redis
        self.running, self.stopping = [], []

    def scale(self, count):
        while len(self.running) < count:
            self.running.append(subprocess.Popen([f"{BIN}/inference-worker", "run"], env=self.environment, cwd=ROOT))
        while len(self.running) > count:
            leaving = self.running.pop()
            leaving.send_signal(signal.SIGTERM)
            self.stopping.append(leaving)

    def ready(self):
        until(lambda: self.redis.send("ZCARD", "anime:workers") == len(self.running))

    def end(self):
        self.scale(0)
        for one in self.stopping:
            one.wait()


def until(condition):
    while not condition():
        time.sleep(0.02)


def push(redis, name, count):
    """Requests that are each a wish of its own, so that no cache answers."""
    for start in range(0, count, 500):
        redis.send("LPUSH", "anime:requests", *(
            json.dumps({"id": f"{name}-{n}", "query": f"{WISHES[n % len(WISHES)]}, number {n} of {name}", "n": 3,
                        "mode": "llm", "reply_to": "anime:results"})
            for n in range(start, min(count, start + 500))))


def throughput(redis, model):
    rates = {}
    for count in [1, 2, 4, 8]:
        workers = Workers(redis, model)
        workers.scale(count)
        workers.ready()
        push(redis, f"warm{count}", count * CONCURRENCY)
        until(lambda: redis.send("LLEN", "anime:results") == count * CONCURRENCY)
        redis.send("DEL", "anime:results")
        jobs = count * CONCURRENCY * 40
        begin = time.monotonic()
        push(redis, f"run{count}", jobs)
        until(lambda: redis.send("LLEN", "anime:results") == jobs)
        seconds = time.monotonic() - begin
        results = [json.loads(line) for line in redis.send("LRANGE", "anime:results", 0, -1)]
        redis.send("DEL", "anime:results")
        workers.end()
        rates[count] = jobs / seconds
        print(json.dumps({
            "what": "workers", "workers": count, "jobs": jobs, "seconds": round(seconds, 2),
            "jobs_per_second": round(rates[count], 1), "ideal": count * CONCURRENCY / DELAY,
            "share_of_ideal": round(rates[count] * DELAY / count / CONCURRENCY, 3),
            "by_model": sum(one["mode"] == "llm" and one["status"] == "ok" for one in results),
            "answers": len({one["id"] for one in results}), "load": os.getloadavg()[0],
        }), flush=True)
    return rates


class Autoscaler:
    """What KEDA and the HorizontalPodAutoscaler make of a ScaledObject: every 15 s, from the values of that moment."""

    PERIOD, TOLERANCE = 15, 0.1

    def __init__(self, path, cap):
        spec = yaml.safe_load(open(path))["spec"]
        self.targets = {one["metadata"]["listName"]: int(one["metadata"]["listLength"]) for one in spec["triggers"]}
        self.least, self.most = spec["minReplicaCount"], min(spec["maxReplicaCount"], cap)
        behavior = spec["advanced"]["horizontalPodAutoscalerConfig"]["behavior"]
        self.up, self.down = behavior["scaleUp"]["policies"], behavior["scaleDown"]["policies"]
        self.window = behavior["scaleDown"]["stabilizationWindowSeconds"]
        self.wanted, self.past = [], [(-1e9, self.least)]

    def values(self, redis):
        return {key: redis.send("HLEN" if key == "anime:busy" else "LLEN", key) for key in self.targets}

    def next(self, now, count, values):
        """How many workers there should be from now on."""
        wishes = []
        for key, target in self.targets.items():
            near = count and abs(values[key] / (target * count) - 1) <= self.TOLERANCE
            wishes.append(count if near else math.ceil(values[key] / target))
        wish = max(self.least, min(self.most, max(wishes)))
        self.wanted.append((now, wish))
        if wish < count:
            wish = min(count, max(one for at, one in self.wanted if at >= now - self.window))
        highest = max(self.change(one, now, 1) for one in self.up)
        lowest = min(self.change(one, now, -1) for one in self.down)
        wish = max(min(wish, highest), lowest)
        self.past.append((now, wish))
        return wish

    def change(self, policy, now, sign):
        """The furthest that a policy lets the number go, counted from what it was a period ago."""
        before = [count for at, count in self.past if at <= now - policy["periodSeconds"]][-1]
        step = policy["value"] if policy["type"] == "Pods" else before * policy["value"] / 100
        return math.ceil(before + step) if sign > 0 else math.floor(before - step)


def burst(redis, model, jobs, cap):
    scaler = Autoscaler(f"{ROOT}/k8s/components/keda/scaled-object.yaml", cap)
    workers = Workers(redis, model)
    workers.scale(scaler.least)
    workers.ready()
    begin, samples, pushed, due = time.monotonic(), [], False, 0
    while True:
        now = time.monotonic() - begin
        if not pushed and now >= 10:
            push(redis, "burst", jobs)
            pushed = True
        values = scaler.values(redis)
        if now >= due:
            workers.scale(scaler.next(now, len(workers.running), values))
            due += scaler.PERIOD
        samples.append({"t": round(now, 1), "waiting": values["anime:requests"], "busy": values["anime:busy"],
                        "workers": len(workers.running), "done": redis.send("LLEN", "anime:results")})
        if pushed and samples[-1]["done"] == jobs and len(workers.running) == scaler.least:
            break
        time.sleep(1)
    workers.end()
    served = next(one["t"] for one in samples if one["done"] == jobs)
    most = max(one["workers"] for one in samples)
    print(json.dumps({
        "what": "burst", "jobs": jobs, "most_workers": most,
        "seconds_to_most": round(next(one["t"] for one in samples if one["workers"] == most) - 10, 1),
        "seconds_to_serve": round(served - 10, 1), "seconds_to_least": round(samples[-1]["t"] - 10, 1),
        "load": os.getloadavg()[0],
    }), flush=True)
    return samples


def draw(rates, samples, file):
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(12, 4), dpi=90)
    left.plot(rates.keys(), [count * CONCURRENCY / DELAY for count in rates], "--", color="grey", label="ideal")
    left.plot(rates.keys(), rates.values(), "o-", label="measured")
    left.set(title=f"Throughput, a model of {DELAY} s, {CONCURRENCY} requests a worker", xlabel="worker processes",
             ylabel="answers a second", xticks=list(rates), ylim=(0, None))
    left.legend()
    times = [one["t"] for one in samples]
    right.fill_between(times, [one["waiting"] for one in samples], alpha=0.3, label="waiting")
    right.set(title="A burst, and what the autoscaler makes of it", xlabel="seconds", ylabel="requests", ylim=(0, None))
    other = right.twinx()
    other.step(times, [one["workers"] for one in samples], where="post", color="tab:red", label="workers")
    other.step(times, [one["busy"] for one in samples], where="post", color="tab:green", linewidth=0.8, label="busy")
    other.set(ylabel="workers", ylim=(0, None))
    other.legend(handles=[*right.collections, *other.lines], labels=["waiting", "workers", "busy"], loc="upper right")
    figure.tight_layout()
    figure.savefig(file)


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--picture", help="draws both into this PNG")
    options.add_argument("--jobs", type=int, default=3000, help="of the burst")
    options.add_argument("--cap", type=int, default=8, help="the most workers in the burst")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        redis, model = Redis(folder), SlowModel()
        try:
            run_indexer(os.environ | {"REDIS_URL": redis.url, "ANIME_EMBEDDINGS_ACTIVE": "minilm"})
            rates = throughput(redis, model)
            samples = burst(redis, model, options.jobs, options.cap)
        finally:
            redis.process.kill()
    if options.picture:
        draw(rates, samples, options.picture)


if __name__ == "__main__":
    main()
