#!/usr/bin/env python3
"""Makes GeoData/Places/borders.tsv: for every two countries that meet, the circle around the line between them, and for
every three the point where they do.

"Clashes at the India-Pakistan border" are somewhere on that line, and neither in the middle of one country nor where the
boxes of both overlap. The lines are those of GeoData/Outlines, at their full detail.

Run from the root of the repository, behind outlines.py: python3 GeoData/Build/borders.py
"""

from collections import defaultdict
from itertools import combinations
from math import asin, atan2, cos, degrees, hypot, radians, sin
from pathlib import Path

import geodesic

OUTLINES = Path("GeoData/Outlines")
NAMES = Path("GeoData/Places/countries.tsv")
TARGET = Path("GeoData/Places/borders.tsv")

# Borders and lines of control, by their kinds in Outlines/FORMAT.md.
KINDS = {"1", "2"}
UNIT = 10_000
# The line is no better than about 1 km, and what is said to be at a border lies beside it (m).
BESIDE = 10_000
ROUNDS = 2_000


def main():
    codes = [row[0] for row in rows(OUTLINES / "countries.tsv")]
    names = {row[0]: row[2] for row in rows(NAMES)}
    lines = defaultdict(list)
    ends = defaultdict(set)
    for path in sorted(OUTLINES.glob("fine-arcs-*.tsv")):
        for kind, _, left, right, _, _, points in rows(path):
            pair = tuple(sorted(codes[int(side)] for side in (left, right) if side))
            if kind in KINDS and len(pair) == 2 and pair[0] != pair[1] and all(code in names for code in pair):
                line = positions(points)
                lines[pair] += line
                for end in line[0], line[-1]:
                    ends[end].update(pair)
    result = ["id\tname\tfeature\tlatitude\tlongitude\tradius_m"]
    for (a, b), line in sorted(lines.items()):
        longitude, latitude = center(line)
        radius = max(geodesic.distance(longitude, latitude, *position) for position in line) + BESIDE
        result.append(f"border-{a.lower()}-{b.lower()}\tBorder of {names[a]} and {names[b]}\tL.RGN\t"
                      f"{latitude:.4f}\t{longitude:.4f}\t{round(radius)}")
    tripoints = {three: end for end, met in ends.items() for three in combinations(sorted(met), 3)}
    for three, (longitude, latitude) in sorted(tripoints.items()):
        a, b, c = (names[code] for code in three)
        result.append(f"border-{'-'.join(three).lower()}\tBorder of {a}, {b} and {c}\tL.RGN\t"
                      f"{latitude:.4f}\t{longitude:.4f}\t{BESIDE}")
    TARGET.write_text("\n".join(result) + "\n", encoding="utf-8", newline="\n")
    print(f"borders: {len(result) - 1}")


def rows(path):
    return [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:] if line]


def positions(points):
    """The positions of an arc in degrees: the first as it is, the others from the one before."""
    x = y = 0
    found = []
    for pair in points.split(" "):
        dx, dy = (int(part) for part in pair.split(","))
        x, y = x + dx, y + dy
        found.append((x / UNIT, y / UNIT))
    return found


def center(line):
    """The center of the smallest circle around positions (Badoiu and Clarkson 2003, on the sphere)."""
    vectors = [vector(*position) for position in sorted(set(line))]
    middle = vectors[0]
    for step in range(1, ROUNDS):
        farthest = min(vectors, key=lambda v: sum(p * q for p, q in zip(v, middle)))
        moved = [m + (f - m) / (step + 1) for m, f in zip(middle, farthest)]
        length = hypot(*moved)
        middle = [m / length for m in moved]
    x, y, z = middle
    return degrees(atan2(y, x)), degrees(asin(z))


def vector(longitude, latitude):
    x, y = radians(longitude), radians(latitude)
    return cos(y) * cos(x), cos(y) * sin(x), sin(y)


if __name__ == "__main__":
    main()
