#!/usr/bin/env python3
"""Makes the golden files of the embedding tests from references that share no code with this project.

    python3 -m venv /tmp/golden && /tmp/golden/bin/pip install tokenizers numpy
    /tmp/golden/bin/python Tests/Fixtures/embeddings/make_golden.py ~/.cache/anime-recommender/models/all-MiniLM-L6-v2

tokens.jsonl    2,000 texts and their token numbers by Hugging Face's tokenizers
vectors.jsonl   44 texts and their vectors by a plain BERT in float64, rounded to 8 digits

All texts are phrases written for this file, or drawn from Unicode ranges with a fixed seed.
"""
import json
import math
import pathlib
import random
import struct
import sys

import numpy as np
from tokenizers import Tokenizer, normalizers, pre_tokenizers
from tokenizers.models import WordPiece

PHRASES = """
A lonely swordsman looks for the sister he lost
Two rival pilots share one giant robot
Slow stories about tea, rain and a mountain village
dark sci-fi with a detective, but no gore please
She can't sing; he won't listen -- they form a band anyway
something like chess, only with dragons (and fewer rules)
Episode 12.5: the one-hour special, 1998-2004
Is it a dream? It's 3:45 a.m. and the moon is purple!
unbelievably antidisestablishmentarian heroes & villains @ the beach #summer
A well-known e-mail: someone@example.org, https://example.org/a?b=c&d=e
Uma garota que viaja no tempo para salvar o irmão
Quero algo leve, com comédia e corações partidos, não muito longo
Ficção científica à moda antiga: naves, robôs, ação e emoção
O avô conta histórias de fantasmas às crianças do pátio
Una niña busca el corazón de su pingüino en la montaña
El año próximo volverán los héroes; ¿quién cantará?
Des élèves très doués, un château hanté, l'été à Nîmes
Für die Prinzessin übt der Bär Geigenspiel auf großer Straße
Zażółć gęślą jaźń, a potem leć na księżyc
Příliš žluťoučký kůň pěl o ďábelských ódách
Cô gái nhỏ nuôi một con rồng dưới mái hiên
İstanbul'da ışıklar söndüğünde şarkı başlar
Ένας σοφός δάσκαλος ψάχνει τον δρόμο του
Девочка и ёжик ищут звёзды в тумане, ещё чай
Дівчина їде поїздом до їжака з ґанку
נער מחפש את הרובוט האבוד שלו
فتاة صغيرة تبحث عن القمر فوق المدينة
एक लड़की और उसका छोटा रोबोट
เด็กหญิงคนหนึ่งกับหุ่นยนต์
우주를 떠도는 고양이와 로봇 친구
歌をうたう猫とロボットの旅
ガラスの仮面をかぶったパイロット、ﾊﾝｶｸ ﾓｼﾞ
一个女孩和她的机器猫在月亮上
剣士と龍の物語(第2期)「始まり」・終わり
Ǆungla ǆep ﬁne ﬂower Ⅷ ㎏ ½ x² H₂O №5
🐉 dragons and 🤖 robots 👩‍🚀 in space 🚀🚀
👨‍👩‍👧‍👦 family 🏳️‍🌈 flag 👍🏽 thumbs 🇯🇵 Japan ❤️ heart
""".strip().split("\n")

# Ranges to draw from: scripts, marks, signs, symbols, and characters younger than the tokenizer's tables.
RANGES = [
    (0x20, 0x7E), (0xA0, 0xFF), (0x100, 0x24F), (0x250, 0x2FF), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F),
    (0x531, 0x58F), (0x591, 0x5F4), (0x600, 0x6FF), (0x900, 0x97F), (0x980, 0x9FF), (0xE01, 0xE5B), (0x10A0, 0x10FF),
    (0x1100, 0x11FF), (0x1E00, 0x1EFF), (0x1F00, 0x1FFE), (0x2000, 0x206F), (0x2070, 0x209C), (0x20A0, 0x20BF),
    (0x2100, 0x218B), (0x2190, 0x23FF), (0x2460, 0x27BF), (0x2E00, 0x2E5D), (0x3000, 0x303F), (0x3041, 0x30FF),
    (0x3400, 0x3500), (0x4E00, 0x9FA5), (0xA640, 0xA69F), (0xAC00, 0xD7A3), (0xF900, 0xFA6D), (0xFB00, 0xFB4F),
    (0xFDF0, 0xFDFB), (0xFE00, 0xFE6B), (0xFF01, 0xFFEE), (0x1D400, 0x1D7FF), (0x1F300, 0x1F9FF), (0x20000, 0x20100),
]
SPACES = [" ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u2003", "\u3000", "\u2028", "\u1680", "\u205f", "\x0b", "\x0c"]
INVISIBLE = ["\u200b", "\u200c", "\u200d", "\ufeff", "\u00ad", "\u2060", "\x00", "\x01", "\x1f", "\x7f", "\x85",
             "\ufffd", "\u202e", "\ue000", "\u0301", "\u0327\u0301", "\u20dd", "\ufe0f"]
HAND_MADE = [
    "", " ", "\n\t", "a", ".", "##", "#", "##ing", "[CLS]", "[SEP] [MASK] [UNK] [PAD]", "[cls", "Ω Å K", "ΑΣ ΑΣΑ σς",
    "İI ıi", "e\u0301 \u00e9 e\u0327\u0301", "\u1e9b\u0323", "\u0344", "\u037e", "\u1fef", "\u2126", "\ufb01", "ß ẞ",
    "x" * 99, "x" * 100, "x" * 101, "é" * 100, "é" * 101, "\ufdfa" * 300, "한" * 34, "한" * 33, "漢" * 150,
    "a\u0300" * 100, "a" + "\u0300" * 200, "." * 150, "1" * 100, "1,234,567.89", "snake_case camelCase kebab-case",
    "👩‍🚀" * 40, "\u0915\u093c \u0958", "\u09cb \u09c7\u09be", "\u1100\u1161\u11a8 \uac01", "\U0001d160", "\U0002f800",
]


def texts(random):
    yield from HAND_MADE
    yield from PHRASES
    count = len(HAND_MADE) + len(PHRASES)
    while count < 2000:
        kind = count % 5
        if kind == 0:      # words of several languages in one text
            words = " ".join(random.sample(PHRASES, 3)).split(" ")
            text = " ".join(random.sample(words, min(len(words), random.randint(3, 14))))
        elif kind == 1:    # a phrase with odd spaces and invisible characters
            text = "".join(
                random.choice(SPACES) if c == " " else c + random.choice(INVISIBLE) * (random.random() < 0.1)
                for c in random.choice(PHRASES))
        elif kind == 2:    # characters of one range
            low, high = random.choice(RANGES)
            text = "".join(chr(random.randint(low, high)) for _ in range(random.randint(4, 24)))
        elif kind == 3:    # characters of all ranges
            text = "".join(chr(random.randint(*random.choice(RANGES))) for _ in range(random.randint(8, 30)))
        else:              # letters of a phrase with accents, case and punctuation changed
            text = "".join(
                random.choice([c.upper(), c + random.choice("\u0301\u0303\u0308\u0327"), c + random.choice(".,!?'\"-")])
                if random.random() < 0.2 else c for c in random.choice(PHRASES))
        yield text
        count += 1


def tokenizer(folder):
    pieces = (folder / "vocab.txt").read_text(encoding="utf-8").split("\n")
    vocabulary = {piece: number for number, piece in enumerate(pieces) if piece}
    made = Tokenizer(WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    # No added special tokens: "[CLS]" in a text is text.
    return lambda text: [101] + made.encode(text).ids + [102]


class Bert:
    """The textbook encoder, one text at a time, every number in float64."""

    def __init__(self, folder):
        data = (folder / "model.safetensors").read_bytes()
        length = struct.unpack("<Q", data[:8])[0]
        self.tensors = {}
        for name, entry in json.loads(data[8:8 + length]).items():
            if name != "__metadata__" and entry["dtype"] == "F32":
                begin, end = entry["data_offsets"]
                numbers = np.frombuffer(data[8 + length + begin:8 + length + end], dtype="<f4")
                self.tensors[name] = numbers.reshape(entry["shape"]).astype(np.float64)
        self.config = json.loads((folder / "config.json").read_text())

    def linear(self, x, name):
        return x @ self.tensors[name + ".weight"].T + self.tensors[name + ".bias"]

    def norm(self, x, name):
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred ** 2).mean(-1, keepdims=True) + self.config["layer_norm_eps"])
        return scaled * self.tensors[name + ".weight"] + self.tensors[name + ".bias"]

    def attention(self, x, name):
        heads = self.config["num_attention_heads"]
        split = lambda y: y.reshape(len(x), heads, -1).transpose(1, 0, 2)
        q, k, v = (split(self.linear(x, name + ".self." + part)) for part in ("query", "key", "value"))
        scores = q @ k.transpose(0, 2, 1) / math.sqrt(q.shape[-1])
        weights = np.exp(scores - scores.max(-1, keepdims=True))
        weights /= weights.sum(-1, keepdims=True)
        return self.linear((weights @ v).transpose(1, 0, 2).reshape(len(x), -1), name + ".output.dense")

    def vector(self, tokens):
        erf = np.vectorize(math.erf)
        table = self.tensors
        x = (table["embeddings.word_embeddings.weight"][tokens]
             + table["embeddings.position_embeddings.weight"][:len(tokens)]
             + table["embeddings.token_type_embeddings.weight"][0])
        x = self.norm(x, "embeddings.LayerNorm")
        for layer in range(self.config["num_hidden_layers"]):
            name = f"encoder.layer.{layer}"
            x = self.norm(x + self.attention(x, name + ".attention"), name + ".attention.output.LayerNorm")
            wide = self.linear(x, name + ".intermediate.dense")
            wide = 0.5 * wide * (1 + erf(wide / math.sqrt(2)))
            x = self.norm(x + self.linear(wide, name + ".output.dense"), name + ".output.LayerNorm")
        mean = x.mean(0)
        return mean / np.linalg.norm(mean)


def vector_texts():
    yield from PHRASES
    yield ""
    yield "a"
    yield "漢" * 20 + " \u200b[CLS] " + "x" * 101
    yield ". ".join(PHRASES[:4])
    yield ". ".join(PHRASES[:10])
    yield ". ".join(PHRASES[10:18] + PHRASES[:2])
    yield " ".join(f"{PHRASES[i % 10]} {i}" for i in range(60))     # cut at 256 tokens


def write(path, lines):
    with open(path, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


def main():
    folder = pathlib.Path(sys.argv[1]).expanduser()
    here = pathlib.Path(__file__).parent
    encode, bert = tokenizer(folder), Bert(folder)
    write(here / "tokens.jsonl",
          ({"text": text, "tokens": encode(text)} for text in texts(random.Random(20240607))))

    def golden(text):
        tokens = encode(text)
        tokens = tokens if len(tokens) <= 256 else tokens[:255] + [102]
        return {"text": text, "vector": [float(f"{x:.8g}") for x in bert.vector(tokens)]}
    write(here / "vectors.jsonl", map(golden, vector_texts()))


if __name__ == "__main__":
    main()
