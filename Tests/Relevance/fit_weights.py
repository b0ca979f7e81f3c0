#!/usr/bin/env python3
"""Fits the weights of the ranking to development sets, with cross-validation.

    inference-worker evaluate SET.jsonl... --judged FILE --features features.jsonl
    Tests/Relevance/fit_weights.py features.jsonl [--folds 5] [--only NAME,NAME] [--seed 1]

What keeps it honest:
- Only development sets go in. The halves that were kept back were cut by franchise and by theme before any work began,
  and are read by nobody who changes a weight.
- Folds are cut the same way: all queries about one franchise (a title's descriptions, "like X", their translations) or
  about one theme (its name, its description, the pairs that begin with it) are in one fold, so that nothing is
  validated on what it was fitted to in other words.
- What is printed as "validated" is the mean over folds of weights that never saw that fold. Weights fitted to everything
  are worth taking over only where "validated" beats "as they are" by more than the standard error beside it.
- Few weights, coarse steps: each weight is moved by factors, never to more than eight times what it was (from 0, to a
  tenth or a half), and a move must gain at least 0.0005 in the mean over sets.

Every set counts the same, whatever its size, so that no kind of wish pays for another. Needs numpy.
"""
import argparse
import hashlib
import json
import re
import sys

import numpy as np

FACTORS = (0.0, 0.5, 0.75, 0.9, 1.1, 1.33, 2.0)
FROM_NOTHING = (0.1, 0.5)
# Shares of a score that the best of a franchise lends, for short and for long wishes: no weights, but fitted beside them.
SHARES = ("kinship", "kinshipOfLong")
STEPS_OF_SHARES = (0.0, 0.3, 0.5, 0.65, 0.8, 0.9)
LEAST_GAIN = 0.0005
NOWHERE = -1e9


class Features:
    """All queries with their candidates, as flat arrays; rows of one query lie together, those of a franchise too."""

    def __init__(self, path):
        with open(path) as lines:
            head = json.loads(next(lines))
            self.names = [feature["name"] for feature in head["features"]] + list(SHARES)
            self.weights = np.array([feature["weight"] for feature in head["features"]] + [head[n] for n in SHARES])
            queries, tables = [], []
            for line in lines:  # each becomes an array at once: as lists, a million rows would not fit
                query = json.loads(line)
                # [id, franchise, grade, is scored, features...], rows of a franchise together
                table = np.array(query.pop("rows"), dtype=np.float32).reshape(-1, 4 + len(head["features"]))
                tables.append(table[np.argsort(table[:, 1], kind="stable")])
                queries.append(query)
        self.sets = sorted({query["set"] for query in queries})
        self.set_of = np.array([self.sets.index(query["set"]) for query in queries])
        self.keys = [key(query) for query in queries]
        self.is_short = np.array([query["long"] is False for query in queries])
        self.is_long = np.array([query["long"] is True for query in queries])
        self.owner = np.repeat(np.arange(len(queries)), [len(table) for table in tables])
        table = np.concatenate(tables)
        group = table[:, 1].astype(int)
        self.grade = np.where(table[:, 3] > 0, table[:, 2], -1).astype(int)
        self.rows = np.ascontiguousarray(table[:, 4:])
        first = np.flatnonzero(np.r_[True, (np.diff(self.owner) != 0) | (np.diff(group) != 0)])
        self.group_start = first
        self.group_of = np.repeat(np.arange(len(first)), np.diff(np.r_[first, len(group)]))
        start = np.flatnonzero(np.r_[True, np.diff(self.owner) != 0])
        self.place = np.arange(len(self.owner)) - np.repeat(start, np.diff(np.r_[start, len(self.owner)]))
        self.width = int(self.place.max()) + 1
        self.count = len(queries)
        self.ideal = np.array([ideal(query["relevant"]) for query in queries])

    def ndcg(self, weights):
        """nDCG@10 of every query under these weights; ties go to the row that comes first, as good as any."""
        scores = self.rows @ weights[:-2].astype(np.float32)
        best = np.maximum.reduceat(scores, self.group_start)[self.group_of]
        share = (self.is_short * weights[-2] + self.is_long * weights[-1])[self.owner].astype(np.float32)
        scores = (1 - share) * scores + share * best
        table = np.full((self.count, self.width), NOWHERE, dtype=np.float32)
        gains = np.zeros((self.count, self.width), dtype=np.float32)
        table[self.owner, self.place] = np.where(self.grade >= 0, scores, NOWHERE)
        gains[self.owner, self.place] = np.exp2(np.maximum(self.grade, 0)) - 1
        depth = min(10, self.width)
        top = np.argpartition(-table, depth - 1, axis=1)[:, :depth]
        order = np.argsort(-np.take_along_axis(table, top, axis=1), axis=1, kind="stable")
        top = np.take_along_axis(top, order, axis=1)
        gained = np.take_along_axis(gains, top, axis=1)
        return (gained / np.log2(np.arange(2, depth + 2))).sum(axis=1) / self.ideal

    def mean(self, values, chosen):
        """The mean over sets of the mean over the chosen queries of each."""
        means = [values[chosen & (self.set_of == number)].mean() for number in range(len(self.sets))
                 if (chosen & (self.set_of == number)).any()]
        return float(np.mean(means))


def key(query):
    """What a query is about: its theme, or the franchise of its answer or of the title that it names."""
    name = re.sub("^pt-", "", query["query_id"])
    theme = re.match("(?:theme|themedesc|combo)-(.+?)(?:__.*)?$", name)
    return theme.group(1) if theme else f"franchise {query['franchise']}"


def ideal(grades):
    best = sorted(grades, reverse=True)[:10]
    return sum((2**grade - 1) / np.log2(place + 2) for place, grade in enumerate(best))


def fold(name, folds, seed):
    return int(hashlib.sha256(f"{seed} {name}".encode()).hexdigest(), 16) % folds


def fit(features, chosen, movable):
    """Coordinate ascent from the weights as they are: the best factor for one weight after the other, till none gains."""
    weights = features.weights.copy()
    best = features.mean(features.ndcg(weights), chosen)
    moved = True
    while moved:
        moved = False
        for number in movable:
            trials = []
            for value in values_to_try(features, weights, number):
                trial = weights.copy()
                trial[number] = value
                trials.append((features.mean(features.ndcg(trial), chosen), value))
            score, value = max(trials)
            if score > best + LEAST_GAIN:
                weights[number] = value
                best = score
                moved = True
    return weights


def values_to_try(features, weights, number):
    if features.names[number] in SHARES:
        return STEPS_OF_SHARES
    if weights[number] == 0:
        return FROM_NOTHING
    limit = 8 * abs(features.weights[number]) or max(FROM_NOTHING) * 8
    return [weights[number] * factor for factor in FACTORS if abs(weights[number] * factor) <= limit]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("features")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--only", help="names of the weights to move, separated by commas; all others stay")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    features = Features(options.features)
    wanted = options.only.split(",") if options.only else features.names
    unknown = sorted(set(wanted) - set(features.names))
    if unknown:
        sys.exit(f"no such weights: {', '.join(unknown)}; there are {', '.join(features.names)}")
    used = list(np.abs(features.rows).max(axis=0) > 0) + [features.is_short.any(), features.is_long.any()]
    movable = [number for number, name in enumerate(features.names) if name in wanted and used[number]]

    folds = np.array([fold(name, options.folds, options.seed) for name in features.keys])
    as_they_are = features.ndcg(features.weights)
    validated = np.zeros(features.count)
    trained = []
    for number in range(options.folds):
        weights = fit(features, folds != number, movable)
        values = features.ndcg(weights)
        validated[folds == number] = values[folds == number]
        trained.append(features.mean(values, folds != number))
        print(f"fold {number}: trained {trained[-1]:.4f}, validated {features.mean(values, folds == number):.4f}, "
              f"as they are {features.mean(as_they_are, folds == number):.4f}", file=sys.stderr)
    everything = np.ones(features.count, dtype=bool)
    weights = fit(features, everything, movable)
    fitted = features.ndcg(weights)

    print("| set | queries | as they are | validated | fitted to all |\n| --- | --- | --- | --- | --- |")
    for number, name in enumerate(features.sets):
        own = features.set_of == number
        print(f"| {name} | {own.sum()} | {as_they_are[own].mean():.4f} | {validated[own].mean():.4f} "
              f"| {fitted[own].mean():.4f} |")
    print(f"| mean over sets | {features.count} | {features.mean(as_they_are, everything):.4f} "
          f"| {features.mean(validated, everything):.4f} | {features.mean(fitted, everything):.4f} |")
    gains = validated - as_they_are
    error = np.sqrt(sum(gains[features.set_of == number].var() / (features.set_of == number).sum()
                        for number in range(len(features.sets)))) / len(features.sets)
    print(f"\nvalidated gain {features.mean(gains, everything):+.4f}, standard error {error:.4f}\n")
    for number, name in enumerate(features.names):
        change = "" if np.isclose(weights[number], features.weights[number]) else f"  // was {features.weights[number]:g}"
        if name in (features.names[0], "liked.dense", "kinship"):
            print("struct LikedWeights" if name.startswith("liked.") else "struct RankingWeights, with dense = 1")
        if name.startswith("embedders."):
            print(f"    embedders[\"{name.removeprefix('embedders.')}\"] = {weights[number]:.3g}{change}")
        else:
            print(f"    package var {name.removeprefix('liked.')}: Float = {weights[number]:.3g}{change}")


if __name__ == "__main__":
    main()
