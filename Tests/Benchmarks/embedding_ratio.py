#!/usr/bin/env python3
"""Our engine against ONNX Runtime on the same texts, turn about in one run, by CPU time on one thread of each: both in
float32, and both with layers of whole numbers.

    swift build -c release --build-tests
    python3 -m venv /tmp/yardstick && /tmp/yardstick/bin/pip install numpy onnx onnxruntime tokenizers
    /tmp/yardstick/bin/python Tests/Benchmarks/embedding_ratio.py [--catalogue FILE] [--rounds 5]

Prints one JSON line for each precision: the best rate of each over all rounds, the median of the rounds' ratios (ours
over theirs; 1 is the least we accept), and the same for one query. Taking turns makes the ratios hold on a machine that
others use too; the rates alone do not.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

import embedding_onnx  # sets the number of threads before its own import
import onnx
import onnx_graph
import onnxruntime
from onnxruntime.quantization import QuantType, quantize_dynamic

ROOT = pathlib.Path(__file__).resolve().parents[2]


def ours(environment):
    """The lines of one run of the Swift suite, by measurement and precision."""
    command = ["swift", "test", "-c", "release", "--skip-build", "--filter", "EmbeddingBenchmark"]
    run = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit(run.stdout + run.stderr)
    lines = [json.loads(line) for line in run.stdout.splitlines() if line.startswith('{"measurement"')]
    return {(line["measurement"], line["precision"]): line for line in lines}


def quantised(graph):
    """The graph after ONNX Runtime's dynamic quantisation; 7 bits, since its AVX2 kernels saturate with 8."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "int8.onnx")
        quantize_dynamic(onnx.load_from_string(graph), path, op_types_to_quantize=["MatMul", "Attention"],
                         weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT})
        return path.read_bytes()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--catalogue", type=pathlib.Path, default=ROOT / "data/anime_with_synopsis.csv")
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    models = os.environ.get("MODEL_DIR") or "~/.cache/anime-recommender/models"
    precisions = ("float32", "int8")
    folder = pathlib.Path(models, "all-MiniLM-L6-v2").expanduser()
    graph = onnx_graph.make(folder)
    engines = [embedding_onnx.Engine(folder, model=model) for model in (graph, quantised(graph))]
    with tempfile.TemporaryDirectory() as folder:
        environment = {"BENCHMARK": "2", "BENCHMARK_CATALOGUE": str(options.catalogue.resolve()),
                       "BENCHMARK_TEXTS": folder + "/texts.json"}
        ours(environment)
        texts = json.loads(pathlib.Path(folder, "texts.json").read_text())
        rounds = {precision: [] for precision in precisions}
        for _ in range(options.rounds):
            swift = ours(environment)
            for precision, engine in zip(precisions, engines):
                rounds[precision].append((swift["documents", precision]["per_cpu_second"],
                                          embedding_onnx.documents_per_second(engine, texts["documents"]),
                                          swift["query", precision]["cpu_ms_p50"],
                                          embedding_onnx.query_milliseconds(engine, texts["queries"])))
    for precision in precisions:
        documents, their_documents, query, their_query = zip(*rounds[precision])
        print(json.dumps({
            "measurement": "embedding against ONNX Runtime", "precision": precision,
            "onnxruntime": onnxruntime.__version__, "documents": len(texts["documents"]),
            "tokens": swift["documents", precision]["tokens"], "rounds": options.rounds,
            "documents_per_cpu_second": max(documents),
            "onnx_documents_per_cpu_second": round(max(their_documents), 3),
            "documents_ratio": round(statistics.median(a / b for a, b in zip(documents, their_documents)), 3),
            "query_cpu_ms": min(query), "onnx_query_cpu_ms": round(min(their_query), 3),
            "query_ratio": round(statistics.median(b / a for a, b in zip(query, their_query)), 3),
            "share_of_peak": swift["documents", precision]["share_of_peak"], "load_average": os.getloadavg()[0]}))


if __name__ == "__main__":
    main()
