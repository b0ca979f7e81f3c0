"""The leanest Python worker we could think of, the peer to beat: tokenizers, ONNX Runtime, numpy and redis-py.

    worker_lean.py PREFIX REDIS_URL MODEL_FOLDER ONNX_FILE INDEX_FOLDER

One request at a time: tokens, one pass on one thread, a product with all rows, the 10 best, their facts as JSON.
"""
import json
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import embedding_onnx
import numpy as np
import redis

prefix, url, model, onnx, folder = sys.argv[1:]
engine = embedding_onnx.Engine(model, model=onnx)
rows = np.load(f"{folder}/vectors.npy")
facts = json.loads(pathlib.Path(folder, "facts.json").read_text(encoding="utf-8"))
client = redis.Redis.from_url(url)
while True:
    _, line = client.brpop(f"{prefix}:requests")
    request = json.loads(line)
    scores = rows @ engine.embed([request["query"]], 1)[0]
    best = np.argpartition(-scores, 10)[:10]
    best = best[np.argsort(-scores[best])]
    client.lpush(request.get("reply_to") or f"{prefix}:result:{request['id']}", json.dumps({
        "id": request["id"], "status": "ok",
        "recommendations": [{"rank": rank, "similarity": float(scores[row]), **facts[row]}
                            for rank, row in enumerate(best, start=1)]}))
