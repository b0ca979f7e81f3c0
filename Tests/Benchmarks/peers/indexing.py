"""Indexing a part of the catalogue: `indexer` on an empty Redis against LangChain adding documents to Chroma.

    indexing.py [--catalogue FILE --metadata FILE] [--entries N] [--rounds N]

Documents a CPU-second, both on one core, in turns. Ours is counted from process start to exit, checks and publishing
included; LangChain without its imports and the loading of its model. Both have the same texts, long ones cut at 256
tokens; LangChain has those of the stack that it stands for ("Title: ... | Overview: ... | Genres: ...").
"""
import argparse
import csv
import json
import os
import subprocess
import sys
import tempfile

from common import (BIN, HERE, ROOT, Catalogue, catalogue_options, environment, interleaved, leave_the_measured_core,
                    median, pinned, server, show)
import prepare


def part_of(catalogue, entries, path):
    """Every so many-th row, as a CSV file of its own."""
    with open(catalogue.path, encoding="utf-8", newline="") as source, open(path, "w", encoding="utf-8") as target:
        head, *rows = csv.reader(source)
        csv.writer(target, lineterminator="\n").writerows([head, *rows[::max(1, len(rows) // entries)][:entries]])
    return Catalogue(path, catalogue.metadata)


def run(command, **variables):
    """Output, CPU seconds and peak MiB of a process on the measured core."""
    process = subprocess.Popen(pinned(command), env=environment(**variables), cwd=ROOT, stdout=subprocess.PIPE,
                               stderr=subprocess.DEVNULL, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise RuntimeError(f"{command} failed: {output[-300:]}")
    return output, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def ours(part, active="minilm"):
    with tempfile.TemporaryDirectory() as folder, server(folder) as redis:
        _, cpu, peak = run([f"{BIN}/indexer", *part.arguments()], REDIS_URL=redis.url, **part.settings(active))
        keys = f"anime:index:{redis.send('GET', f'anime:index:active:{active}').decode()}:ids"
        return redis.send("ZCARD", keys) / cpu, peak


def langchain(part):
    with tempfile.TemporaryDirectory() as folder:
        output, _, peak = run([sys.executable, HERE / "index_langchain.py", part.path, prepare.sentence_transformer(),
                               folder])
        figures = json.loads(output.splitlines()[-1])
        return figures["documents"] / figures["cpu_s"], peak


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    catalogue_options(parser)
    parser.add_argument("--entries", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    leave_the_measured_core()
    with tempfile.TemporaryDirectory() as folder:
        part = part_of(Catalogue(options.catalogue, options.metadata), options.entries, f"{folder}/part.csv")
        in_bytes = Catalogue(part.path, part.metadata, "int8")
        peers = {"ours, MiniLM": lambda: ours(part), "ours, MiniLM int8": lambda: ours(in_bytes),
                 "LangChain + Chroma": lambda: langchain(part)}
        figures = {name: [] for name in peers}
        for _, name in interleaved(list(peers), options.rounds):
            try:
                figures[name].append(peers[name]())
            except (ImportError, RuntimeError) as fault:
                show(part="indexing", peer=name, fault=str(fault)[-300:])
        for name, found in figures.items():
            if found:
                rates, peaks = zip(*found)
                show(part="indexing", peer=name, documents_per_cpu_second=median(rates, 2),
                     peak_mib=median(peaks, 1), entries=options.entries, rounds=options.rounds)


if __name__ == "__main__":
    main()
