"""The ten nearest of all rows, 384 dimensions, one core: our scan against what else there is.

    vector_search.py [--catalogue FILE --metadata FILE] [--rows N] [--rounds N] [--queries N]
                     [--engines NAME,NAME]

Rows are the catalogue's vectors; beyond their number, mixtures of three of them with noise. Queries are the wishes of
Tests/Relevance. All engines are alive at once and take turns. Whoever finds less than half of the exact ten, or exact
engines less than all but rounding, is not shown.
"""
import argparse
import json
import subprocess
import sys
import tempfile

from common import (HERE, MINILM, Catalogue, catalogue_options, environment, interleaved, leave_the_measured_core,
                    median, pinned, queries, show)
import prepare

EXACT = {"ours", "ours: 32 at once", "ours: int8 and exact", "numpy", "faiss flat", "RediSearch FLAT"}
# Of float32, read once for each query; what reads less, or once for several, has no share of it.
OF_THE_BANDWIDTH = EXACT - {"ours: 32 at once", "ours: int8 and exact"}
CEILING = "reading the rows"
READERS = {CEILING, "reading bytes"}


class Engine:
    """A process of engines.py."""

    def __init__(self, name, rows, wishes):
        self.name, self.turns = name, []
        self.process = subprocess.Popen(
            pinned([sys.executable, HERE / "engines.py", name, rows, wishes]), env=environment(), text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.built = self.read()

    def read(self):
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(self.process.stderr.read()[-300:])
        return json.loads(line)

    def ask(self, what):
        self.process.stdin.write(what + "\n")
        self.process.stdin.flush()
        return self.read()

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def mixtures(vectors, count):
    """[count x dimension]: the vectors themselves, then mixtures of three of them with noise, of unit length."""
    import numpy

    chance = numpy.random.default_rng(7)
    rows = numpy.empty((count, vectors.shape[1]), numpy.float32)
    rows[:len(vectors)] = vectors[:count]
    for start in range(len(vectors), count, 50_000):
        part = rows[start:start + 50_000]
        part[:] = chance.normal(0, 0.01, part.shape)
        for share in (0.6, 0.3, 0.1):
            part += share * vectors[chance.integers(len(vectors), size=len(part))]
        part /= numpy.linalg.norm(part, axis=1, keepdims=True)
    return rows


def exact(rows, wishes):
    import numpy

    return [numpy.argpartition(-scores, 10)[:10].tolist() for scores in wishes @ rows.T]


def recall(engine, truth):
    found = engine.ask("answers")
    share = sum(len(set(one) & set(best)) for one, best in zip(found, truth)) / 10 / len(truth)
    if share < (0.998 if engine.name in EXACT else 0.5):
        raise RuntimeError(f"{engine.name} finds {share:.3f} of the ten nearest")
    return round(share, 4)


def start(names, rows, wishes):
    for name in names:
        try:
            yield Engine(name, rows, wishes)
        except RuntimeError as fault:
            show(part="vector search", peer=name, fault=str(fault).strip().splitlines()[-1])


def measure(alive, truth, count, rounds):
    for _, engine in interleaved(alive, rounds):
        engine.turns.append(engine.ask("turn"))
    ceiling = next((one for one in alive if one.name == CEILING), None)
    for engine in alive:
        cpu = median([turn["cpu_ms"] for turn in engine.turns], 6)
        reading = {}
        if ceiling and engine.name in OF_THE_BANDWIDTH | {CEILING}:
            least = median([turn["cpu_ms"] for turn in ceiling.turns], 6)
            reading = {"share_of_bandwidth": round(least / cpu, 3), "gb_per_second": round(count * 1536 / cpu / 1e6, 1)}
        show(part="vector search", peer=engine.name, rows=count, cpu_ms=round(cpu, 4),
             wall_ms=median([turn["wall_ms"] for turn in engine.turns], 4),
             recall=None if engine.name in READERS else recall(engine, truth),
             rounds=rounds, queries=len(truth), **reading, **engine.built)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    catalogue_options(parser)
    parser.add_argument("--rows", type=int, help="default: the catalogue's")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--queries", type=int, help="default: all wishes")
    parser.add_argument("--engines", default=",".join([
        CEILING, "ours", "ours: int8 and exact", "reading bytes", "ours: 32 at once", "numpy", "faiss flat",
        "faiss HNSW", "hnswlib", "usearch", "Chroma", "RediSearch FLAT", "Redis 8 vector set"]))
    options = parser.parse_args()
    leave_the_measured_core()
    import embedding_onnx
    import numpy

    catalogue = Catalogue(options.catalogue, options.metadata)
    catalogue.index("minilm")
    rows = numpy.load(prepare.index(catalogue) / "vectors.npy")
    if options.rows:
        rows = mixtures(rows, options.rows)
    wishes = embedding_onnx.Engine(MINILM).embed(queries()[:options.queries], 1).astype(numpy.float32)
    with tempfile.TemporaryDirectory(dir=prepare.CACHE) as folder:
        numpy.save(f"{folder}/rows.npy", rows)
        numpy.save(f"{folder}/wishes.npy", wishes)
        truth = exact(rows, wishes)
        count = len(rows)
        del rows
        alive = []
        try:
            for engine in start(options.engines.split(","), f"{folder}/rows.npy", f"{folder}/wishes.npy"):
                alive.append(engine)
            measure(alive, truth, count, options.rounds)
        finally:
            for engine in alive:
                engine.close()


if __name__ == "__main__":
    main()
