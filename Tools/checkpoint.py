"""Writes the files of a checkpoint folder as the engine reads them; needs Python's standard library alone.

model.safetensors   named tensors: 8 bytes of header length, a JSON header, then the numbers
unigram.txt         a Unigram tokenizer, see `write_tokenizer`
config.json         the sizes

The same input gives the same bytes on every machine, so that their SHA-256 can be pinned.
"""
import hashlib
import json
import pathlib
import struct
import sys


def read_checked(path, sha256):
    """The bytes of a published file; anything else ends the program before it is looked at."""
    data = pathlib.Path(path).read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != sha256:
        sys.exit(f"error: {path} is not the published file: its SHA-256 is {found}, not {sha256}")
    return data


def write_tensors(folder, tensors):
    """Writes {name: (type, shape, bytes)} in that order, each tensor at a multiple of 64 bytes."""
    header, place = {}, 0
    for name, (kind, shape, data) in tensors.items():
        header[name] = {"dtype": kind, "shape": shape, "data_offsets": [place, place + len(data)]}
        place += -(-len(data) // 64) * 64
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-(8 + len(text)) % 64)
    with open(folder / "model.safetensors", "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for kind, shape, data in tensors.values():
            file.write(data)
            file.write(bytes(-len(data) % 64))


def write_tokenizer(folder, pieces, scores, unknown, begin, end, replacements):
    """Writes a SentencePiece Unigram model as lines of UTF-8.

        unigram 1
        unknown <number>                       what a character is that no piece covers
        begin <number>                         put before and after each text
        end <number>
        pieces <count>
        <piece><tab><score>                    numbered from 0; without a score it never matches a text
        replacements <count>
        <code points><tab><code points>        hexadecimal, by spaces; the longest match is replaced

    Args:
        scores: a piece's natural logarithm of its probability, None for one that stands for no text.
        replacements: {text: text}.
    """
    lines = ["unigram 1", f"unknown {unknown}", f"begin {begin}", f"end {end}", f"pieces {len(pieces)}"]
    for piece, score in zip(pieces, scores):
        # Nine digits are enough to read the same 32-bit number back.
        lines.append(piece + "\t" + ("" if score is None else f"{score:.9g}"))
    lines.append(f"replacements {len(replacements)}")
    for old, new in sorted(replacements.items()):
        lines.append("\t".join(" ".join(f"{ord(c):X}" for c in text) for text in (old, new)))
    (folder / "unigram.txt").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def write_configuration(folder, sizes):
    (folder / "config.json").write_text(json.dumps(sizes, indent=2) + "\n", encoding="utf-8", newline="\n")
