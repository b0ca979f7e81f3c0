"""all-MiniLM-L6-v2 as a graph of ONNX, built from its safetensors file.

From the operators that ONNX Runtime's own transformer optimizer would put there (EmbedLayerNormalization, Attention,
BiasGelu, SkipLayerNormalization), so no exporter's quality is measured.
"""
import json
import struct

import numpy as np
from onnx import TensorProto, helper, numpy_helper

MICROSOFT = "com.microsoft"


def make(folder):
    """The model in this folder, as the bytes of an .onnx file."""
    config = json.loads((folder / "config.json").read_text())
    return graph(dict(tensors(folder / "model.safetensors")), config)


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
