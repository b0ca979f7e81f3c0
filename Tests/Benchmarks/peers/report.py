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


def bars(place, lines, title, label, member):
    """One bar a peer, ours in blue, with its figure behind it."""
    drawn = place.barh([line["peer"] for line in lines], [line[member] for line in lines],
                       color=["tab:blue" if line["peer"].startswith("ours") else "tab:grey" for line in lines])
    place.bar_label(drawn, [label(line) for line in lines], padding=2, fontsize=8)
    place.set_title(title, fontsize=10)
    place.margins(x=0.3)


def pictures(lines, folder):
    """Bars of the whole path, and of the time that each search takes."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot

    def saved(name, groups, sharey=False):
        rows = max(len(lines) for lines, *_ in groups)
        size = (14, 0.5 + 0.45 * rows)
        figure, places = pyplot.subplots(1, len(groups), figsize=size, dpi=90, squeeze=False, sharey=sharey)
        for place, group in zip(places[0], groups):
            bars(place, *group)
            if place is places[0][0] or not sharey:  # those that share it turn round together
                place.invert_yaxis()
        figure.tight_layout()
        figure.savefig(folder / name)

    figured = [line for line in lines if "fault" not in line]
    whole = [line for line in figured if line["part"] == "whole path"]
    if whole:
        saved("whole-path.png", sharey=True, groups=[
            (whole, title, lambda line, member=member: f"{line[member]:.4g}", member)
            for title, member in [("jobs a core-second", "jobs_per_core_second"), ("p50, one client (ms)", "p50_ms"),
                                  ("memory (MiB)", "memory_mib")]])
    searches = [line for line in figured if line["part"] == "vector search" and line["recall"]]
    counts = sorted({line["rows"] for line in searches})
    if counts:
        saved("vector-search.png", [
            (sorted((line for line in searches if line["rows"] == count), key=lambda line: line["cpu_ms"]),
             f"{count:,} rows: CPU ms a query",
             lambda line: f"{line['cpu_ms']:.3g}, recall {line['recall']:.3g}", "cpu_ms")
            for count in counts])


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
