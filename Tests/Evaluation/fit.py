#!/usr/bin/env python3
"""Fits the weights by which toponyms are recognized and placed, and writes them as Swift.

    python3 Tests/Evaluation/fit.py COMMAND CORPORA [--check]

COMMAND is a release build of incidentmap, CORPORA the folder of *.dev.ndjson. Needs numpy and scipy.
Recognition is a logistic regression on the evidence of each run of words (and on pairs of evidence, chosen
by how much they would gain); placing is a conditional logit over the senses of each name. Both have a
quadratic penalty. With --check nothing is written, and what is printed is cross-validated by document.
After writing, build again and repeat: some evidence depends on what was taken before."""
import argparse
import json
import math
import pathlib
import subprocess

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix, diags, hstack

ROOT = pathlib.Path(__file__).resolve().parents[2]
SOURCES = ROOT / "Sources/Geoparsing"
RECOGNITION = ["lgl", "trnews", "geovirus", "gwn"]
PLACING = ["lgl", "trnews", "geovirus", "gwn", "wiktor"]
# Small corpora count more, and that of one genre less.
CORPUS_WEIGHT = [1, 2, 1.5, 1.5, 0.6]
PENALTY = 3.0
PAIRS = 100
# The corpora have hardly any base or refinery that the gazetteer has, and mark parts of persons' names.
BY_HAND = {"knownFacility": 3.0, "longFacility": 3.0, "withinPerson": -2.5,
           "beforeAge": -4.0, "beforeDefinition": 4.0,
           "inLine": 3.0, "saidToBePlace": 2.5, "heading": 2.5, "beforeAirport": 2.0,
           "afterEvent": 1.8, "compound": 2.5,
           "abbreviatedState": 3.0, "beforeAbbreviatedState": 2.5, "afterStrike": 1.6,
           "longOwnName": 1.5,
           # The corpora mark places of which a position was found: of names that no list has they tell little.
           "listedBehindLocative": 1.2, "listedWithPlace": 0.8, "listedWithPlaces": 1.2,
           "unknownInContainer": 1.5, "unknownWithBearing": 2.0, "unknownNear": 1.0, "unknownIn": 0.6,
           "namedStructure": 0.6, "namedAirport": 2.0}


def cases(path, enum):
    """The names of the cases of a Swift enumeration, in their order."""
    text = (SOURCES / path).read_text()
    start = text.index(f"enum {enum}")
    found = []
    goes_on = False
    for line in text[start:text.index("\n}", start)].split("\n"):
        line = line.strip()
        if line.startswith("case ") or goes_on:
            found += [name.strip() for name in line.removeprefix("case ").split(",") if name.strip()]
            goes_on = line.endswith(",")
    return found


def considered(command, corpora, name, *options):
    """Pairs of a gold document and what the command considered in it."""
    path = f"{corpora}/{name}.dev.ndjson"
    gold = [json.loads(line) for line in open(path, encoding="utf8")]
    out = subprocess.run([command, "extract", "--documents", path, "--toponyms", "--explain", "-q", *options],
                         capture_output=True, text=True, check=True).stdout.split("\n")
    return [(d, json.loads(line)["considered"]) for d, line in zip(gold, out)]


# Recognition


def spans(command, corpora, evidence):
    index = {name: i for i, name in enumerate(evidence)}
    rows, labels, corpus, document = [], [], [], []
    for number, name in enumerate(RECOGNITION):
        for place, (gold, spans_) in enumerate(considered(command, corpora, name)):
            marked = {(t["start"], t["end"]) for t in gold["toponyms"]}
            for span in spans_:
                # In that corpus demonyms are not marked, which says nothing of them.
                if name == "geovirus" and "demonym" in span["evidence"]:
                    continue
                rows.append([index[e] for e in span["evidence"] if e in index])
                labels.append((span["start"], span["end"]) in marked)
                corpus.append(number)
                document.append(place)
    columns = np.concatenate([np.array(r, int) for r in rows])
    starts = np.cumsum([0] + [len(r) for r in rows])
    matrix = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(rows), len(evidence)))
    return matrix, np.array(labels, float), np.array(corpus), np.array(document)


def logistic(matrix, labels, penalty=PENALTY):
    def loss(v):
        z = matrix @ v[1:] + v[0]
        error = 1 / (1 + np.exp(-z)) - labels
        value = (np.logaddexp(0, -z) * labels + np.logaddexp(0, z) * (1 - labels)).sum()
        return (value + penalty / 2 * (v[1:] @ v[1:]),
                np.concatenate([[error.sum()], matrix.T @ error + penalty * v[1:]]))
    return minimize(loss, np.zeros(matrix.shape[1] + 1), jac=True, method="L-BFGS-B",
                    options=dict(maxiter=400)).x


def with_pairs(matrix, pairs):
    return hstack([matrix] + [matrix[:, a].multiply(matrix[:, b]) for a, b in pairs]).tocsr() if pairs else matrix


def chosen_pairs(matrix, labels, count=PAIRS, steps=3):
    """The pairs whose weight would lower the loss most, by one Newton step each."""
    pairs, current = [], matrix
    together = (matrix.T @ matrix).toarray()
    for _ in range(steps):
        v = logistic(current, labels)
        p = 1 / (1 + np.exp(-(current @ v[1:] + v[0])))
        slope = (matrix.T @ diags(p - labels) @ matrix).toarray()
        curve = (matrix.T @ diags(p * (1 - p)) @ matrix).toarray() + 3
        gain = slope * slope / curve
        gain[together < 40] = 0
        rows, columns = np.triu_indices(matrix.shape[1], 1)
        added = 0
        for place in np.argsort(-gain[rows, columns], kind="stable"):
            pair = (rows[place], columns[place])
            if pair not in pairs:
                pairs.append(pair)
                added += 1
            if added >= count // steps:
                break
        current = with_pairs(matrix, pairs)
    return pairs


def fit_recognition(command, corpora, check):
    evidence = cases("Recognition/Evidence.swift", "Evidence")
    matrix, labels, corpus, document = spans(command, corpora, evidence)
    if check:
        scores = np.zeros(len(labels))
        for fold in range(5):
            train = document % 5 != fold
            pairs = chosen_pairs(matrix[train], labels[train])
            v = logistic(with_pairs(matrix[train], pairs), labels[train])
            scores[~train] = with_pairs(matrix[~train], pairs) @ v[1:] + v[0]
        for number, name in enumerate(RECOGNITION):
            took, right = scores[corpus == number] > 0, labels[corpus == number] > 0
            print(f"{name}: F of spans {2 * (took & right).sum() / (took.sum() + right.sum()):.3f} (cross-validated)")
        return
    by_hand = [evidence.index(name) for name in BY_HAND]
    pairs = [pair for pair in chosen_pairs(matrix, labels) if not set(pair) & set(by_hand)]
    v = logistic(with_pairs(matrix, pairs), labels)
    single = [(name, BY_HAND.get(name, weight)) for name, weight in zip(evidence, v[1:])]
    double = [(evidence[a], evidence[b], w) for (a, b), w in zip(pairs, v[1 + len(evidence):])]
    # "Washington said": governments speak by the names of their capitals.
    double = [("capital", "beforeSpeech", 2.5)] + [d for d in double if d[:2] != ("capital", "beforeSpeech")]
    lines = [f"    (.{name}, {weight:.2f})," for name, weight in single if abs(weight) >= 0.005]
    doubles = [f"    (.{a}, .{b}, {weight:.2f})," for a, b, weight in double if abs(weight) >= 0.05]
    replace("Recognition/RecognitionWeights.swift", "  private static let single", lines)
    replace("Recognition/RecognitionWeights.swift", "  private static let together", doubles)
    path = SOURCES / "Recognition/RecognitionWeights.swift"
    text = path.read_text()
    start = text.index("static let bias")
    path.write_text(text[:start] + f"static let bias: Float = {v[0]:.2f}" + text[text.index("\n", start):])


# Placing


def haversine(a, b, c, d):
    r = math.radians
    x = math.sin(r(c - a) / 2) ** 2 + math.cos(r(a)) * math.cos(r(c)) * math.sin(r(d - b) / 2) ** 2
    return 6371.0088 * 2 * math.asin(min(1, math.sqrt(x)))


def names(command, corpora, features):
    index = {name: i for i, name in enumerate(features)}
    found = []
    for number, name in enumerate(PLACING):
        for place, (gold, spans_) in enumerate(considered(command, corpora, name, "--given-spans")):
            taken = {(s["start"], s["end"]): s for s in spans_ if s["taken"]}
            for toponym in gold["toponyms"]:
                span = taken.get((toponym["start"], toponym["end"]))
                if toponym.get("lat") is None or not span or not span["senses"]:
                    continue
                values = np.zeros((len(span["senses"]), len(features)))
                far = []
                for row, sense in enumerate(span["senses"]):
                    for feature, value in sense["features"].items():
                        values[row, index[feature]] = value
                    is_country = (toponym.get("cc") == sense["country_code"] and toponym.get("cc")
                                  and sense["feature_code"].startswith("A.PCL"))
                    far.append(0 if is_country else
                               haversine(toponym["lat"], toponym["lon"], sense["lat"], sense["lon"]))
                far = np.array(far)
                share = np.where(far <= 161, np.exp(-far / 40), 0)
                found.append((values, share, far <= 161, number, place))
    return found


def conditional_logit(items, width, penalty=2.0):
    items = [i for i in items if i[2].any() and not i[2].all()]
    matrix = np.concatenate([i[0] for i in items])
    starts = np.cumsum([0] + [len(i[0]) for i in items])[:-1]
    segment = np.repeat(np.arange(len(items)), [len(i[0]) for i in items])
    share = np.concatenate([i[1] / i[1].sum() for i in items])
    weight = np.array([CORPUS_WEIGHT[i[3]] for i in items])[segment]

    def loss(w):
        z = matrix @ w
        z = z - np.maximum.reduceat(z, starts)[segment]
        e = np.exp(z)
        total = np.add.reduceat(e, starts)[segment]
        return (-(weight * share * (z - np.log(total))).sum() + penalty / 2 * (w @ w),
                matrix.T @ (weight * (e / total - share)) + penalty * w)
    return minimize(loss, np.zeros(width), jac=True, method="L-BFGS-B", options=dict(maxiter=500)).x


def fit_placing(command, corpora, check):
    features = cases("Toponyms/SenseFeature.swift", "SenseFeature")
    items = names(command, corpora, features)
    if check:
        right = {}
        for fold in range(4):
            w = conditional_logit([i for i in items if i[4] % 4 != fold], len(features))
            for item in items:
                if item[4] % 4 == fold:
                    right.setdefault(item[3], []).append(item[2][np.argmax(item[0] @ w)])
        for number, name in enumerate(PLACING):
            print(f"{name}: within 161 km {np.mean(right[number]):.3f} of names with senses (cross-validated)")
        return
    w = dict(zip(features, conditional_logit(items, len(features))))
    # No corpus has a home, and none enough continents: these are set by hand.
    w["nearHome"] = 3.0
    w["continent"] = max(w["continent"], 6.0)
    # Within 161 km a town and the division around it are the same: no corpus tells how often which is meant.
    w["namesakeOfTown"] = -6.0
    w["seatOfNamesake"] = 3.0
    # "the city of Gao" is not the region, whatever is more often meant by the bare name.
    w["kindAgrees"], w["kindDiffers"] = 2.0, -2.0
    # The corpora know American states, which are greater than their namesakes.
    w["smallerThanTown"] = -3.0
    # "In neighboring Mali, a mine exploded south of Gao", in a text on Burkina Faso: too rare in the corpora.
    w["headCountry"] = 4.0
    # What the text itself says of where a place is stands before how well known its namesakes are.
    w["inDefinition"] = max(4.0, w["inDefinition"])
    w["onlyCountryNamed"] = 1.0
    # What encloses other places named is meant, where a town is named for it.
    w["enclosesNamed"] = 1.5
    # News speaks of capitals and countries more than corpora of local papers do.
    w["capital"] = w["settlement"] + 2.0
    w["country"] += 1.0
    # Few texts of the corpora come with an address; where one does, a bare name is at home.
    w["publisherCountry"] = 3.5
    # Where a text says "Tripoli, Lebanon", nothing else counts as much.
    w["inContainer"] = max(5.0, w["inContainer"])
    w["outsideContainer"] = -5.0
    # Nobody writes "San Francisco" alone of one of its hundred namesakes, save their own papers.
    w["famous"] = 5.2
    # "Celaya, Guanajuato" is in the state, not in its capital.
    w["holdsNamed"] = 3.5
    # Evidence for a place is never counted against it, whatever a small sample says.
    for name in ["inContainer", "inDefinition", "close50", "near1000"]:
        w[name] = max(0.0, w[name])
    lines = [f"    (.{name}, {weight:.2f})," for name, weight in w.items() if abs(weight) >= 0.005]
    replace("Toponyms/SenseWeights.swift", "  private static let weights", lines)


def replace(path, head, lines):
    """Writes the lines of a Swift array that begins with a line."""
    text = (SOURCES / path).read_text()
    start = text.index("\n", text.index(head)) + 1
    end = text.index("\n  ]", start) + 1
    (SOURCES / path).write_text(text[:start] + "\n".join(lines) + "\n" + text[end:])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("corpora")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--only", choices=["recognition", "placing"])
    arguments = parser.parse_args()
    if arguments.only != "placing":
        fit_recognition(arguments.command, arguments.corpora, arguments.check)
    if arguments.only != "recognition":
        fit_placing(arguments.command, arguments.corpora, arguments.check)
