"""Reads the outlines of QGIS's world map (Natural Earth, 1:10,000,000) from its GeoPackage."""

import sqlite3
import struct
from pathlib import Path

WORLD_MAP = Path("/usr/share/qgis/resources/data/world_map.gpkg")

# The source is clipped at 179.9 degrees and 89.9 degrees south, with noise in the seventh decimal.
# What lies on the clip is moved out to the antimeridian and the pole, so that no wedge is missing.
CLIP_LONGITUDE = 179.8999
CLIP_LATITUDE = -89.8999


def admin1_units():
    """The admin1 units, in the order of the source: a dictionary of attributes, `polygons` among them."""
    columns = "fid iso_a2 name fips woe_name gu_a3 admin gn_name".split()
    units = []
    for row in _rows("states_provinces", columns):
        unit = dict(zip(columns, row[:-1]))
        unit["polygons"] = [
            [_without_repeats([_unclipped(p) for p in ring]) for ring in polygon] for polygon in row[-1]
        ]
        units.append(unit)
    return units


def countries():
    """The countries as the source dissolves them: code, name, alpha-3, polygons."""
    columns = ["iso_a2", "NAME", "ISO_A3"]
    return [dict(zip(["code", "name", "alpha3", "polygons"], row)) for row in _rows("countries", columns)]


def disputed_lines():
    """The disputed lines: who claims, the country on whose side it lies, and the parts."""
    columns = ["fid", "name", "adm0_left"]
    return [dict(zip(["fid", "claim", "country", "parts"], row)) for row in _rows("disputed_borders", columns)]


def signed_area(ring):
    """The area in square units, positive when the ring runs counterclockwise."""
    x0, y0 = ring[0]
    total = 0
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        total += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0)
    return total / 2


def _rows(table, columns):
    connection = sqlite3.connect(f"file:{WORLD_MAP}?mode=ro", uri=True)
    try:
        quoted = ",".join(f'"{c}"' for c in columns)
        for *values, blob in connection.execute(f"select {quoted}, geom from {table} order by fid"):
            yield [*values, _geometry(blob)]
    finally:
        connection.close()


def _geometry(blob):
    """The parts of a GeoPackage multipolygon or multilinestring (GeoPackage 1.2, clause 2.1.3)."""
    if blob[:2] != b"GP":
        raise ValueError("not a GeoPackage geometry")
    envelope = (blob[3] >> 1) & 7
    return _well_known(blob, 8 + [0, 32, 48, 48, 64][envelope])[0]


def _well_known(blob, at):
    order = "<" if blob[at] == 1 else ">"
    kind, count = struct.unpack_from(order + "II", blob, at + 1)
    at += 9

    def positions(at, count):
        flat = struct.unpack_from(f"{order}{2 * count}d", blob, at)
        return list(zip(flat[::2], flat[1::2])), at + 16 * count

    if kind == 2:
        return positions(at, count)
    parts = []
    for _ in range(count):
        if kind == 3:
            (length,) = struct.unpack_from(order + "I", blob, at)
            part, at = positions(at + 4, length)
        elif kind in (5, 6):
            part, at = _well_known(blob, at)
        else:
            raise ValueError(f"geometry type {kind} is not expected here")
        parts.append(part)
    return parts, at


def _unclipped(position):
    longitude, latitude = position
    if abs(longitude) > CLIP_LONGITUDE:
        longitude = 180.0 if longitude > 0 else -180.0
    return longitude, -90.0 if latitude < CLIP_LATITUDE else latitude


def _without_repeats(ring):
    return [p for i, p in enumerate(ring) if i == 0 or p != ring[i - 1]]
