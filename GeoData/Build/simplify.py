"""Leaves out points of arcs (Douglas & Peucker 1973) without letting the map tear, cross or collapse.

Every arc keeps its ends, so neighbors still share it. Where arcs would come to cross or a ring would collapse,
the points left out there come back, the farthest first, until they no longer do.
"""

from math import cos, radians

from naturalearth import signed_area
from topology import assembled

ROUNDS = 60


def simplified(arcs, rings, tolerance, island_share=50):
    """The points of each arc (integers) at a tolerance (same unit); returns them and the arcs that could not be mended.

    `arcs` are lists of points, `rings` lists of references that must stay true rings.
    A closed arc (an island) keeps its shape: its tolerance is at most `1 / island_share` of its size.
    """
    kept = [_kept(a, min(tolerance, _own_limit(a, island_share))) for a in arcs]
    lines = [[a[i] for i in k] for a, k in zip(arcs, kept)]
    used = {_arc(r) for ring in rings for r in ring}
    changed = used
    for _ in range(ROUNDS):
        bad = _crossing(lines, used, changed, tolerance)
        for ring in rings:
            if any(_arc(r) in changed for r in ring) and not _is_true(assembled(lines, ring), assembled(arcs, ring)):
                bad.update((_arc(r), i) for r in ring for i in range(len(lines[_arc(r)]) - 1))
        changed, before = set(), kept
        kept = list(kept)
        for arc, segment in sorted(bad):
            first, last = before[arc][segment], before[arc][segment + 1]
            if last - first > 1:
                kept[arc] = sorted({*kept[arc], _farthest(arcs[arc], first, last)})
                changed.add(arc)
        for arc in changed:
            lines[arc] = [arcs[arc][i] for i in kept[arc]]
        if not changed:
            break
    return lines, sorted({arc for arc, _ in bad})


def _arc(reference):
    return reference if reference >= 0 else ~reference


def _is_true(ring, source):
    return len(ring) >= 4 and signed_area(ring) * signed_area(source) > 0


def _farthest(points, first, last):
    p, q = points[first], points[last]
    dx, dy = q[0] - p[0], q[1] - p[1]

    def distance(i):
        x, y = points[i][0] - p[0], points[i][1] - p[1]
        return abs(x * dy - y * dx) if dx or dy else x * x + y * y

    return max(range(first + 1, last), key=lambda i: (distance(i), -i))


def _own_limit(points, island_share):
    if points[0] != points[-1]:
        return float("inf")
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return max(max(xs) - min(xs), max(ys) - min(ys)) / island_share


def _kept(points, tolerance):
    """The numbers of the points that stay."""
    if len(points) < 3:
        return list(range(len(points)))
    scale = cos(radians(min(89.0, abs(points[0][1] + points[-1][1]) / 2 / 10_000)))
    plane = [(x * scale, y) for x, y in points]
    keep = [False] * len(points)
    keep[0] = keep[-1] = True
    stack = [(0, len(points) - 1)]
    if points[0] == points[-1]:
        x, y = plane[0]
        far = max(range(len(points)), key=lambda i: (plane[i][0] - x) ** 2 + (plane[i][1] - y) ** 2)
        keep[far] = True
        stack = [(0, far), (far, len(points) - 1)]
    limit = tolerance * tolerance
    while stack:
        first, last = stack.pop()
        if last - first < 2:
            continue
        (ax, ay), (bx, by) = plane[first], plane[last]
        dx, dy = bx - ax, by - ay
        length = dx * dx + dy * dy
        most, at = -1.0, first
        for i in range(first + 1, last):
            px, py = plane[i]
            px -= ax
            py -= ay
            if length:
                t = (px * dx + py * dy) / length
                if t > 0:
                    if t > 1:
                        t = 1
                    px -= t * dx
                    py -= t * dy
            distance = px * px + py * py
            if distance > most:
                most, at = distance, i
        if most > limit:
            keep[at] = True
            stack.append((first, at))
            stack.append((at, last))
    return [i for i, k in enumerate(keep) if k]


def _crossing(lines, used, changed, tolerance):
    """The segments (arc, number) among `used` that cross, touch or overlap another (or themselves) where at least one changed."""
    size = max(500, int(tolerance) * 10)
    cells = {}
    for arc in sorted(used):
        points = lines[arc]
        for i in range(len(points) - 1):
            (ax, ay), (bx, by) = points[i], points[i + 1]
            if ax > bx:
                ax, bx = bx, ax
            if ay > by:
                ay, by = by, ay
            for cx in range(ax // size, bx // size + 1):
                for cy in range(ay // size, by // size + 1):
                    cells.setdefault((cx, cy), []).append((arc, i))
    bad = set()
    for members in cells.values():
        if not any(arc in changed for arc, _ in members):
            continue
        boxes = []
        for arc, i in members:
            p, q = lines[arc][i], lines[arc][i + 1]
            boxes.append((min(p[0], q[0]), max(p[0], q[0]), min(p[1], q[1]), max(p[1], q[1]), p, q, (arc, i)))
        boxes.sort()
        for m, (w, e, s, n, p, q, name) in enumerate(boxes):
            for other in boxes[m + 1:]:
                if other[0] > e:
                    break
                if other[2] > n or other[3] < s:
                    continue
                if _meet(p, q, other[4], other[5]):
                    bad.add(name)
                    bad.add(other[6])
    return bad


def _side(a, b, c):
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _meet(p, q, r, s):
    """Whether two segments have more in common than an end."""
    if p == r or p == s or q == r or q == s:
        if p == s:
            r, s = s, r
        elif q == r:
            p, q = q, p
        elif q == s:
            p, q, r, s = q, p, s, r
        if q == s:
            return True
        return _side(p, q, s) == 0 and (q[0] - p[0]) * (s[0] - p[0]) + (q[1] - p[1]) * (s[1] - p[1]) > 0
    a, b, c, d = _side(p, q, r), _side(p, q, s), _side(r, s, p), _side(r, s, q)
    # Collinear ones (all four zero) meet too: their boxes overlap, or they would not be compared.
    return ((a > 0) != (b > 0) or a == 0 or b == 0) and ((c > 0) != (d > 0) or c == 0 or d == 0)
