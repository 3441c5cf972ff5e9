#!/usr/bin/env python3
"""Makes GeoData/Outlines: the text from Natural Earth as QGIS ships it, and outlines.bin from the text.

Run from the root of the repository: python3 GeoData/Build/outlines.py [--binary-only]
The form is described in GeoData/Outlines/FORMAT.md.
"""

import heapq
import struct
import sys
import zlib
from math import cos, hypot, radians
from pathlib import Path

import naturalearth
from administrative import WRONG_OUTLINES, Matching, country_of, members
from naturalearth import signed_area
from simplify import simplified
from topology import NONE, Topology, assembled, dissolved

FOLDER = Path("GeoData/Outlines")
UNITS_PER_DEGREE = 10_000
# Name, tolerance in units, the part of an island's size that its shape may lose at most (one over this; see
# simplify.py), and the side in units of the square below whose area islands, enclaves and lakes are left out.
LEVELS = [("fine", 20, 500, 0), ("medium", 300, 8, 700), ("coarse", 1_000, 5, 1_000)]
COAST, BORDER, DISPUTED, ADMIN1, CUT = range(5)
LOOSE = 1
ROWS_PER_FINE_FILE = 8_000

NAMES = {
    "CC": "Cocos (Keeling) Islands", "CX": "Christmas Island", "TK": "Tokelau",
    "PGA": "Spratly Islands", "SOL": "Somaliland", "ESB": "Dhekelia", "WSB": "Akrotiri",
    "CYN": "Northern Cyprus", "KAS": "Siachen Glacier",
    "MK": "North Macedonia", "SZ": "Eswatini", "AG": "Antigua and Barbuda", "BA": "Bosnia and Herzegovina",
    "CD": "Democratic Republic of the Congo", "CF": "Central African Republic", "CG": "Republic of the Congo",
    "CK": "Cook Islands", "DO": "Dominican Republic", "EH": "Western Sahara", "FK": "Falkland Islands",
    "FO": "Faroe Islands", "GQ": "Equatorial Guinea", "GS": "South Georgia and the South Sandwich Islands",
    "HM": "Heard Island and McDonald Islands", "IO": "British Indian Ocean Territory", "KN": "Saint Kitts and Nevis",
    "KY": "Cayman Islands", "MF": "Saint Martin", "BL": "Saint Barthélemy", "MH": "Marshall Islands",
    "MP": "Northern Mariana Islands", "PF": "French Polynesia", "PM": "Saint Pierre and Miquelon",
    "PN": "Pitcairn Islands", "SB": "Solomon Islands", "SS": "South Sudan", "ST": "São Tomé and Príncipe",
    "TC": "Turks and Caicos Islands", "TF": "French Southern Territories", "UM": "U.S. Minor Outlying Islands",
    "US": "United States", "VC": "Saint Vincent and the Grenadines", "VG": "British Virgin Islands",
    "VI": "U.S. Virgin Islands", "WF": "Wallis and Futuna", "TR": "Türkiye",
}
ALPHA3 = {"CC": "CCK", "CX": "CXR", "TK": "TKL", "XK": "XKX"}

# Units that are the one meant although their outline is wrong.
KNOWN_IDS = {("IQ", "Baghdad"): "IQ.07"}

# Borders that are disputed or a line of control for their whole length.
DISPUTED_PAIRS = [
    {"IL", "PS"}, {"RS", "XK"}, {"EH", "MA"}, {"SO", "SOL"}, {"ET", "SOL"}, {"DJ", "SOL"}, {"CY", "CYN"},
    {"CYN", "ESB"}, {"KAS", "IN"}, {"KAS", "PK"}, {"KAS", "CN"}, {"IL", "SY"},
]
# Units whose border with their neighbor country is disputed.
DISPUTED_UNITS = [({"Crimea", "Sevastopol"}, "UA")]
# Units whose borders with these neighbors are disputed: the Line of Control, Aksai Chin, the McMahon Line.
DISPUTED_FRONTIERS = [("IN", "Jammu and Kashmir", {"PK", "CN"}), ("IN", "Arunachal Pradesh", {"CN"})]
# Claims that are no longer lines on the ground: Nagorno-Karabakh before 2023.
PAST_CLAIMS = {"Former USSR oblast in 1991", "Ceasefire Line 1994"}
# The disputed lines come from another edition than the borders: the same line lies up to this far away (degrees).
SAME_LINE = 0.02
SHORTEST_RUN = 0.1


def main():
    if "--binary-only" not in sys.argv[1:]:
        write_text()
    FOLDER.joinpath("outlines.bin").write_bytes(binary())


# Source to text


def write_text():
    units = naturalearth.admin1_units()
    matching = Matching(units, members())
    identifiers = {fids[0]: identifier for found in (matching.by_name, matching.former)
                   for identifier, fids in found.items() if len(fids) == 1}
    identifiers |= {u["fid"]: KNOWN_IDS[country_of(u), u["name"]] for u in units
                    if (country_of(u), u["name"]) in KNOWN_IDS}
    for unit in units:
        unit["country"] = country_of(unit)
        unit["id"] = identifiers.get(unit["fid"], "")
    units.sort(key=lambda u: (_last_without_code(u["country"]), u["id"] == "", u["id"], u["name"] or "", u["fid"]))
    codes = sorted({u["country"] for u in units}, key=_last_without_code)
    country_of_face = [codes.index(u["country"]) for u in units]
    known = {c["code"]: c for c in naturalearth.countries()}

    whole = Topology([u["polygons"] for u in units], _on_the_cut)
    claims = Claims(naturalearth.disputed_lines())
    kinds = Kinds(units, codes, country_of_face, claims)
    detailed = [piece for arc in whole.arcs for piece in kinds.pieces(*arc)]
    pieces_of, at = [], 0
    for arc in whole.arcs:
        count = len(kinds.pieces(*arc))
        pieces_of.append(list(range(at, at + count)))
        at += count

    def expanded(references):
        for r in references:
            yield from pieces_of[r] if r >= 0 else [~p for p in reversed(pieces_of[~r])]

    admin1_rings = [_polygons([list(expanded(ring)) for ring in rings], [a[2] for a in detailed])
                    for rings in whole.rings]
    flat = [(a[0], a[1], a[2]) for a in detailed]
    country_rings = _country_rings(flat, country_of_face, len(codes))
    loose = claims.loose([a[2] for a in detailed if a[3] == DISPUTED])

    merged = Topology([_source_polygons(flat, country_rings[c]) for c in range(len(codes))],
                      lambda p, q: kinds.edge_kind(p, q, whole))
    plain = [(a, b, points, kinds.edge_kind(points[0], points[1], whole)) for a, b, points in merged.arcs]
    merged_rings = [_polygons(rings, [a[2] for a in plain]) for rings in merged.rings]

    for path in sorted(FOLDER.glob("*.tsv")):
        path.unlink()
    for name, tolerance, island_share, smallest in LEVELS:
        if name == "coarse":
            arcs = [(a, b, NONE, NONE, points, kind) for a, b, points, kind in plain]
            areas = [("c", i, merged_rings[i]) for i in range(len(codes))]
        else:
            group = lambda face: country_of_face[face] if face != NONE else NONE
            arcs = [(group(a), group(b), a, b, points, kind) for a, b, points, kind in detailed]
            areas = [("c", i, country_rings[i]) for i in range(len(codes))]
            areas += [("a", i, admin1_rings[i]) for i in range(len(units))]
        _write_level(name, tolerance, island_share, smallest, arcs, areas, loose)
    _write_areas(units, codes, country_of_face, known)


class Claims:
    """The disputed lines of the source, to find borders that run along them and claims that run elsewhere."""

    def __init__(self, lines):
        self.lines, seen = [], set()
        for line in lines:
            if line["claim"] in PAST_CLAIMS:
                continue
            for part in line["parts"]:
                if frozenset(part) not in seen:
                    seen.add(frozenset(part))
                    self.lines.append(part)
        self.near = Nearness(self.lines)

    def loose(self, disputed):
        """The stretches of the claims that no disputed border accompanies."""
        borders = Nearness(disputed)
        result = []
        for line in _joined(self.lines):
            dense = _densified(line, SAME_LINE)
            far = [not borders.holds(_middle(p, q)) for p, q in zip(dense, dense[1:])]
            for first, last, loose in _runs(dense, far):
                stretch = dense[first:last + 1]
                if loose and _length(stretch) >= SHORTEST_RUN:
                    result.append(stretch)
        return result


class Nearness:
    """Whether a position lies within `SAME_LINE` of any of some lines."""

    def __init__(self, lines):
        self.cells = {}
        for line in lines:
            dense = _densified(line, SAME_LINE)
            for p, q in zip(dense, dense[1:]):
                x, y = _middle(p, q)
                self.cells.setdefault((int(x // 0.05), int(y // 0.05)), []).append((p, q))

    def holds(self, position):
        cx, cy = int(position[0] // 0.05), int(position[1] // 0.05)
        for x in (cx - 1, cx, cx + 1):
            for y in (cy - 1, cy, cy + 1):
                for p, q in self.cells.get((x, y), ()):
                    if _distance(position, p, q) <= SAME_LINE:
                        return True
        return False


class Kinds:
    """What kind of line lies between two faces."""

    def __init__(self, units, codes, country_of_face, claims):
        self.units, self.codes, self.country_of_face, self.claims = units, codes, country_of_face, claims
        self._pieces, self._edges = {}, {}

    def pieces(self, left, right, points):
        """The arc cut where it begins or ceases to be disputed: (left, right, points, kind)."""
        key = (points[0], points[1])
        if key not in self._pieces:
            self._pieces[key] = self._cut(left, right, points)
            for _, _, stretch, kind in self._pieces[key]:
                for p, q in zip(stretch, stretch[1:]):
                    self._edges[p, q] = self._edges[q, p] = kind
        return self._pieces[key]

    def edge_kind(self, p, q, _):
        return self._edges[p, q]

    def _cut(self, left, right, points):
        if _on_the_cut(points[0], points[1]):
            return [(left, right, points, CUT)]
        if NONE in (left, right):
            return [(left, right, points, COAST)]
        a, b = (self.codes[self.country_of_face[f]] for f in (left, right))
        names = (self.units[left]["name"], self.units[right]["name"])
        if {a, b} in DISPUTED_PAIRS or any(
                a == b == country and (names[0] in inside) != (names[1] in inside) for inside, country in DISPUTED_UNITS):
            return [(left, right, points, DISPUTED)]
        sides = ((a, names[0], b), (b, names[1], a))
        if any(side[:2] == (country, unit) and side[2] in neighbors
               for country, unit, neighbors in DISPUTED_FRONTIERS for side in sides):
            return [(left, right, points, DISPUTED)]
        kind = ADMIN1 if a == b else BORDER
        near = [self.claims.near.holds(_middle(p, q)) for p, q in zip(points, points[1:])]
        if not any(near):
            return [(left, right, points, kind)]
        return [(left, right, points[first:last + 1], DISPUTED if disputed else kind)
                for first, last, disputed in _runs(points, near)]


def _last_without_code(code):
    return (len(code), code)


def _on_the_cut(p, q):
    return (p[0] == q[0] and abs(p[0]) == 180) or (p[1] == q[1] == -90)


def _country_rings(arcs, country_of_face, count):
    groups = dissolved(arcs, lambda face: None if face == NONE else country_of_face[face])
    points = [a[2] for a in arcs]
    return [_polygons(groups[c], points) for c in range(count)]


def _polygons(rings, points):
    """Rings gathered into polygons, each a list of (references) with the exterior first, the largest polygon first."""
    shaped = [(signed_area(assembled(points, r)), r) for r in rings]
    exteriors = sorted(((a, r) for a, r in shaped if a > 0), key=lambda e: (-e[0], e[1]))
    outlines = [assembled(points, r) for _, r in exteriors]
    boxes = [_box(o) for o in outlines]
    polygons = [[r] for _, r in exteriors]
    for area, hole in sorted(((a, r) for a, r in shaped if a <= 0), key=lambda e: (e[0], e[1])):
        inside = _point_inside(assembled(points, hole))
        for i in reversed(range(len(outlines))):
            w, s, e, n = boxes[i]
            if w <= inside[0] <= e and s <= inside[1] <= n and exteriors[i][0] > -area and _contains(outlines[i], inside):
                polygons[i].append(hole)
                break
        else:
            raise ValueError("a hole lies in no polygon")
    return polygons


def _source_polygons(arcs, polygons):
    points = [a[2] for a in arcs]
    return [[assembled(points, ring) for ring in polygon] for polygon in polygons]


def _write_level(name, tolerance, island_share, smallest, arcs, areas, loose):
    arcs = [(*a[:4], [_quantized(p) for p in a[4]], a[5]) for a in arcs]
    arcs = [(*a[:4], _without_repeats(a[4]), a[5]) for a in arcs]
    points = [a[4] for a in arcs]

    def size(ring):
        return abs(signed_area(assembled(points, ring)))

    # Islands, enclaves and lakes of a single arc that are too small to see go, unless an area would vanish with them.
    kept_for_someone = {polygons[0][0][0] if polygons[0][0][0] >= 0 else ~polygons[0][0][0]
                        for _, _, polygons in areas if len(polygons[0][0]) == 1}
    dropped = set()
    for index, arc in enumerate(points):
        if len(arc) > 2 and arc[0] == arc[-1] and index not in kept_for_someone:
            y = abs(arc[0][1]) / UNITS_PER_DEGREE
            if abs(signed_area(arc)) * cos(radians(min(y, 89))) < smallest * smallest:
                dropped.add(index)
        if len(arc) < 2 or (arc[0] == arc[-1] and len(arc) < 4 and index not in kept_for_someone):
            dropped.add(index)
    is_dropped = lambda ring: len(ring) == 1 and (ring[0] if ring[0] >= 0 else ~ring[0]) in dropped
    rings = []
    for kind, index, polygons in areas:
        number = 0
        for polygon in polygons:
            if is_dropped(polygon[0]):
                continue
            for at, ring in enumerate(r for r in polygon if not is_dropped(r)):
                rings.append((kind, index, number, min(at, 1), ring))
            number += 1
    lines, unmended = simplified(points, [r[4] for r in rings], tolerance, island_share)
    used = {r if r >= 0 else ~r for ring in rings for r in ring[4]}
    # A stretch of coast may be left with nothing but its ends, both on the cut.
    on_the_cut = lambda line: all(abs(x) == 180 * UNITS_PER_DEGREE for x, _ in line)
    table = [(CUT if on_the_cut(lines[i]) else arcs[i][5], 0, *arcs[i][:4], lines[i]) for i in sorted(used)]
    for stretch in loose:
        line = _without_repeats([_quantized(p) for p in stretch])
        line, _ = simplified([line], [], tolerance)
        table.append((DISPUTED, LOOSE, NONE, NONE, NONE, NONE, line[0]))
    order = sorted(range(len(table)), key=lambda i: (table[i][0], table[i][1], i))
    place = {old: new for new, old in enumerate(order)}
    position = {arc: place[i] for i, arc in enumerate(sorted(used))}
    rows = ["\t".join([str(kind), str(flags), *("" if n == NONE else str(n) for n in sides), _deltas(line)])
            for kind, flags, *sides, line in (table[i] for i in order)]
    header = "kind\tflags\tleft_country\tright_country\tleft_admin1\tright_admin1\tpoints"
    per_file = ROWS_PER_FINE_FILE if name == "fine" else len(rows)
    for part, start in enumerate(range(0, len(rows), per_file)):
        suffix = f"-{part + 1}" if len(rows) > per_file else ""
        _write(f"{name}-arcs{suffix}.tsv", header, rows[start:start + per_file])
    ring_rows = ["\t".join([f"{kind}{index}", str(number), str(hole),
                            " ".join(str(position[r] if r >= 0 else ~position[~r]) for r in ring)])
                 for kind, index, number, hole, ring in rings]
    _write(f"{name}-rings.tsv", "area\tpolygon\thole\tarcs", ring_rows)
    print(f"{name}: {len(rows)} arcs, {sum(len(t[6]) for t in table)} points, {len(rings)} rings, "
          f"{len(unmended)} arcs still touch another")


def _write_areas(units, codes, country_of_face, known):
    shapes, _ = _shapes("medium")
    rows = []
    for index, code in enumerate(codes):
        polygons = shapes["c", index]
        source = known.get(code, {})
        name = NAMES.get(code) or source["name"]
        alpha3 = ALPHA3.get(code) or (code if len(code) == 3 else source.get("alpha3"))
        flags = 1 if len(code) == 3 else 0
        rows.append("\t".join(map(str, ["" if len(code) == 3 else code, alpha3, name, flags,
                                        *_label(polygons[0]), *_extent(polygons)])))
    _write("countries.tsv", "code\talpha3\tname\tflags\tlabel_longitude\tlabel_latitude\twest\tsouth\teast\tnorth", rows)
    rows = []
    for index, unit in enumerate(units):
        polygons = shapes["a", index]
        name = unit["name"] or unit["woe_name"] or unit["gn_name"] or ""
        flags = 1 if (unit["country"], unit["name"]) in WRONG_OUTLINES else 0
        rows.append("\t".join(map(str, [country_of_face[index], unit["id"], name, flags,
                                        *_label(polygons[0]), *_extent(polygons)])))
    _write("admin1.tsv", "country\tid\tname\tflags\tlabel_longitude\tlabel_latitude\twest\tsouth\teast\tnorth", rows)


def _write(name, header, rows):
    FOLDER.joinpath(name).write_text("\n".join([header, *rows]) + "\n", encoding="utf-8", newline="\n")


# Text to binary


def binary():
    """The bytes of outlines.bin, made from the text files alone."""
    strings, offsets = bytearray(), {}

    def string(text):
        if text not in offsets:
            offsets[text] = len(strings)
            strings.extend(text.encode())
        return offsets[text], len(text.encode())

    country_rows, admin1_rows = _read("countries.tsv"), _read("admin1.tsv")
    levels = [_level(name) for name, *_ in LEVELS]
    countries, admin1 = bytearray(), bytearray()
    for index, (code, alpha3, name, flags, *numbers) in enumerate(country_rows):
        members = [i for i, row in enumerate(admin1_rows) if row[0] == str(index)]
        countries += struct.pack("<4s4sIII6iII12x", code.encode(), alpha3.encode(), *string(name), int(flags),
                                 *map(int, numbers), members[0], len(members))
    for country, identifier, name, flags, *numbers in admin1_rows:
        admin1 += struct.pack("<HHIIII6i4x", int(country), int(flags), *string(name), *string(identifier),
                              *map(int, numbers))
    while len(strings) % 4:
        strings.append(0)

    at = 64 + 64 * len(LEVELS)
    blocks = []

    def placed(block):
        nonlocal at
        blocks.append(bytes(block))
        at += len(block)
        return at - len(block)

    strings_at, countries_at, admin1_at = placed(strings), placed(countries), placed(admin1)
    records = bytearray()
    for (name, tolerance, *_), (arcs, points, references, rings, areas, firsts) in zip(LEVELS, levels):
        arcs_at, points_at = placed(arcs), placed(points)
        references_at, rings_at = placed(references), placed(rings)
        has_admin1 = ("a", 0) in areas
        country_areas = b"".join(struct.pack("<II", *areas["c", i]) for i in range(len(country_rows)))
        admin1_areas = b"".join(struct.pack("<II", *areas["a", i]) for i in range(len(admin1_rows) if has_admin1 else 0))
        records += struct.pack("<11I5I", tolerance, len(arcs) // 40, arcs_at, len(points) // 8, points_at,
                               len(references) // 4, references_at, len(rings) // 32, rings_at,
                               placed(country_areas), placed(admin1_areas) if has_admin1 else 0, *firsts)
    header = struct.pack("<8s10I16x", b"IMOUTLN1", 1, at + 8, UNITS_PER_DEGREE, len(LEVELS), strings_at, len(strings),
                         len(country_rows), countries_at, len(admin1_rows), admin1_at)
    body = header + bytes(records) + b"".join(blocks)
    return body + struct.pack("<I4s", zlib.crc32(body), b"END1")


def _level(name):
    lines, kinds = [], []
    arcs, points = bytearray(), bytearray()
    for kind, flags, *sides, deltas in _arc_rows(name):
        line = _positions(deltas)
        sides = [65535 if s == "" else int(s) for s in sides]
        arcs += struct.pack("<4iIIBB2x4H4x", *_box(line), len(points) // 8, len(line), int(kind), int(flags), *sides)
        for position in line:
            points += struct.pack("<ii", *position)
        lines.append(line)
        kinds.append(int(kind))
    firsts = [sum(k < kind for k in kinds) for kind in range(5)]
    references, rings, areas = bytearray(), bytearray(), {}
    for area, polygon, hole, refs in _read(f"{name}-rings.tsv"):
        refs = [int(r) for r in refs.split()]
        key = (area[0], int(area[1:]))
        first, count = areas.get(key, (len(rings) // 32, 0))
        areas[key] = (first, count + 1)
        rings += struct.pack("<4i4I", *_box(assembled(lines, refs)), len(references) // 4, len(refs), int(polygon), int(hole))
        references += struct.pack(f"<{len(refs)}i", *refs)
    return arcs, points, references, rings, areas, firsts


def _shapes(name):
    """The rings of every area at a level, as points: polygons of rings."""
    lines = [_positions(row[-1]) for row in _arc_rows(name)]
    shapes = {}
    for area, polygon, _, refs in _read(f"{name}-rings.tsv"):
        polygons = shapes.setdefault((area[0], int(area[1:])), [])
        if int(polygon) == len(polygons):
            polygons.append([])
        polygons[-1].append(assembled(lines, [int(r) for r in refs.split()]))
    return shapes, lines


def _arc_rows(name):
    paths = sorted(FOLDER.glob(f"{name}-arcs*.tsv"), key=lambda p: (len(p.name), p.name))
    return [row for path in paths for row in _read(path.name)]


def _read(name):
    lines = FOLDER.joinpath(name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines[1:-1]]


def _deltas(line):
    before, parts = (0, 0), []
    for x, y in line:
        parts.append(f"{x - before[0]},{y - before[1]}")
        before = (x, y)
    return " ".join(parts)


def _positions(deltas):
    x = y = 0
    line = []
    for part in deltas.split(" "):
        dx, dy = part.split(",")
        x, y = x + int(dx), y + int(dy)
        line.append((x, y))
    return line


# Plane geometry


def _quantized(position):
    return round(position[0] * UNITS_PER_DEGREE), round(position[1] * UNITS_PER_DEGREE)


def _without_repeats(line):
    return [p for i, p in enumerate(line) if i == 0 or p != line[i - 1]]


def _box(points):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return min(xs), min(ys), max(xs), max(ys)


def _extent(polygons):
    return _box([p for polygon in polygons for p in polygon[0]])


def _contains(ring, position):
    x, y = position
    inside = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
    return inside


def _point_inside(ring):
    """Some point inside a ring: the middle of the widest stretch of a horizontal line through it."""
    ys = sorted({p[1] for p in ring})
    best = None
    for share in (2, 3, 5, 7):
        i = len(ys) // share
        y = (ys[max(i - 1, 0)] + ys[min(i, len(ys) - 1)]) / 2
        xs = sorted((b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0]
                    for a, b in zip(ring, ring[1:]) if (a[1] > y) != (b[1] > y))
        for west, east in zip(xs[::2], xs[1::2]):
            if best is None or east - west > best[0]:
                best = (east - west, ((west + east) / 2, y))
    return best[1] if best else ring[0]


def _label(polygon):
    """The point of a polygon farthest from its boundary (quadtree search, as in Mapbox's polylabel), whole units."""
    west, south, east, north = _box(polygon[0])
    scale = max(0.05, cos(radians(min(89.0, abs(south + north) / 2 / UNITS_PER_DEGREE))))
    rings = [[(x * scale, y) for x, y in ring] for ring in polygon]
    edges = [(p, q) for ring in rings for p, q in zip(ring, ring[1:])]
    if len(edges) > 4000:
        edges = edges[::len(edges) // 4000 + 1]

    def depth(x, y):
        inside = False
        for ring in rings:
            inside ^= _contains(ring, (x, y))
        nearest = min(_distance((x, y), p, q) for p, q in edges)
        return nearest if inside else -nearest

    width, height = (east - west) * scale, north - south
    cell = max(width, height) / 4 or 1
    precision = max(width, height) / 50
    heap, best = [], None

    def consider(x, y, half):
        nonlocal best
        d = depth(x, y)
        if best is None or d > best[0]:
            best = (d, x, y)
        heapq.heappush(heap, (-(d + half * 1.4142135623730951), x, y, half))

    x, y = _point_inside(rings[0])
    consider(x, y, 0)
    for i in range(4):
        for j in range(4):
            consider(west * scale + (i + 0.5) * cell, south + (j + 0.5) * cell, cell / 2)
    while heap:
        most, x, y, half = heapq.heappop(heap)
        if -most - best[0] <= precision:
            break
        for dx in (-half / 2, half / 2):
            for dy in (-half / 2, half / 2):
                consider(x + dx, y + dy, half / 2)
    return round(best[1] / scale), round(best[2])


def _middle(p, q):
    return (p[0] + q[0]) / 2, (p[1] + q[1]) / 2


def _distance(position, p, q):
    dx, dy = q[0] - p[0], q[1] - p[1]
    length = dx * dx + dy * dy
    t = ((position[0] - p[0]) * dx + (position[1] - p[1]) * dy) / length if length else 0
    t = min(1, max(0, t))
    return hypot(position[0] - p[0] - t * dx, position[1] - p[1] - t * dy)


def _length(line):
    return sum(hypot(q[0] - p[0], q[1] - p[1]) for p, q in zip(line, line[1:]))


def _densified(line, step):
    result = [line[0]]
    for p, q in zip(line, line[1:]):
        count = int(hypot(q[0] - p[0], q[1] - p[1]) / step) + 1
        for i in range(1, count):
            result.append((p[0] + (q[0] - p[0]) * i / count, p[1] + (q[1] - p[1]) * i / count))
        result.append(q)
    return result


def _runs(line, flags):
    """Stretches (first point, last point, flag) of equal flags, those shorter than `SHORTEST_RUN` joined to what surrounds them."""
    runs = []
    for i, flag in enumerate(flags):
        if runs and runs[-1][2] == flag:
            runs[-1][1] = i + 1
        else:
            runs.append([i, i + 1, flag])
    while len(runs) > 1:
        lengths = [_length(line[a:b + 1]) for a, b, _ in runs]
        short = min(range(len(runs)), key=lambda i: (lengths[i], i))
        if lengths[short] >= SHORTEST_RUN:
            break
        runs[short][2] = not runs[short][2]
        joined = []
        for run in runs:
            if joined and joined[-1][2] == run[2]:
                joined[-1][1] = run[1]
            else:
                joined.append(run)
        runs = joined
    return [tuple(r) for r in runs]


def _joined(lines):
    """Lines put together end to end where exactly two meet."""
    ends = {}
    for i, line in enumerate(lines):
        for p in (line[0], line[-1]):
            ends.setdefault(p, []).append(i)
    unused = set(range(len(lines)))
    result = []
    for i in range(len(lines)):
        if i not in unused:
            continue
        unused.remove(i)
        line = list(lines[i])
        for _ in range(2):
            while True:
                following = [j for j in ends[line[-1]] if j in unused]
                if len(ends[line[-1]]) != 2 or not following:
                    break
                unused.remove(following[0])
                piece = lines[following[0]]
                line += (piece if piece[0] == line[-1] else piece[::-1])[1:]
            line.reverse()
        result.append(line)
    return result


if __name__ == "__main__":
    main()
