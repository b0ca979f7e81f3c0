"""Makes what the peers start from, once for each catalogue: files below .build/peers/data.

Vectors are those of our own index, for all of them: MiniLM gives every engine the same ones to the sixth digit, and no
peer has to spend an hour on them here. What embedding a catalogue costs each is measured by indexing.py.
"""
import json

from common import CACHE, MINILM

CHROMA_BATCH = 5000


def facts(catalogue):
    return [{"mal_id": number, "title": title, "score": score, "genres": genres}
            for number, title, score, genres, _ in catalogue.rows()]


def index(catalogue):
    """vectors.npy and facts.json; their folder."""
    import numpy

    folder = CACHE / f"index-{catalogue.path.stat().st_size}"
    if not (folder / "facts.json").exists():
        folder.mkdir(parents=True, exist_ok=True)
        ids, vectors = catalogue.vectors()
        numpy.save(folder / "vectors.npy", vectors)
        known = {one["mal_id"]: one for one in facts(catalogue)}
        (folder / "facts.json").write_text(json.dumps([known[one] for one in ids]))
    return folder


def onnx_files():
    """MiniLM for ONNX Runtime, in float32 and with its own dynamic int8."""
    folder = CACHE / "onnx"
    plain, quantised = folder / "minilm.onnx", folder / "minilm-int8.onnx"
    if not quantised.exists():
        import onnx
        import onnx_graph
        from onnxruntime.quantization import QuantType, quantize_dynamic

        folder.mkdir(parents=True, exist_ok=True)
        plain.write_bytes(onnx_graph.make(MINILM))
        # Seven bits where the processor has no VNNI: with eight, its sums of products would saturate.
        quantize_dynamic(plain, quantised, op_types_to_quantize=["MatMul", "Attention"], per_channel=True,
                         reduce_range=not has_vnni(), weight_type=QuantType.QInt8,
                         extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT})
    return plain, quantised


def has_vnni():
    with open("/proc/cpuinfo") as flags:
        return "vnni" in flags.read()


def sentence_transformer():
    """The checkpoint as sentence-transformers publishes it: transformer, mean, unit length."""
    folder = CACHE / "sentence-transformer"
    if not (folder / "modules.json").exists():
        from sentence_transformers import SentenceTransformer, models

        transformer = models.Transformer(str(MINILM), max_seq_length=256)
        pooling = models.Pooling(384, pooling_mode="mean")
        SentenceTransformer(modules=[transformer, pooling, models.Normalize()], device="cpu").save(str(folder))
    return folder


def chroma(catalogue):
    """A Chroma collection of the whole catalogue, as LangChain lays it out."""
    import chromadb
    import numpy

    folder = CACHE / f"chroma-{catalogue.path.stat().st_size}"
    if not (folder / "complete").exists():
        source = index(catalogue)
        vectors, known = numpy.load(source / "vectors.npy"), json.loads((source / "facts.json").read_text())
        texts = {row[0]: f"Title: {row[1]} | Overview: {row[4]} | Genres: {row[3]}" for row in catalogue.rows()}
        collection = chromadb.PersistentClient(str(folder)).get_or_create_collection("anime")
        for start in range(0, len(known), CHROMA_BATCH):
            batch = known[start:start + CHROMA_BATCH]
            collection.upsert(
                ids=[str(one["mal_id"]) for one in batch], embeddings=vectors[start:start + CHROMA_BATCH],
                documents=[texts[one["mal_id"]] for one in batch], metadatas=batch)
        (folder / "complete").touch()
    return folder
