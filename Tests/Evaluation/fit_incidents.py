#!/usr/bin/env python3
"""Fits the weights by which a passage is counted as an incident of its own, and writes them as Swift.

    python3 Tests/Evaluation/fit_incidents.py SCORER GOLD=LINES[@WEIGHT] ... [--keep] [--check]

SCORER is score_incidents.py. Each GOLD is a folder of annotated documents, and LINES what

    incidentmap extract --documents TEXTS --incidents --explain --least-confidence 0

printed for their texts; WEIGHT (1 if not given) is what each of its incidents counts. News that nobody has
mended the rules by counts most: on texts they were mended by, the rules make too few mistakes to learn from.
A logistic regression on the evidence of each incident printed: 1 where it matches one of the gold strictly, 0
where it does not, left out where the gold calls it optional. Needs numpy.
What is printed is cross-validated, each GOLD of weight 1 left out in turn; with --check nothing is written.
With --keep only evidence without a weight is fitted, beside the weights that stand: what came last was fitted so, on
lists of sentences that sound like attacks and tell of none, of plain reports, and on news, with `start` as it was."""
import argparse
import glob
import importlib.util
import json
import pathlib
import re

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCE = ROOT / "Sources/Extraction/Assertion/AssertionEvidence.swift"
TARGET = ROOT / "Sources/Extraction/Assertion/AssertionWeights.swift"
PENALTY = 1.5
# News without any name of a place is rare, and that none is told of an attack says nothing there. What others did, and
# what the words call another, is no retelling, rare as both are; nor is what happened elsewhere on that day, in the
# lists of a day that few of the stories are.
BY_HAND = {"ofNoPlaces": 0.8, "otherActor": 0.8, "another": 0.8, "sameDayElsewhere": -0.5}
BARS = [0, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5]


def cases():
    """The names of the evidence, in their order."""
    return [name.strip() for line in SOURCE.read_text().split("\n") if line.strip().startswith("case ")
            for name in line.strip().removeprefix("case ").split(",")]


def read(scorer, gold, lines):
    """Of each incident printed: its evidence, and whether the gold has it (None where that is open); and how
    many of the gold nothing matches."""
    printed = {d["doc_id"]: d["incidents"] for d in map(json.loads, open(lines, encoding="utf8"))}
    rows, missed = [], 0
    for path in sorted(glob.glob(gold + "/*.json")):
        document = json.load(open(path, encoding="utf8"))
        truth, found = document["incidents"], printed[document["doc_id"]]
        strict = scorer.assign(truth, found, lambda kind, place, day, words: min(kind, place, day) >= 0.5)
        loose = scorer.assign(truth, found, lambda kind, place, day, words:
                              kind >= 0.5 and (words or min(place, day) >= 0.5))
        matched, touched = ({k: truth[i] for i, k in pairs} for pairs in (strict, loose))
        missed += sum(not t.get("optional") for t in truth) - sum(not t.get("optional") for t in matched.values())
        for k, incident in enumerate(found):
            match = matched.get(k) or touched.get(k)
            is_open = match is not None and match.get("optional")
            names = {e.split(" ")[0] for e in incident["confidence_evidence"]}
            rows.append((names, None if is_open else k in matched))
    return rows, missed


class Model:
    def __init__(self, rows, names, penalty=PENALTY, standing=None):
        """Newton's method on rows of evidence, truth and weight, beside standing weights with their start."""
        kept, start = standing or ({}, 0)
        x = np.array([[name in evidence for name in names] + [True] for evidence, _, _ in rows], float)
        y = np.array([truth for _, truth, _ in rows], float)
        w = np.array([weight for _, _, weight in rows], float)
        offset = np.array([start + sum(kept.get(name, 0) for name in evidence) for evidence, _, _ in rows])
        theta = np.zeros(x.shape[1])
        ridge = np.eye(x.shape[1]) * penalty
        ridge[-1, -1] = 1e6 if standing else 0
        for _ in range(40):
            p = 1 / (1 + np.exp(-offset - x @ theta))
            theta += np.linalg.solve(x.T @ (x * (w * p * (1 - p) + 1e-9)[:, None]) + ridge,
                                     x.T @ (w * (y - p)) - ridge @ theta)
        self.weights, self.start = kept | dict(zip(names, theta)), start + theta[-1]

    def probability(self, evidence):
        return 1 / (1 + np.exp(-self.start - sum(self.weights.get(name, 0) for name in evidence)))


def figures(rows, missed, model, bar):
    """Strict F1 of what is at least as sure as the bar."""
    kept = [truth for evidence, truth in rows if truth is not None and model.probability(evidence) >= bar]
    gold = sum(truth is True for _, truth in rows) + missed
    return 2 * sum(kept) / max(1, len(kept) + gold)


def loss(rows, model):
    """The mean log loss."""
    p = [(model.probability(evidence), truth) for evidence, truth in rows if truth is not None]
    return -sum(np.log(max(1e-9, q if truth else 1 - q)) for q, truth in p) / len(p)


def training(sets, without=None):
    return [(evidence, truth, weight) for key, (rows, _, weight) in sets.items() if key != without
            for evidence, truth in rows if truth is not None]


def crossed(sets, names, penalty=PENALTY, standing=None):
    """For each set of weight 1: the model that has not seen it."""
    return {key: Model(training(sets, key), names, penalty, standing)
            for key, (_, _, weight) in sets.items() if weight == 1}


def standing():
    """The weights in the source, and the start."""
    text = TARGET.read_text()
    weights = {name: float(weight) for name, weight in re.findall(r"\.(\w+): (-?[\d.]+),", text)}
    return weights, float(re.search(r"start = (-?[\d.]+)", text).group(1))


def score(sets, models):
    return sum(loss(sets[key][0], model) for key, model in models.items()) / len(models)


def swift(model, names):
    weights = model.weights | BY_HAND
    rows = "\n".join(f"    .{name}: {weights[name]:.2f}," for name in cases() if name in weights)
    return f"""/// What each ``AssertionEvidence`` adds to the log odds that a passage tells of an incident of its own.
///
/// Fitted by logistic regression with a quadratic penalty on news stories that were annotated by readers, but for those
/// that `Tests/Evaluation/fit_incidents.py`, which writes this file, sets by hand.
enum AssertionWeights {{
  static let start = {model.start:.2f}

  static let table: [AssertionEvidence: Double] = [
{rows}
  ]
}}
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scorer")
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--keep", action="store_true")
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()
    spec = importlib.util.spec_from_file_location("scorer", arguments.scorer)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    sets = {}
    for argument in arguments.sets:
        gold, lines, weight = re.fullmatch(r"(.+?)=(.+?)(?:@([\d.]+))?", argument).groups()
        rows, missed = read(scorer, gold, lines)
        sets[argument] = (rows, missed, float(weight or 1))
    kept = standing() if arguments.keep else None
    names = [name for name in cases() if name not in (kept[0] if kept else BY_HAND)]
    models = crossed(sets, names, standing=kept)
    print(f"{len(names)} kinds of evidence, cross-validated log loss {score(sets, models):.3f}")
    print("strict F1 by the least confidence:", *BARS)
    for key, model in models.items():
        rows, missed, _ = sets[key]
        print(" ", key, *(f"{figures(rows, missed, model, bar):.3f}" for bar in BARS))
    print("  mean", *(f"{np.mean([figures(*sets[k][:2], m, bar) for k, m in models.items()]):.3f}" for bar in BARS))
    print("how sure, and how often right, of so many:")
    told = [(m.probability(e), t) for k, m in models.items() for e, t in sets[k][0] if t is not None]
    for low in (0, 0.2, 0.4, 0.6, 0.8):
        within = [(p, t) for p, t in told if low <= p < low + 0.2 + (low == 0.8)]
        if within:
            print(f"  {np.mean([p for p, _ in within]):.2f} {np.mean([t for _, t in within]):.2f} {len(within)}")
    if not arguments.check:
        TARGET.write_text(swift(Model(training(sets), names, standing=kept), names))


if __name__ == "__main__":
    main()
