"""A Redis of its own, an index, workers as processes, a slow language model, and a browser."""

import csv
import http.server
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
import time

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = pathlib.Path(os.environ.get("ANIME_BIN", ROOT / ".build/release"))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def eventually(condition, within=30, what="the condition"):
    """Waits for `condition` to return something true, and returns it."""
    end = time.monotonic() + within
    while time.monotonic() < end:
        value = condition()
        if value:
            return value
        time.sleep(0.02)
    raise AssertionError(f"{what} did not come true within {within} s")


class SlowModel:
    """Speaks like an OpenAI server and writes slowly, so that a worker can be killed in the middle of an answer."""

    def __init__(self, pause):
        self.pause = pause
        model = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_GET(self):
                self.reply({"data": [{"id": "local"}]})

            def do_POST(self):
                asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                picks = [{"id": place, "reason": f"It fits as number {place}."} for place in range(1, 4)]
                text = json.dumps({"picks": picks})
                if not asked.get("stream"):
                    time.sleep(model.pause)
                    return self.reply({
                        "choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": "stop"}],
                        "usage": {"prompt_tokens": 100, "completion_tokens": 20}})
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream")
                self.send_header("Connection", "close")
                self.end_headers()
                for place in range(0, len(text), 20):
                    self.event({"choices": [{"index": 0, "delta": {"content": text[place:place + 20]}}]})
                    time.sleep(model.pause / (len(text) / 20))
                self.event({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
                self.event({"choices": [], "usage": {"prompt_tokens": 100, "completion_tokens": 20}})
                self.wfile.write(b"data: [DONE]\n\n")

            def event(self, value):
                self.wfile.write(b"data: " + json.dumps(value).encode() + b"\n\n")
                self.wfile.flush()

            def reply(self, value):
                body = json.dumps(value).encode()
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v1"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.server.shutdown()


class Worker:
    def __init__(self, stage, port=0, settings=()):
        self.log = tempfile.NamedTemporaryFile("w+", dir=stage.folder, suffix=".log", delete=False)
        environment = {**stage.environment, "ANIME_JOBS_HTTP_PORT": str(port), **dict(settings)}
        self.process = subprocess.Popen(
            [BIN / "inference-worker", "run", "--config", stage.config], env=environment,
            stdout=self.log, stderr=subprocess.STDOUT)
        self.url = "http://" + eventually(lambda: self.find(r'"http\.address":"([^"]+)"'), 60, "the port")
        self.port = int(self.url.rsplit(":", 1)[1])
        # Known to Redis: it claims.
        eventually(lambda: any(f".{self.process.pid}." in name for name in stage.redis("ZRANGE", "anime:workers", "0", "-1").split()), 60, "the worker")

    def find(self, pattern):
        found = re.search(pattern, pathlib.Path(self.log.name).read_text())
        return found and found.group(1)

    def end(self, how=signal.SIGTERM):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGCONT)
            self.process.send_signal(how)
        self.process.wait(30)


class Stage:
    """Everything that the page needs, in a folder of its own."""

    def __init__(self, titles=120):
        self.folder = tempfile.mkdtemp(prefix="anime-browser-")
        self.redis_port = free_port()
        self.start_redis()
        self.config = ROOT / "config"
        self.environment = {
            **os.environ, "REDIS_URL": f"redis://127.0.0.1:{self.redis_port}/0", "LOG_FORMAT": "json",
            "ANIME_JOBS_LEASE_MS": "1000", "ANIME_EMBEDDINGS_ACTIVE": "minilm"}
        try:
            self.index(titles)
        except BaseException:
            self.close()
            raise

    def start_redis(self):
        self.server = subprocess.Popen(
            ["redis-server", "--port", str(self.redis_port), "--bind", "127.0.0.1", "--dir", self.folder,
             "--appendonly", "yes", "--save", "", "--loglevel", "warning"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        eventually(lambda: self.redis("PING") == "PONG", what="Redis")

    def stop_redis(self):
        self.server.kill()
        self.server.wait()

    def redis(self, *command):
        done = subprocess.run(
            ["redis-cli", "-p", str(self.redis_port), "--raw", *command], capture_output=True, text=True)
        return done.stdout.strip()

    def index(self, titles):
        """The first titles of the starter catalogue, and one whose text attacks the page."""
        hostile = {"MAL_ID": "999001", "Name": "<img src=x onerror=window.pwned=1> Hostile Robot", "Genres": "Sci-Fi",
                   "synopsis": "<script>window.pwned=1</script> A hostile robot markup invades the page."}
        for name in ("anime_with_synopsis.csv", "anime.csv"):
            with open(ROOT / "data" / name, newline="") as source:
                rows = list(csv.DictReader(source))[:titles]
            with open(pathlib.Path(self.folder) / name, "w", newline="") as target:
                writer = csv.DictWriter(target, rows[0].keys())
                writer.writeheader()
                writer.writerows(rows + [{**{key: rows[0][key] for key in rows[0]}, **{key: value for key, value in hostile.items() if key in rows[0]}}])
        subprocess.run(
            [BIN / "indexer", "--catalogue", f"{self.folder}/anime_with_synopsis.csv", "--metadata",
             f"{self.folder}/anime.csv", "--config", self.config], env=self.environment, check=True, capture_output=True)

    def close(self):
        self.stop_redis()
        shutil.rmtree(self.folder, ignore_errors=True)


class Browser:
    def __init__(self, width=1280, height=900):
        options = webdriver.ChromeOptions()
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en"):
            options.add_argument(argument)
        options.binary_location = shutil.which("chromium")
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.resize(width, height)

    def resize(self, width, height):
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
            "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600})

    def open(self, url, fresh=True):
        self.driver.get(url)
        if fresh:
            self.run("localStorage.clear()")
            self.driver.get(url)
        eventually(lambda: self.run("return document.getElementById('health').dataset.state"), what="the page")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def all(self, selector):
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector):
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector):
        return self.run("return [...document.querySelectorAll(arguments[0])].map((one) => one.textContent)", selector)

    def type(self, text):
        field = self.one("#wish")
        field.send_keys(text)
        field.send_keys(Keys.ENTER)

    def ask(self, text, within=30):
        """Asks, and waits for the end of the answer."""
        before = len(self.all(".turn"))
        self.type(text)
        return self.answered(before + 1, within)

    def answered(self, count, within=30):
        """Waits until turn number `count` is over, and returns its element."""
        selector = f".turn:nth-child({count})[aria-busy=false]"
        eventually(lambda: self.all(selector), within, f"the answer of turn {count}")
        return self.one(selector)

    def click(self, selector):
        self.run("document.querySelector(arguments[0]).click()", selector)

    def state(self):
        return (self.texts(".turn:last-child .state p") or [""])[0]

    def errors(self):
        """What the console complained of, but for answers of the server that say what they mean."""
        return [entry["message"] for entry in self.driver.get_log("browser")
                if entry["level"] == "SEVERE" and "Failed to load resource" not in entry["message"]]

    def close(self):
        self.driver.quit()
