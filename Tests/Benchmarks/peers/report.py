#!/usr/bin/env python3
"""Makes Markdown tables and pictures of the lines that a run of the comparisons wrote.

    report.py RESULTS.jsonl FOLDER

Ratios are against the first line of each part; a peer that could not be measured stands there with the reason.
"""
import json
import pathlib
import sys

# Part -> columns: heading, member, and whether more is better where a ratio to ours is given.
COLUMNS = {
    "whole path": [("jobs a core-second", "jobs_per_core_second", True), ("p50 ms", "p50_ms", False),
                   ("p99 ms", "p99_ms", False), ("memory MiB", "memory_mib", False),
                   ("start to first answer s", "start_s", False), ("in CPU s", "start_cpu_s", False),
                   ("of the exact ten", "share_of_exact_ten", None)],
    "vector search": [("CPU ms a query", "cpu_ms", False), ("wall ms", "wall_ms", None), ("recall@10", "recall", None),
                      ("memory MiB", "memory_mib", False), ("share of read bandwidth", "share_of_bandwidth", None),
                      ("build CPU s", "build_cpu_s", None)],
    "queues": [("jobs a CPU-second", "jobs_per_cpu_second", True), ("jobs a second", "jobs_per_second", True)],
    "indexing": [("documents a CPU-second", "documents_per_cpu_second", True), ("peak MiB", "peak_mib", False)],
}


def tables(lines):
    """Pairs of heading and lines: each part, and each number of rows of the vector search."""
    groups = {}
    for line in lines:
        part = line["part"] + (f", {line['rows']:,} rows" if "rows" in line else "")
        groups.setdefault(part, []).append(line)
    for line in groups.pop("vector search", []):  # those that could not be started know no number of rows
        for part, group in groups.items():
            if part.startswith("vector search,") and all(one["peer"] != line["peer"] for one in group):
                group.append(line)
    return groups.items()


def cell(line, ours, member, more_is_better):
    value = line.get(member)
    if value is None:
        return ""
    text = f"{value:,.0f}" if abs(value) >= 1000 else f"{value:g}"
    if more_is_better is None or line is ours or not value or not ours.get(member):
        return text
    ratio = ours[member] / value if more_is_better else value / ours[member]
    return f"{text} ({ratio:.2g}×)" if ratio < 10 else f"{text} ({ratio:,.0f}×)"


def table(heading, lines):
    columns = COLUMNS[lines[0]["part"]]
    ours = next((line for line in lines if line.get("peer", "").startswith("ours")), {})
    text = [f"### {heading[0].upper()}{heading[1:]}", ""]
    text.append("| peer | " + " | ".join(name for name, _, _ in columns) + " |")
    text.append("| --- " * (len(columns) + 1) + "|")
    for line in lines:
        if "fault" in line:
            text.append(f"| {line.get('peer', '?')} | not measured: {line['fault']} |" + " |" * (len(columns) - 1))
        else:
            text.append(f"| {line['peer']} | " + " | ".join(cell(line, ours, *one[1:]) for one in columns) + " |")
    text += ["", f"Load of the machine, median of the turns: {lines[-1]['load']}.", ""]
    return "\n".join(text)


def pictures(lines, folder):
    """Bars of the whole path; time against recall of the searches."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot

    figured = [line for line in lines if "fault" not in line]
    whole = [line for line in figured if line["part"] == "whole path"]
    if whole:
        figure, places = pyplot.subplots(1, 3, figsize=(14, 0.5 + 0.45 * len(whole)), dpi=90, sharey=True)
        for place, (name, member) in zip(places, [("jobs a core-second", "jobs_per_core_second"),
                                                  ("p50, one client (ms)", "p50_ms"), ("memory (MiB)", "memory_mib")]):
            colours = ["tab:blue" if line["peer"].startswith("ours") else "tab:grey" for line in whole]
            bars = place.barh([line["peer"] for line in whole], [line[member] for line in whole], color=colours)
            place.bar_label(bars, fmt="{:.4g}", padding=2, fontsize=8)
            place.set_title(name, fontsize=10)
            place.margins(x=0.15)
        places[0].invert_yaxis()
        figure.tight_layout()
        figure.savefig(folder / "whole-path.png")
    searches = [line for line in figured if line["part"] == "vector search" and line["recall"]]
    counts = sorted({line["rows"] for line in searches})
    if counts:
        figure, places = pyplot.subplots(1, len(counts), figsize=(6 * len(counts), 4), dpi=90, squeeze=False)
        for place, count in zip(places[0], counts):
            for line in (one for one in searches if one["rows"] == count):
                ours = line["peer"].startswith("ours")
                place.plot(line["cpu_ms"], line["recall"], "o", color="tab:blue" if ours else "tab:grey")
                place.annotate(line["peer"], (line["cpu_ms"], line["recall"]), fontsize=8, xytext=(4, 4),
                               textcoords="offset points", rotation=45)
            place.set(title=f"{count:,} rows", xlabel="CPU ms a query", ylabel="recall@10")
            place.margins(0.3, 0.2)
        figure.tight_layout()
        figure.savefig(folder / "vector-search.png")


def main():
    results, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    with open(results) as file:
        lines = [json.loads(line) for line in file]
    text = "In brackets: how many times better ours is, the first line so called (under 1: worse).\n\n"
    text += "\n".join(table(heading, group) for heading, group in tables(lines))
    (folder / "table.md").write_text(text)
    print(text)
    try:
        pictures(lines, folder)
    except ImportError:
        print("matplotlib is missing: no pictures", file=sys.stderr)


if __name__ == "__main__":
    main()
