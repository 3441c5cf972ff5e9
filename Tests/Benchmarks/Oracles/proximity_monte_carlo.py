#!/usr/bin/env python3
"""Prints what Tests/SpatialAnalysisTests/ProximityTests.swift expects: nominal geodesic distance, range,
mean distance to the site's edge and share within r of it, over 4,000,000 places drawn evenly from a
disc or a polygon on a Lambert azimuthal equal-area map; packages: numpy pyproj shapely."""
import numpy as np, pyproj, shapely
G = pyproj.Geod(ellps="WGS84"); N = 4_000_000; rng = np.random.default_rng(1)
def draw(lon, lat, u=None, ring=None):
    t = pyproj.Transformer.from_crs("EPSG:4326", f"+proj=laea +lat_0={lat} +lon_0={lon} +ellps=WGS84", always_xy=True)
    if ring is None:
        x, y = rng.uniform(-u * 1.01, u * 1.01, (2, N)); a, b = t.transform(x, y, direction="INVERSE")
        keep = G.inv(np.full(N, lon), np.full(N, lat), a, b)[2] <= u
        return a[keep], b[keep]
    p = shapely.Polygon(np.column_stack(t.transform(*np.array(ring).T)))
    x0, y0, x1, y1 = p.bounds; x, y = rng.uniform(x0, x1, N), rng.uniform(y0, y1, N)
    keep = shapely.contains_xy(p, x, y); return t.transform(x[keep], y[keep], direction="INVERSE")
ZONE = [(44.355, 33.290), (44.410, 33.285), (44.415, 33.310), (44.380, 33.325), (44.355, 33.310)]
CASES = [("Baghdad 2 km", 44.366, 33.313, 2000, None, 44.3838, 33.2990, 400, (500, 1000, 2000)),
         ("Baghdad 10 km", 44.36, 33.31, 10000, None, 44.3838, 33.2990, 400, (1000, 5000, 9000)),
         ("Anbar 100 km", 43.0, 33.0, 100000, None, 44.3838, 33.2990, 500, (50000, 150000, 220000)),
         ("far 5 km", 44.36, 33.31, 5000, None, 46.5, 32.0, 300, (240000,)),
         ("across the antimeridian 30 km", 179.9, -17.0, 30000, None, -179.8, -17.1, 1000, (10000, 40000)),
         ("zone", 44.385, 33.305, None, ZONE, 44.41, 33.33, 300, (1000, 3000, 5000))]
for name, lon, lat, u, ring, sx, sy, rho, radii in CASES:
    a, b = draw(lon, lat, u, ring); n = len(a)
    d = G.inv(np.full(n, sx), np.full(n, sy), a, b)[2]; edge = np.maximum(0, d - rho)
    az, _, nominal = G.inv(sx, sy, lon, lat)
    print(name, "nominal %.3f bearing %.4f" % (nominal, az % 360), "range %.1f %.1f" % (edge.min(), edge.max()),
          "mean %.1f" % edge.mean(), "P", ["%.4f" % (edge <= r).mean() for r in radii])
