#!/usr/bin/env python3
"""Check the typed sites and the typed strikes against their own rules.

    check.py [SITES.tsv [INCIDENTS.csv]]

Prints one line for every error, with the file, the line and the name of the rule, and exits with 1;
prints a summary and exits with 0 where there is none.  Needs the standard library only.
"""

import csv
import datetime
import math
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
EARTH = 6_371_008.8

SITE_COLUMNS = ("id name kind latitude longitude radius_m country admin1 names valid_from "
                "valid_to protection source checked note").split()
SITE_KINDS = set("embassy consulate hospital school university heritage un worship "
                 "diplomatic_quarter".split())
INCIDENT_COLUMNS = ("id,date,time,category,title,place,latitude,longitude,uncertainty_m,admin1,"
                    "country,actor,claim_status,target,weapon,munitions,killed,injured,"
                    "civilians,factuality,source,source_date,note").split(",")
CATEGORIES = set("rocket_fire missile_strike drone_strike airstrike mortar_fire ied".split())
CLAIMS = set("claimed denied alleged attributed unknown".split())
CIVILIANS = set("yes no unknown".split())
FACTUALITY = set("impacted intercepted partly_intercepted claimed denied".split())
PARTS_OF_DAY = {"", "morning", "late morning", "midday", "afternoon", "evening", "night", "dawn",
                "before dawn", "early morning", "after midnight"}

# South, west, north, east.
IRAQ = (29.05, 38.79, 37.39, 48.60)
# A generous box for each GeoNames code, so that a swapped or mistyped coordinate is caught.
ADMIN1 = {
    "IQ.01": (30.3, 38.7, 35.2, 44.2),   # Anbar
    "IQ.02": (29.8, 46.5, 31.4, 48.6),   # Basra
    "IQ.03": (29.0, 43.9, 31.8, 46.6),   # Muthanna
    "IQ.04": (31.2, 44.3, 32.5, 45.9),   # Qadisiyah
    "IQ.05": (34.5, 44.4, 36.6, 46.4),   # Sulaymaniyah
    "IQ.06": (32.0, 43.9, 33.2, 45.3),   # Babil
    "IQ.07": (32.8, 43.8, 33.9, 45.0),   # Baghdad
    "IQ.08": (36.6, 42.3, 37.4, 44.4),   # Duhok
    "IQ.09": (30.5, 45.6, 32.0, 47.3),   # Dhi Qar
    "IQ.10": (33.0, 44.3, 35.1, 46.0),   # Diyala
    "IQ.11": (35.4, 43.3, 37.4, 45.2),   # Erbil
    "IQ.12": (31.8, 43.1, 33.0, 44.4),   # Karbala
    "IQ.13": (34.6, 43.4, 36.0, 44.9),   # Kirkuk
    "IQ.14": (31.2, 46.2, 32.8, 47.9),   # Maysan
    "IQ.15": (35.0, 41.2, 37.1, 44.2),   # Ninawa
    "IQ.16": (31.9, 44.6, 33.5, 46.7),   # Wasit
    "IQ.17": (29.7, 42.8, 32.4, 44.8),   # Najaf
    "IQ.18": (33.4, 42.4, 35.9, 45.1),   # Salah ad Din
}
# The city of Baghdad with its airport.  Sites of the governorate outside it are named here.
BAGHDAD = (33.17, 44.15, 33.50, 44.60)
OUTSIDE_THE_CITY = {"ctesiphon"}

# The Tigris past the Green Zone, downstream, from the Jumhuriya Bridge to the Qadisiya bend.
# Single vertices, rounded, of the outlines with Who's On First IDs 1796500263 and 1796500267.
TIGRIS = [
    (33.325, 44.404), (33.319, 44.410), (33.311, 44.415), (33.307, 44.416), (33.304, 44.416),
    (33.301, 44.416), (33.299, 44.414), (33.297, 44.409), (33.296, 44.401), (33.295, 44.394),
    (33.294, 44.387), (33.292, 44.379),
]
RIGHT_BANK = {"us-embassy-baghdad", "ibn-sina-baghdad", "green-zone-baghdad", "unami-baghdad",
              "uk-embassy-baghdad", "us-embassy-baghdad-republican-palace"}
LEFT_BANK = {"france-embassy-baghdad", "our-lady-of-salvation", "firdos-mosque",
             "ibn-al-nafees-baghdad", "kindi-hospital-baghdad", "canal-hotel-baghdad"}
MUST_HAVE_INCIDENTS = """2019-05-19 2019-12-27 2019-12-29 2020-01-03 2020-01-04 2020-01-05
2020-01-08 2020-01-26 2020-03-11 2020-03-13 2020-03-14 2020-09-28 2020-09-30 2020-11-17
2020-12-20 2021-02-15 2021-02-20 2021-02-22 2021-03-03 2021-04-14 2021-05-08 2021-06-09 2021-06-27
2021-07-05 2021-07-07 2021-07-08 2021-07-29 2021-09-11 2021-11-07""".split()


class Report:
  def __init__(self):
    self.errors = []

  def error(self, file, line, rule, detail):
    self.errors.append(f"ERROR {file}:{line}: {rule}: {detail}")


def number(text):
  try:
    value = float(text)
  except ValueError:
    return None
  return value if math.isfinite(value) else None


def bounds(text):
  """The first and the last day of an EDTF year, month or day; None where it is not one."""
  match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", text)
  if not match:
    return None
  year, month, day = (int(part) if part else None for part in match.groups())
  try:
    if day:
      start = end = datetime.date(year, month, day)
    elif month:
      start = datetime.date(year, month, 1)
      after = datetime.date(year + month // 12, month % 12 + 1, 1)
      end = after - datetime.timedelta(days=1)
    else:
      start, end = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
  except ValueError:
    return None
  return start, end


def days(text):
  """As `bounds`, with intervals."""
  parts = text.split("/")
  if len(parts) == 1:
    return bounds(text)
  if len(parts) != 2:
    return None
  first, last = bounds(parts[0]), bounds(parts[1])
  if first is None or last is None or first[0] > last[1]:
    return None
  return first[0], last[1]


def count(text):
  """A number or a range, as (low, high); None where it is neither."""
  match = re.fullmatch(r"(\d+)(?:-(\d+))?", text)
  if not match:
    return None
  low = int(match.group(1))
  high = int(match.group(2)) if match.group(2) else low
  return (low, high) if low <= high and (not match.group(2) or low < high) else None


def inside(box, latitude, longitude):
  return box[0] <= latitude <= box[2] and box[1] <= longitude <= box[3]


def bank(latitude, longitude):
  """Which bank of the Tigris: "right" (west, the Green Zone) or "left" (east)."""
  scale = math.cos(math.radians(33.3))
  px, py = longitude * scale, latitude
  best = None
  for (lat1, lon1), (lat2, lon2) in zip(TIGRIS, TIGRIS[1:]):
    x1, y1, x2, y2 = lon1 * scale, lat1, lon2 * scale, lat2
    dx, dy = x2 - x1, y2 - y1
    t = max(0.0, min(1.0, ((px - x1) * dx + (py - y1) * dy) / (dx * dx + dy * dy)))
    gap = math.hypot(px - x1 - t * dx, py - y1 - t * dy)
    side = dx * (py - y1) - dy * (px - x1)
    if best is None or gap < best[0] - 1e-12:
      best = (gap, side)
    elif abs(gap - best[0]) <= 1e-12 and abs(side) > abs(best[1]):
      best = (gap, side)
  # Going downstream, the right bank lies to the right: a negative cross product.
  return "right" if best[1] < 0 else "left"


def text_of(path, report):
  data = path.read_bytes()
  name = path.name
  if b"\r" in data:
    report.error(name, 0, "line-ending", "a carriage return; lines end with LF")
  if not data.endswith(b"\n"):
    report.error(name, 0, "line-ending", "the last line has no end")
  if data.startswith(b"\xef\xbb\xbf"):
    report.error(name, 0, "byte-order-mark", "the file begins with one")
  try:
    return data.decode("utf-8")
  except UnicodeDecodeError as problem:
    report.error(name, 0, "encoding", str(problem))
    return data.decode("utf-8", "replace")


def decimals(text):
  return len(text.partition(".")[2])


def position(report, file, line, row, low, high):
  latitude, longitude = number(row["latitude"]), number(row["longitude"])
  if latitude is None or longitude is None:
    report.error(file, line, "coordinate", f'{row["latitude"]!r} {row["longitude"]!r}')
    return None
  if not inside(IRAQ, latitude, longitude):
    report.error(file, line, "outside-iraq", f"{latitude} {longitude}")
  for column in ("latitude", "longitude"):
    if not low <= decimals(row[column]) <= high:
      report.error(file, line, "decimals", f"{column} {row[column]}")
  return latitude, longitude


def check_sites(path, report):
  file = path.name
  lines = text_of(path, report).split("\n")[:-1]
  if not lines or lines[0].split("\t") != SITE_COLUMNS:
    report.error(file, 1, "header", "not the columns that are documented")
    return []
  rows, seen = [], {}
  for line, text in enumerate(lines[1:], 2):
    cells = text.split("\t")
    if len(cells) != len(SITE_COLUMNS):
      report.error(file, line, "columns", f"{len(cells)} instead of {len(SITE_COLUMNS)}")
      continue
    row = dict(zip(SITE_COLUMNS, cells))
    rows.append(row)
    for column, cell in row.items():
      if cell != cell.strip():
        report.error(file, line, "space", f"{column} begins or ends with a space")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", row["id"]):
      report.error(file, line, "id", row["id"])
    if row["id"] in seen:
      report.error(file, line, "id-twice", f'{row["id"]}, also on line {seen[row["id"]]}')
    seen[row["id"]] = line
    for column in ("name", "kind", "names", "protection", "source", "checked"):
      if not row[column]:
        report.error(file, line, "empty", column)
    if row["kind"] not in SITE_KINDS:
      report.error(file, line, "kind", row["kind"])
    if row["country"] != "IQ":
      report.error(file, line, "country", row["country"])
    radius = number(row["radius_m"])
    if radius is None or not 0 < radius <= 25_000:
      report.error(file, line, "radius", row["radius_m"])
    variants = row["names"].split("|")
    if any(not variant.strip() for variant in variants) or len(set(variants)) != len(variants):
      report.error(file, line, "names", "a variant is empty or there twice")
    if not re.search("[\u0600-\u06ff]", row["names"]):
      report.error(file, line, "names-arabic", "no variant in Arabic script")
    place = position(report, file, line, row, 4, 5)
    box = ADMIN1.get(row["admin1"])
    if box is None:
      report.error(file, line, "admin1", row["admin1"])
    elif place and not inside(box, *place):
      report.error(file, line, "outside-admin1", f'{place} is not in {row["admin1"]}')
    if place and row["admin1"] == "IQ.07" and row["id"] not in OUTSIDE_THE_CITY:
      if not inside(BAGHDAD, *place):
        report.error(file, line, "outside-baghdad", f'{row["id"]} {place}')
    first = bounds(row["valid_from"]) if row["valid_from"] else None
    last = bounds(row["valid_to"]) if row["valid_to"] else None
    if row["valid_from"] and first is None:
      report.error(file, line, "valid-from", row["valid_from"])
    if row["valid_to"] and last is None:
      report.error(file, line, "valid-to", row["valid_to"])
    if first and last and first[0] > last[1]:
      report.error(file, line, "validity", f'{row["valid_from"]} after {row["valid_to"]}')
    checked = bounds(row["checked"])
    if checked is None or checked[0] != checked[1]:
      report.error(file, line, "checked", row["checked"])
    elif last and last[0] > checked[1]:
      report.error(file, line, "valid-to", "ends after it was checked")
    if place and row["id"] in RIGHT_BANK | LEFT_BANK:
      wanted = "right" if row["id"] in RIGHT_BANK else "left"
      if bank(*place) != wanted:
        report.error(file, line, "wrong-bank", f'{row["id"]} is not on the {wanted} bank')
  for wanted in RIGHT_BANK | LEFT_BANK | OUTSIDE_THE_CITY:
    if wanted not in seen:
      report.error(file, 0, "missing", wanted)
  if len(rows) < 90:
    report.error(file, 0, "too-few", f"{len(rows)} sites")
  basra = next((row for row in rows if row["id"] == "us-consulate-basra"), None)
  if basra is None or not basra["valid_to"].startswith("2018"):
    report.error(file, 0, "validity", "the U.S. consulate in Basra closed in 2018")
  return rows


def check_incidents(path, report):
  file = path.name
  text = text_of(path, report)
  table = list(csv.reader(text.splitlines(keepends=True), strict=True))
  if not table or table[0] != INCIDENT_COLUMNS:
    report.error(file, 1, "header", "not the columns that are documented")
    return []
  rows, seen, before = [], {}, None
  for line, cells in enumerate(table[1:], 2):
    if len(cells) != len(INCIDENT_COLUMNS):
      report.error(file, line, "columns", f"{len(cells)} instead of {len(INCIDENT_COLUMNS)}")
      continue
    row = dict(zip(INCIDENT_COLUMNS, cells))
    rows.append(row)
    for column, cell in row.items():
      if cell != cell.strip() or "\n" in cell:
        report.error(file, line, "space", f"{column}: a space at an end, or a line break")
    for column in ("id", "date", "title", "place", "country", "actor", "source"):
      if not row[column]:
        report.error(file, line, "empty", column)
    if row["id"] in seen:
      report.error(file, line, "id-twice", f'{row["id"]}, also on line {seen[row["id"]]}')
    seen[row["id"]] = line
    span = days(row["date"])
    if span is None:
      report.error(file, line, "date", row["date"])
    else:
      if not 2019 <= span[0].year <= 2021 or (span[1] - span[0]).days > 31:
        report.error(file, line, "date-range", row["date"])
      if before and span[0] < before:
        report.error(file, line, "order", f'{row["date"]} comes after a later event')
      before = span[0]
      named = re.match(r"iq-(\d{4}-\d\d-\d\d)-[a-z0-9]+(-[a-z0-9]+)*$", row["id"])
      if not named:
        report.error(file, line, "id", row["id"])
      elif not span[0] <= datetime.date.fromisoformat(named.group(1)) <= span[1]:
        report.error(file, line, "id-date", f'{row["id"]} is dated {row["date"]}')
    clock = re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", row["time"])
    if not clock and row["time"] not in PARTS_OF_DAY:
      report.error(file, line, "time", row["time"])
    for column, allowed in (("category", CATEGORIES), ("claim_status", CLAIMS),
                            ("civilians", CIVILIANS), ("factuality", FACTUALITY)):
      if row[column] not in allowed:
        report.error(file, line, column, row[column])
    for column in ("munitions", "killed", "injured"):
      if row[column] and count(row[column]) is None:
        report.error(file, line, column, row[column])
    if row["country"] != "Iraq":
      report.error(file, line, "country", row["country"])
    given = [bool(row[column]) for column in ("latitude", "longitude", "uncertainty_m")]
    if any(given) and not all(given):
      report.error(file, line, "coordinate", "a position without its uncertainty, or half of one")
    elif all(given):
      position(report, file, line, row, 4, 5)
      uncertainty = number(row["uncertainty_m"])
      if uncertainty is None or not 0 < uncertainty <= 50_000:
        report.error(file, line, "uncertainty", row["uncertainty_m"])
    published = bounds(row["source_date"]) if row["source_date"] else None
    if row["source_date"] and published is None:
      report.error(file, line, "source-date", row["source_date"])
    if span and published and published[1] < span[0]:
      report.error(file, line, "source-date", f'{row["source_date"]} before {row["date"]}')
    for address in re.findall(r"https?://\S+", row["source"]):
      if not re.fullmatch(r"https?://[A-Za-z0-9.-]+\.[a-z]+(/\S*)?", address.rstrip(";,")):
        report.error(file, line, "address", address)
  dates = [row["date"] for row in rows]
  for wanted in MUST_HAVE_INCIDENTS:
    if not any(date.startswith(wanted) for date in dates):
      report.error(file, 0, "missing", f"no event on {wanted}")
  if len(rows) < 36:
    report.error(file, 0, "too-few", f"{len(rows)} events")
  placed = sum(1 for row in rows if row["latitude"])
  if rows and not 0.15 <= placed / len(rows) <= 0.5:
    report.error(file, 0, "placed", f"{placed} of {len(rows)} events have a position")
  return rows


def main():
  arguments = sys.argv[1:]
  sites = Path(arguments[0]) if arguments else HERE / "protected-sites.tsv"
  incidents = (Path(arguments[1]) if len(arguments) > 1
               else HERE.parent / "Incidents" / "iraq-2019-2021.csv")
  report = Report()
  counts = []
  for path, check in ((sites, check_sites), (incidents, check_incidents)):
    try:
      counts.append(len(check(path, report)))
    except FileNotFoundError:
      report.error(path.name, 0, "absent", "there is no such file")
    except csv.Error as problem:
      report.error(path.name, 0, "quoting", str(problem))
  for error in report.errors:
    print(error)
  if report.errors:
    print(f"{len(report.errors)} errors")
    return 1
  print(f"{counts[0]} sites and {counts[1]} events, no errors")
  return 0


if __name__ == "__main__":
  sys.exit(main())
