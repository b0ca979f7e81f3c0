#!/usr/bin/env python3
"""Makes Markdown tables of the lines that `make bench` wrote, and a picture of what grows with a catalogue.

    table.py LINES.jsonl FOLDER

Writes FOLDER/table.md and FOLDER/growth.png.
"""
import json
import pathlib
import sys

NAMES = ("measurement", "bench", "what")
# Of a search: figure -> what stands above its picture.
GROWING = {"p50_ms": "a wish's vectors to ten titles, p50 (ms)", "resident_mib": "the worker's memory (MiB)",
           "load_s": "read from Redis (s)"}


def flat(line, prefix=""):
    """{"stages": {"embed": 1}} as {"stages embed": 1}."""
    for key, value in line.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key} ")
        elif key not in NAMES or prefix:
            yield prefix + key, value


def cell(value):
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.4g}"
    if isinstance(value, list):
        return ", ".join(cell(one) for one in value)
    return "" if value is None else str(value).replace("|", "/")


def table(name, lines):
    """One row a line, one column for each figure that any of them has."""
    columns = list(dict.fromkeys(column for line in lines for column in line))
    rows = [columns, ["---"] * len(columns)] + [[cell(line.get(column)) for column in columns] for line in lines]
    heading = name[0].upper() + name[1:].replace("_", " ")
    return "\n".join([f"### {heading}", ""] + [f"| {' | '.join(row)} |" for row in rows] + [""])


def picture(searches, place):
    """Time and memory over rows, a curve for each backend."""
    import matplotlib
    matplotlib.use("Agg")
    from matplotlib import pyplot, ticker

    figure, places = pyplot.subplots(1, len(GROWING), figsize=(14, 4), dpi=90)
    for axes, (member, title) in zip(places, GROWING.items()):
        for backend in dict.fromkeys(line["backend"] for line in searches):
            points = sorted((line["rows"], line[member]) for line in searches if line["backend"] == backend)
            axes.plot(*zip(*points), marker="o", label=backend)
        axes.set(xscale="log", yscale="log", xlabel="titles")
        axes.yaxis.set_major_locator(ticker.LogLocator(subs=(1, 2, 5)))
        axes.xaxis.set_major_formatter("{x:,.0f}")
        axes.yaxis.set_major_formatter("{x:g}")
        axes.yaxis.set_minor_formatter(ticker.NullFormatter())
        axes.set_title(title, fontsize=10)
        axes.grid(alpha=0.3)
        axes.legend()
    figure.tight_layout()
    figure.savefig(place)


def main():
    source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    lines = [json.loads(line) for line in pathlib.Path(source).read_text().splitlines()]
    groups = {}
    for line in lines:
        groups.setdefault(next(line[name] for name in NAMES if name in line), []).append(dict(flat(line)))
    (folder / "table.md").write_text("\n".join(table(name, group) for name, group in groups.items()))
    searches = groups.get("search_scale")
    if searches:
        picture(searches, folder / "growth.png")


if __name__ == "__main__":
    main()
