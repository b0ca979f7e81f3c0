"""Adds a catalogue to a Chroma collection by LangChain, in batches; prints documents and the CPU seconds of adding.

    index_langchain.py CATALOGUE MODEL_FOLDER CHROMA_FOLDER
"""
import csv
import json
import sys
import time

import torch
from langchain_chroma import Chroma
from langchain_core.documents import Document
from langchain_huggingface import HuggingFaceEmbeddings

BATCH = 256

catalogue, model, folder = sys.argv[1:]
torch.set_num_threads(1)
embeddings = HuggingFaceEmbeddings(model_name=model, model_kwargs={"device": "cpu"})
store = Chroma(collection_name="anime", embedding_function=embeddings, persist_directory=folder)
embeddings.embed_query("warm")
begin = time.process_time()
with open(catalogue, encoding="utf-8", newline="") as file:
    documents = [Document(page_content=f"Title: {title} | Overview: {synopsis} | Genres: {genres}",
                          metadata={"mal_id": int(number), "title": title, "score": score, "genres": genres})
                 for number, title, score, genres, synopsis in list(csv.reader(file))[1:]]
for start in range(0, len(documents), BATCH):
    store.add_documents(documents[start:start + BATCH])
print(json.dumps({"documents": len(documents), "cpu_s": time.process_time() - begin}))
