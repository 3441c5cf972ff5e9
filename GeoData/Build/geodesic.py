"""Distances on the WGS 84 ellipsoid (Vincenty 1975)."""

from math import atan, atan2, cos, radians, sin, sqrt, tan

A = 6_378_137.0
F = 1 / 298.257223563
B = A * (1 - F)


def distance(longitude1, latitude1, longitude2, latitude2):
    """In meters. Nearly antipodal positions, where the method does not converge, get the length of half a meridian."""
    u1, u2 = atan((1 - F) * tan(radians(latitude1))), atan((1 - F) * tan(radians(latitude2)))
    wanted = radians((longitude2 - longitude1 + 540) % 360 - 180)
    su1, cu1, su2, cu2 = sin(u1), cos(u1), sin(u2), cos(u2)
    lam = wanted
    for _ in range(200):
        sl, cl = sin(lam), cos(lam)
        ss = sqrt((cu2 * sl) ** 2 + (cu1 * su2 - su1 * cu2 * cl) ** 2)
        if ss == 0:
            return 0.0
        cs = su1 * su2 + cu1 * cu2 * cl
        sigma = atan2(ss, cs)
        sa = cu1 * cu2 * sl / ss
        c2a = 1 - sa * sa
        c2m = cs - 2 * su1 * su2 / c2a if c2a > 1e-15 else 0.0
        c = F / 16 * c2a * (4 + F * (4 - 3 * c2a))
        before = lam
        lam = wanted + (1 - c) * F * sa * (sigma + c * ss * (c2m + c * cs * (2 * c2m * c2m - 1)))
        if abs(lam - before) < 1e-12:
            break
    else:
        return 20_003_931.0
    u = c2a * (A * A - B * B) / (B * B)
    big_a = 1 + u / 16384 * (4096 + u * (-768 + u * (320 - 175 * u)))
    big_b = u / 1024 * (256 + u * (-128 + u * (74 - 47 * u)))
    ds = big_b * ss * (c2m + big_b / 4 * (cs * (2 * c2m * c2m - 1)
                       - big_b / 6 * c2m * (4 * ss * ss - 3) * (4 * c2m * c2m - 3)))
    return B * big_a * (sigma - ds)
