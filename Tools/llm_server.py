"""Serves one GGUF model on loopback, as OpenAI does, by llama.cpp: python llm_server.py MODEL.gguf PORT

Needs the package xllamacpp. Ends with SIGTERM or SIGINT, without waiting for what is being written.
"""

import os
import signal
import sys
import threading

import xllamacpp

path, port = sys.argv[1], int(sys.argv[2])
options = xllamacpp.CommonParams()
options.model.path = path
options.model_alias = {"local"}
options.hostnames = ["127.0.0.1"]
options.port = port
options.n_parallel = 2
options.n_ctx = 2 * 4096  # shared out between the two
options.cpuparams.n_threads = options.cpuparams_batch.n_threads = os.cpu_count() or 1
options.cache_ram_mib = 64  # of 8,192 by default
options.ui = False

ended = threading.Event()
for number in (signal.SIGTERM, signal.SIGINT):
    signal.signal(number, lambda *_: ended.set())
server = xllamacpp.Server(options)
print("listening on", server.listening_address, flush=True)
ended.wait()
os._exit(0)
