"""What the comparisons share: one core for whoever is measured, CPU clocks, Redis servers, the catalogue's vectors.

Whoever is measured is pinned to the last core, with one thread for mathematics; the client, Redis and this process
have the others. Each comparison prints JSON lines and adds them to a file from which report.py makes tables.
"""
import contextlib
import csv
import json
import os
import pathlib
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from end_to_end import BIN, CATALOGUE, METADATA, ROOT, Redis, cpu_seconds, resident_mib

CACHE = pathlib.Path(ROOT, ".build", "peers", "data")
MODELS = pathlib.Path(os.environ.get("MODEL_DIR") or "~/.cache/anime-recommender/models").expanduser()
MINILM = MODELS / "all-MiniLM-L6-v2"

signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # as an exception, so that what was started is ended, too

CORES = sorted(os.sched_getaffinity(0))
MEASURED = CORES[-1]
ONE_THREAD = {
    "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false",
    "HF_HUB_OFFLINE": "1", "ANONYMIZED_TELEMETRY": "False", "PYTHONWARNINGS": "ignore"}


def leave_the_measured_core():
    """Keeps this process, and what it starts without `pinned`, off the core of whoever is measured."""
    os.sched_setaffinity(0, CORES[:-1] or CORES)


def pinned(command):
    return ["taskset", "-c", str(MEASURED), *map(str, command)]


def environment(**more):
    """Of a measured process: our default settings; no OPENBLAS_CORETYPE, which is for old builds and slows others."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ANIME_", "OPENBLAS_"))}
    return kept | ONE_THREAD | more


class Measured(subprocess.Popen):
    """A process on the measured core; what it complains of goes to a file, since nobody reads a pipe meanwhile."""

    def __init__(self, command, variables):
        self.log = tempfile.TemporaryFile()
        super().__init__(pinned(command), env=variables, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=self.log)

    def complaint(self):
        self.log.seek(0)
        return self.log.read().decode(errors="replace")[-300:].strip()

    def end(self):
        self.kill()
        self.wait()


def tree(pid):
    """A process and its children, theirs and so on."""
    found = [pid]
    for one in found:
        for children in pathlib.Path(f"/proc/{one}/task").glob("*/children"):
            with contextlib.suppress(OSError):  # it has just ended
                found += map(int, children.read_text().split())
    return found


loads = []  # of the machine, before each turn


def show(**measurement):
    """One line of JSON: to the terminal, and to the file that PEERS_RESULTS names."""
    measurement["load"] = median(loads or [os.getloadavg()[0]], 1)
    line = json.dumps(measurement)
    print(line, flush=True)
    if results := os.environ.get("PEERS_RESULTS"):
        with open(results, "a") as file:
            file.write(line + "\n")


def median(values, digits=3):
    return round(statistics.median(values), digits)


def interleaved(peers, rounds):
    """Round, peer; every second round in the opposite order, so that no peer always follows the same one."""
    for number in range(rounds):
        for peer in peers if number % 2 == 0 else peers[::-1]:
            loads.append(os.getloadavg()[0])
            yield number, peer


class Catalogue:
    """The CSV files, and an index of them that is built once and kept below .build.

    `precision` is MiniLM's, as in embeddings.yaml; each has an index of its own.
    """

    def __init__(self, path, metadata, precision="float32"):
        self.path, self.metadata = pathlib.Path(path).resolve(), pathlib.Path(metadata).resolve()
        self.precision = precision
        self.folder = CACHE / f"redis-{self.path.stat().st_size}{'' if precision == 'float32' else '-' + precision}"

    def settings(self, active):
        """What tells our programs to embed by `active` (as ANIME_EMBEDDINGS_ACTIVE), in this precision."""
        return {"ANIME_EMBEDDINGS_ACTIVE": active, "ANIME_EMBEDDINGS_MODELS_MINILM_PRECISION": self.precision}

    def arguments(self):
        return ["--catalogue", str(self.path), "--metadata", str(self.metadata)]

    def rows(self):
        """Id, title, score, genres and synopsis of every entry."""
        with open(self.path, encoding="utf-8", newline="") as file:
            for row in list(csv.reader(file))[1:]:
                yield int(row[0]), *row[1:5]

    def index(self, active):
        """Sees that the kept Redis has an index by this embedder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with server(self.folder) as redis:
            subprocess.run([f"{BIN}/indexer", *self.arguments()], cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
                           env=environment(REDIS_URL=redis.url, **self.settings(active)))

    def copy(self, folder):
        """The kept Redis' files in another folder, so that a measurement changes nothing."""
        shutil.copytree(self.folder, folder)
        return folder

    def vectors(self):
        """Ids and MiniLM's vectors, [rows x 384], as our indexer wrote them; every peer searches these."""
        import numpy

        with server(self.folder) as redis:
            generation = redis.send("GET", "anime:index:active:minilm").decode()
            ids = [int(one) for one in redis.send("ZRANGE", f"anime:index:{generation}:ids", 0, -1)]
            pieces, number = b"", 0
            while piece := redis.send("GET", f"anime:index:{generation}:matrix:{number}"):
                pieces, number = pieces + piece, number + 1
        return ids, numpy.frombuffer(pieces, dtype="<f4").reshape(len(ids), -1)


class server:
    """A Redis on a folder's files for the length of a `with`, answering."""

    def __init__(self, folder, **options):
        self.redis = Redis(str(folder), **options)

    def __enter__(self):
        while True:
            try:
                self.redis.send("PING")
                return self.redis
            except RuntimeError:  # LOADING
                time.sleep(0.05)

    def __exit__(self, *_):
        self.redis.process.terminate()
        self.redis.process.wait()


def queries():
    """The wishes of Tests/Relevance, English and Portuguese, each once."""
    wishes = []
    for name in ("in_scope", "wishes_en", "wishes_pt"):
        with open(f"{ROOT}/Tests/Relevance/{name}.jsonl", encoding="utf-8") as file:
            wishes += [json.loads(line)["query"] for line in file]
    return list(dict.fromkeys(wishes))


def catalogue_options(parser):
    parser.add_argument("--catalogue", default=CATALOGUE)
    parser.add_argument("--metadata", default=METADATA)
