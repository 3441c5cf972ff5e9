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
    """Rows of (id, name, ASCII name, geonameid)."""
    with open(ADMIN1_CODES, encoding="utf-8") as lines:
        return [tuple(line.rstrip("\n").split("\t")) for line in lines if line.strip()]


def matched_by_name(units):
    """For the fid of each unit, the one admin1 id that its names or FIPS code mean; those with none or several lack."""
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
            result[unit["fid"]] = found.pop()
    return result
