#!/usr/bin/env python3
"""Draws what the dashboard shows of a few minutes of real work: workers, a Prometheus that scrapes them, its answers.

    Tests/Benchmarks/dashboard.py FILE.png [--seconds N]

Three workers, one of which is killed half-way, a language model that fails now and then, wishes of both languages, some
about other things. Needs the release build, redis-server, prometheus, matplotlib.
"""
import argparse
import json
import math
import os
import random
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

from end_to_end import BIN, ROOT, WISHES, Redis, run_indexer
from scale import SlowModel, until

OTHER = ["how do I renew a passport", "the capital of Mongolia", "fix my washing machine", "receita de bolo de cenoura"]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Stack:
    def __init__(self, folder):
        self.redis, self.model = Redis(folder), SlowModel(failing=0.05, delay=(0.2, 1.5))
        self.ports = [free_port() for _ in range(3)]
        environment = os.environ | {
            "REDIS_URL": self.redis.url, "ANIME_LLM_CHAIN": "local", "ANIME_LLM_MODELS_LOCAL_BASE_URL": self.model.url,
            "ANIME_LLM_MODELS_LOCAL_TASK": "pick", "ANIME_JOBS_CONCURRENCY": "4", "ANIME_JOBS_LEASE_MS": "5000",
            "ANIME_LLM_MODELS_LOCAL_PRICE_PER_MILLION_INPUT": "0.1",
            "ANIME_LLM_MODELS_LOCAL_PRICE_PER_MILLION_OUTPUT": "0.5", "LOG_LEVEL": "error",
        }
        run_indexer(environment)
        self.workers = [
            subprocess.Popen([f"{BIN}/inference-worker", "run"], cwd=ROOT,
                             env=environment | {"ANIME_JOBS_HTTP_PORT": str(port)})
            for port in self.ports]
        until(lambda: self.redis.send("ZCARD", "anime:workers") == 3)
        self.port = free_port()
        with open(f"{folder}/prometheus.yml", "w") as file:
            targets = json.dumps([f"127.0.0.1:{port}" for port in self.ports])
            file.write(f"global: {{scrape_interval: 2s, evaluation_interval: 2s}}\n"
                       f"rule_files: [{ROOT}/deploy/prometheus/rules.yml]\n"
                       f"scrape_configs: [{{job_name: worker, static_configs: [{{targets: {targets}}}]}}]\n")
        self.prometheus = subprocess.Popen(
            ["prometheus", f"--config.file={folder}/prometheus.yml", f"--storage.tsdb.path={folder}/tsdb",
             f"--web.listen-address=127.0.0.1:{self.port}", "--log.level=error"])

    def ask(self, path, **query):
        address = f"http://127.0.0.1:{self.port}/api/v1/{path}?{urllib.parse.urlencode(query)}"
        with urllib.request.urlopen(address) as reply:
            return json.load(reply)["data"]

    def close(self):
        for one in [*self.workers, self.prometheus, self.redis.process]:
            one.kill()
            one.wait()


def work(stack, seconds):
    """Wishes in waves, for so long."""
    chance, begin, number, killed = random.Random(7), time.time(), 0, False
    while (now := time.time() - begin) < seconds:
        for _ in range(max(0, round(9 + 9 * math.sin(now / 20)))):
            number += 1
            wish = chance.choice(OTHER) if chance.random() < 0.1 else f"{chance.choice(WISHES)}, number {number}"
            request = {"id": f"d{number}", "query": wish, "n": 3, "ts": time.time(), "reply_to": "anime:results",
                       "mode": chance.choice(["auto", "auto", "extractive"])}
            if chance.random() < 0.02:
                request["filters"] = {"year": {"min": "soon"}}
            stack.redis.send("LPUSH", "anime:requests", json.dumps(request))
        if not killed and now > seconds / 2:
            stack.workers[0].send_signal(signal.SIGKILL)
            killed = True
        stack.redis.send("RPOP", "anime:results", 1000)
        time.sleep(1)
    return begin, time.time(), number


def draw(stack, begin, end, file):
    import matplotlib
    matplotlib.use("Agg")
    from PIL import Image
    from matplotlib import pyplot

    with open(f"{ROOT}/deploy/grafana/dashboard.json") as dashboard:
        panels = [one for one in json.load(dashboard)["panels"] if one["type"] == "timeseries"]
    rows = math.ceil(len(panels) / 3)
    figure, places = pyplot.subplots(rows, 3, figsize=(18, 3.1 * rows), dpi=75)
    empty = []
    for place, panel in zip(places.flat, panels):
        for target in panel["targets"]:
            expression = target["expr"].replace("$__rate_interval", "20s")
            for series in stack.ask("query_range", query=expression, start=begin, end=end, step=2)["result"]:
                labels = series["metric"]
                name = re.sub(r"\{\{(\w+)\}\}", lambda found: labels.get(found[1], ""), target["legendFormat"])
                points = [(float(at) - begin, float(value)) for at, value in series["values"] if value != "NaN"]
                place.plot([x for x, _ in points], [y for _, y in points], linewidth=1.2, label=name[:40])
        if not place.lines:
            empty.append(panel["title"])
        elif len(place.lines) < 12:
            place.legend(fontsize=6, loc="upper left")
        place.set_title(f"{panel['title']} ({panel['fieldConfig']['defaults']['unit']})", fontsize=9)
        place.tick_params(labelsize=7)
        place.set_ylim(bottom=min(0, place.get_ylim()[0]))
    for place in list(places.flat)[len(panels):]:
        place.axis("off")
    figure.tight_layout()
    figure.savefig(file)
    with Image.open(file) as picture:
        picture.convert("RGB").quantize(48).save(file, optimize=True)
    return len(panels), empty


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("file")
    options.add_argument("--seconds", type=int, default=150)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        stack = Stack(folder)
        try:
            begin, end, number = work(stack, options.seconds)
            panels, empty = draw(stack, begin, end, options.file)
            alerts = sorted({one["labels"]["alertname"] for one in stack.ask("alerts")["alerts"]})
            print(json.dumps({"what": "dashboard", "requests": number, "panels": panels, "panels_without_data": empty,
                              "alerts": alerts, "load": os.getloadavg()[0]}))
        finally:
            stack.close()


if __name__ == "__main__":
    main()
