#!/usr/bin/env python3
"""Makes GeoData/Places/division-names.tsv: names of countries and first-order divisions from the Unicode CLDR.

admin1.tsv has them as they are written at home, "Nord Kivu"; news in English writes "North Kivu". The CLDR has
the units of ISO 3166-2 in many languages, but not the codes of GeoNames: a unit is a division where they share a
name in Latin letters in any of these languages, words for kinds of units and articles aside, and neither shares
one with another. What is not so clear is left out. Countries have their codes.

Run from the root of the repository, with Debian's unicode-cldr-core: python3 GeoData/Build/division-names.py
"""

import re
import xml.etree.ElementTree as XML
from collections import defaultdict
from pathlib import Path

from administrative import folded

SOURCE = Path("/usr/share/unicode/cldr/common/subdivisions")
TERRITORIES = Path("/usr/share/unicode/cldr/common/main")
VERSION = "CLDR 41"
DIVISIONS = Path("GeoData/Places/admin1.tsv")
COUNTRIES = Path("GeoData/Places/countries.tsv")
GIVEN_NAMES = Path("GeoData/Words/given-names.tsv")
TARGET = Path("GeoData/Places/division-names.tsv")
CITY = 15_000
# Larger towns of another country keep a name that a language has for a country, "Granada".
GREAT_CITY = 200_000

# What is written out; names in Latin letters of other languages only serve to match.
LANGUAGES = ("en", "ar", "ru", "uk")
LANGUAGES_OF_COUNTRIES = ("ar", "de", "es", "fa", "fr", "pt", "ru", "uk")
MATCHING = ("ca ceb cs cy da de en es et eu fi fr ga gl hr hu id it lt lv nl no pl pt ro sk sl so sq sr_Latn sv sw tr "
            "uz vi").split()

KINDS = set(
    "autonomous canton city county department departement departamento district distrito division estado federal "
    "governorate judetul krai kray lan municipality oblast oblasts of parish prefecture provincia province provins "
    "raionul rayon regiao region republic republika sheng state viloyati vilayati voblast wilaya wilayat zupanija "
    "de du la le les des d el al an ar as ash at ad az the".split())
# Words that name a unit only beside its kind: "Northern" alone is a part of anything.
BARE = set("north south east west northern southern eastern western central northeast northwest southeast southwest "
           "northwestern northeastern southwestern southeastern upper lower coast capital jewish chechen federal north-west south-west".split())


def names_in(language):
    """The names of one language by unit: "cdnk" -> "North Kivu"."""
    root = XML.parse(SOURCE / f"{language}.xml").getroot()
    names = {}
    for element in root.iter("subdivision"):
        # Numbers above tell older codes from newer ones; "Bay, Somalia" is so called only in a list of the world.
        name = re.sub(r"[⁰¹²³]", "", element.text or "")
        if element.get("alt") is None:
            names[element.get("type")] = re.sub(r"( \([^)]*\)|[,،] [^,،]*)$", "", name).strip()
    return names


def key(name):
    """The letters that tell a unit from others."""
    words = folded(name).split()
    return "".join(w for w in words if w not in KINDS) or "".join(words)


def divisions():
    """For each country, the keys of the names of each division."""
    result = defaultdict(dict)
    known = {}
    with open(DIVISIONS, encoding="utf-8") as lines:
        header = next(lines).rstrip("\n").split("\t")
        for line in lines:
            row = dict(zip(header, line.rstrip("\n").split("\t")))
            if row["basis"] == "none":  # no position, and so no place
                continue
            names = [n for n in (row["name"], row["asciiname"], *row["names"].split("|")) if n]
            result[row["country"]][row["id"]] = {key(n) for n in names}
            known[row["id"]] = {folded(n) for n in names}
    return result, known


def cities(least=CITY):
    """The countries of the cities of each name, folded."""
    result = defaultdict(set)
    for path in sorted(DIVISIONS.parent.glob("world-*.tsv")):
        with open(path, encoding="utf-8") as lines:
            header = next(lines).rstrip("\n").split("\t")
            for line in lines:
                row = dict(zip(header, line.rstrip("\n").split("\t")))
                if int(row["population"]) >= least:
                    result[folded(row["name"])].add(row["country"])
    return result


def matched(by_language):
    """The division of each unit that is surely one."""
    own, known = divisions()
    keys = defaultdict(set)
    for language in MATCHING:
        for unit, name in by_language[language].items():
            keys[unit].add(key(name))
    division_of = {}
    units_of = defaultdict(list)
    for unit, names in keys.items():
        found = [i for i, others in own.get(unit[:2].upper(), {}).items() if names & others]
        if len(found) == 1:
            division_of[unit] = found[0]
            units_of[found[0]].append(unit)
    return {u: d for u, d in division_of.items() if len(units_of[d]) == 1}, known


def countries():
    """The names of countries in other languages, by language and code."""
    known = defaultdict(set)
    with open(COUNTRIES, encoding="utf-8") as lines:
        header = next(lines).rstrip("\n").split("\t")
        for line in lines:
            row = dict(zip(header, line.rstrip("\n").split("\t")))
            known[row["code"]] = {row["name"], *row["names"].split("|")}
    with open(GIVEN_NAMES, encoding="utf-8") as lines:
        people = {folded(line.split("\t")[0]) for line in lines}
    great = cities(GREAT_CITY)
    rows = []
    for language in LANGUAGES_OF_COUNTRIES:
        root = XML.parse(TERRITORIES / f"{language}.xml").getroot()
        for element in root.iter("territory"):
            code, name = element.get("type"), element.text or ""
            # "R.D. du Congo (RDC)" has both its names in one.
            name = re.sub(r" \([^)]*\)$", "", name)
            if code not in known or element.get("alt") == "short" or name in known[code]:
                continue
            if len(name) < 4 or folded(name) in people or great[folded(name)] - {code}:
                continue
            known[code].add(name)
            rows.append((code, LANGUAGES_OF_COUNTRIES.index(language), name, language))
    return sorted(rows)


def main():
    by_language = {language: names_in(language) for language in {*MATCHING, *LANGUAGES}}
    division_of, known = matched(by_language)
    rows = []
    countries_of = cities()
    for unit, division in division_of.items():
        for language in LANGUAGES:
            name = by_language[language].get(unit, "")
            words = set(folded(name).split()) - KINDS
            # "Babylon" is the ruins in the news, and not the governorate around them.
            if name == "Babylon" and unit == "iqbb":
                continue
            if not name or folded(name) in known[division] or words <= BARE:
                continue
            if countries_of[folded(name)] - {unit[:2].upper()}:
                continue
            rows.append((division, LANGUAGES.index(language), name, language, unit))
    rows.sort()
    with open(TARGET, "w", encoding="utf-8") as out:
        out.write("name\tplace\tlanguage\tsource\n")
        for code, _, name, language in countries():
            out.write(f"{name}\tcountry:{code}\t{language}\t{VERSION} {code}\n")
        for division, _, name, language, unit in rows:
            out.write(f"{name}\tadmin1:{division}\t{language}\t{VERSION} {unit}\n")
    print(len(division_of), "units matched,", len(rows), "names")


if __name__ == "__main__":
    main()
