"""The stack that this project replaces, as a worker: LangChain, ChromaDB and sentence-transformers behind a Redis list.

    worker_langchain.py PREFIX REDIS_URL MODEL_FOLDER CHROMA_FOLDER

Written as such a project writes it: a retriever of the 10 most similar documents, no language model.
"""
import json
import sys

import redis
import torch
from langchain_chroma import Chroma
from langchain_huggingface import HuggingFaceEmbeddings

prefix, url, model, folder = sys.argv[1:]
torch.set_num_threads(1)
embeddings = HuggingFaceEmbeddings(model_name=model, model_kwargs={"device": "cpu"})
store = Chroma(collection_name="anime", embedding_function=embeddings, persist_directory=folder)
retriever = store.as_retriever(search_type="similarity", search_kwargs={"k": 10})
client = redis.Redis.from_url(url)
while True:
    _, line = client.brpop(f"{prefix}:requests")
    request = json.loads(line)
    documents = retriever.invoke(request["query"])
    client.lpush(request.get("reply_to") or f"{prefix}:result:{request['id']}", json.dumps({
        "id": request["id"], "status": "ok",
        "recommendations": [{"rank": rank, **one.metadata} for rank, one in enumerate(documents, start=1)]}))
