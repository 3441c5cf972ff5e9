#!/usr/bin/env python3
"""Writes Tests/SpatialAnalysisTests/ScikitLearnLabels.swift: DBSCAN by scikit-learn over a matrix of
geodesic distances by pyproj.  Run from the package root; packages: numpy scikit-learn pyproj."""
import numpy as np, pyproj, sklearn
from sklearn.cluster import DBSCAN

r = np.random.default_rng(20190101)
centers = [(44.39, 33.31, 0.02, 80), (44.23, 33.26, 0.015, 60), (179.995, -17.0, 0.03, 60),
           (0.0, 89.99, 0.02, 40), (-70.6, -33.4, 0.01, 50), (44.55, 33.4, 0.12, 110)]
points = []
for lon, lat, spread, n in centers:
    for _ in range(n):
        dlat = r.normal(0, spread)
        scale = max(np.cos(np.radians(min(lat + dlat, 89.98))), 0.01)
        x, y = lon + r.normal(0, spread) / scale, lat + dlat
        if y > 90: y, x = 180 - y, x + 180
        points.append((round((x + 180) % 360 - 180, 5), round(y, 5)))
points = np.array(points)
geod = pyproj.Geod(ellps="WGS84")
n = len(points)
D = np.zeros((n, n))
for i in range(n):
    D[i] = geod.inv(np.full(n, points[i, 0]), np.full(n, points[i, 1]), points[:, 0], points[:, 1])[2]
D = np.minimum(D, D.T)
assert np.abs(D - 1000).min() > 1e-6
model = DBSCAN(eps=1000, min_samples=5, metric="precomputed").fit(D)
core = np.zeros(n, bool)
core[model.core_sample_indices_] = True
out = open("Tests/SpatialAnalysisTests/ScikitLearnLabels.swift", "w")
print(f"""/// DBSCAN (1 km, 5) by scikit-learn {sklearn.__version__} over geodesic distances by pyproj {pyproj.__version__}
/// (WGS 84): longitude, latitude, cluster (-1 for noise), whether core.
/// Made by `python3 Tests/Benchmarks/Oracles/dbscan_labels.py`.
let scikitLearnLabels = \"\"\"""", file=out)
for (x, y), label, c in zip(points, model.labels_, core):
    print(f"  {x} {y} {label} {int(c)}", file=out)
print('  """', file=out)
print(n, "points", model.labels_.max() + 1, "clusters", (model.labels_ < 0).sum(), "noise", core.sum(), "cores")
