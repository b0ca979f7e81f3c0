"""The yardstick: all-MiniLM-L6-v2 in float32 on ONNX Runtime, one thread, with all its fused operators.

Imported by embedding_ratio.py, which says how to run it. The graph is built here from the same safetensors file, from
the operators that ONNX Runtime's own transformer optimizer would put there (EmbedLayerNormalization, Attention,
BiasGelu, SkipLayerNormalization), so no exporter's quality is measured.
"""
import json
import os
import pathlib
import struct
import time

os.environ["OMP_NUM_THREADS"] = "1"
import numpy as np
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper
from tokenizers import Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import WordPiece

MICROSOFT = "com.microsoft"


def tensors(path):
    data = path.read_bytes()
    length = struct.unpack("<Q", data[:8])[0]
    for name, entry in json.loads(data[8:8 + length]).items():
        if name != "__metadata__" and entry["dtype"] == "F32":
            begin, end = (8 + length + offset for offset in entry["data_offsets"])
            yield name, np.frombuffer(data[begin:end], dtype="<f4").reshape(entry["shape"])


def graph(weights, config):
    """input_ids and mask, both [batch x length] int32, to the last states [batch x length x hidden]."""
    nodes, constants = [], []
    epsilon = config["layer_norm_eps"]

    def constant(name, value):
        constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(kind, inputs, outputs, domain=MICROSOFT, **attributes):
        nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs[0]

    def norm(name):
        return [constant(name + part, weights[name + part]) for part in (".weight", ".bias")]

    def product(x, name, output):
        return node("MatMul", [x, constant(name + ".weight", weights[name + ".weight"].T)], [output], domain="")

    tables = [constant(name, weights[f"embeddings.{name}_embeddings.weight"])
              for name in ("word", "position", "token_type")]
    x = node("EmbedLayerNormalization", ["input_ids", "", *tables, *norm("embeddings.LayerNorm"), "mask"],
             ["embedded", "lengths"], epsilon=epsilon)
    for index in range(config["num_hidden_layers"]):
        name = f"encoder.layer.{index}."
        parts = [weights[f"{name}attention.self.{part}.weight"].T for part in ("query", "key", "value")]
        biases = [weights[f"{name}attention.self.{part}.bias"] for part in ("query", "key", "value")]
        attended = node("Attention", [x, constant(name + "qkv", np.concatenate(parts, axis=1)),
                                      constant(name + "qkv.bias", np.concatenate(biases)), "lengths"],
                        [name + "attended"], num_heads=config["num_attention_heads"])
        output = name + "attention.output."
        y = product(attended, output + "dense", name + "projected")
        x = node("SkipLayerNormalization",
                 [y, x, *norm(output + "LayerNorm"), constant(output + "b", weights[output + "dense.bias"])],
                 [name + "between"], epsilon=epsilon)
        wide = product(x, name + "intermediate.dense", name + "wide")
        wide = node("BiasGelu", [wide, constant(name + "wide.b", weights[name + "intermediate.dense.bias"])],
                    [name + "active"])
        y = product(wide, name + "output.dense", name + "narrow")
        x = node("SkipLayerNormalization",
                 [y, x, *norm(name + "output.LayerNorm"), constant(name + "b", weights[name + "output.dense.bias"])],
                 [name + "done"], epsilon=epsilon)
    inputs = [helper.make_tensor_value_info(name, TensorProto.INT32, ["batch", "length"])
              for name in ("input_ids", "mask")]
    states = helper.make_tensor_value_info(x, TensorProto.FLOAT, ["batch", "length", config["hidden_size"]])
    model = helper.make_model(
        helper.make_graph(nodes, "bert", inputs, [states], constants),
        opset_imports=[helper.make_opsetid("", 17), helper.make_opsetid(MICROSOFT, 1)])
    model.ir_version = 9
    return model.SerializeToString()


class Engine:
    def __init__(self, folder, limit=256):
        folder = pathlib.Path(folder).expanduser()
        config = json.loads((folder / "config.json").read_text())
        pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
        self.tokenizer = Tokenizer(WordPiece({p: i for i, p in enumerate(pieces) if p}, unk_token="[UNK]"))
        self.tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
        self.tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
        self.limit = limit
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(
            graph(dict(tensors(folder / "model.safetensors")), config), options, providers=["CPUExecutionProvider"])

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
            means = np.einsum("btd,bt->bd", states, mask.astype(np.float32)) / mask.sum(1, keepdims=True)
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
