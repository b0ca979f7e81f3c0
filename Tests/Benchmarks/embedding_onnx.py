"""The yardstick: all-MiniLM-L6-v2 in float32 on ONNX Runtime, one thread, with all its fused operators.

Imported by embedding_ratio.py, which says how to run it, and by the workers of peers/. The graph comes from
onnx_graph.py.
"""
import os
import pathlib
import time

os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
import onnxruntime
from tokenizers import Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import WordPiece


class Engine:
    """Texts to unit vectors. `model` is an .onnx file that onnx_graph.py made before; without one it is made here."""

    def __init__(self, folder, limit=256, model=None):
        folder = pathlib.Path(folder).expanduser()
        pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.tokenizer = Tokenizer(WordPiece({p: i for i, p in enumerate(pieces) if p}, unk_token="[UNK]"))
        self.tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
        self.tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
        self.limit = limit
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        if model is None:
            import onnx_graph  # needs the package onnx, which a worker that has a file does not
            model = onnx_graph.make(folder)
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])

    def tokens(self, text):
        return [101] + self.tokenizer.encode(text).ids[:self.limit - 2] + [102]

    def embed(self, texts, batch):
        """Unit vectors, [texts x hidden]; neighbours in length share a batch, so that padding is small."""
        tokens = [self.tokens(text) for text in texts]
        order = sorted(range(len(texts)), key=lambda index: -len(tokens[index]))
        vectors = [None] * len(texts)
        for start in range(0, len(order), batch):
            group = order[start:start + batch]
            length = len(tokens[group[0]])
            ids, mask = np.zeros((2, len(group), length), dtype=np.int32)
            for row, index in enumerate(group):
                ids[row, :len(tokens[index])] = tokens[index]
                mask[row, :len(tokens[index])] = 1
            states = self.session.run(None, {"input_ids": ids, "mask": mask})[0]
            means = np.einsum("btd,bt->bd", states, mask.astype(np.float32))
            means /= mask.sum(1, keepdims=True)  # in place: by whole numbers, a quotient would be of 64 bits
            for row, index in enumerate(group):
                vectors[index] = means[row] / np.linalg.norm(means[row])
        return np.stack(vectors)


def documents_per_second(engine, texts):
    """Documents per CPU-second, of the batch size that does best."""
    rates = []
    for batch in (1, 2, 4, 16):
        start = time.process_time()
        engine.embed(texts, batch)
        rates.append(len(texts) / (time.process_time() - start))
    return max(rates)


def query_milliseconds(engine, queries, rounds=30):
    """CPU time of one query, the median."""
    times = []
    for index in range(rounds * len(queries)):
        start = time.process_time()
        engine.embed([queries[index % len(queries)]], 1)
        times.append(time.process_time() - start)
    return 1e3 * sorted(times)[len(times) // 2]
