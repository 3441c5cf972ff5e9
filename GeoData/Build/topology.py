"""Cuts adjoining polygons into arcs that each are stored once, and rings that refer to them.

A face is a number; its polygons are lists of rings, exterior first. Neighbors must share vertices exactly,
as those of the source do. The left of an arc is the face on its left in the plane of longitude and latitude.
"""

from naturalearth import signed_area

NONE = -1


class Topology:
    """Arcs with the faces on both sides, and the rings of every face as references to arcs (n, or ~n reversed)."""

    def __init__(self, faces, breaks=lambda p, q: 0):
        """`breaks` gives each edge a label; an arc ends where the label changes."""
        self.left = {}
        oriented = []
        for face, polygons in enumerate(faces):
            for polygon in polygons:
                for number, ring in enumerate(polygon):
                    if (signed_area(ring) > 0) != (number == 0):
                        ring = ring[::-1]
                    oriented.append((face, ring))
                    for edge in zip(ring, ring[1:]):
                        if edge in self.left:
                            raise ValueError(f"two faces lie left of {edge}: {self.left[edge]}, {face}")
                        self.left[edge] = face
        self.nodes = self._nodes(breaks)
        self.arcs = []  # (left, right, points)
        self._arc_at = {}  # first edge in either direction -> reference
        self.rings = [[] for _ in faces]
        for face, ring in oriented:
            self.rings[face].append(self._references(ring))

    def _label(self, p, q, breaks):
        a, b = self.left.get((p, q), NONE), self.left.get((q, p), NONE)
        return (min(a, b), max(a, b), breaks(p, q))

    def _nodes(self, breaks):
        seen, nodes = {}, set()
        for p, q in self.left:
            if (q, p) in self.left and (q, p) < (p, q):
                continue
            label = self._label(p, q, breaks)
            for vertex in (p, q):
                count, first = seen.get(vertex, (0, label))
                seen[vertex] = (count + 1, first)
                if count >= 2 or first != label:
                    nodes.add(vertex)
        return nodes

    def _references(self, ring):
        corners = ring[:-1]
        start = next((i for i, p in enumerate(corners) if p in self.nodes), None)
        if start is None:
            start = min(range(len(corners)), key=corners.__getitem__)
            ring = corners[start:] + corners[:start] + [corners[start]]
            return [self._reference(ring)]
        ring = corners[start:] + corners[:start] + [corners[start]]
        references, chain = [], [ring[0]]
        for position in ring[1:]:
            chain.append(position)
            if position in self.nodes:
                references.append(self._reference(chain))
                chain = [position]
        return references

    def _reference(self, chain):
        known = self._arc_at.get((chain[0], chain[1]))
        if known is None:
            known = len(self.arcs)
            left = self.left.get((chain[0], chain[1]), NONE)
            right = self.left.get((chain[1], chain[0]), NONE)
            self.arcs.append((left, right, chain))
            self._arc_at[chain[0], chain[1]] = known
            self._arc_at[chain[-1], chain[-2]] = ~known
        return known


def dissolved(arcs, group):
    """Rings of each group of faces, as references to arcs, the group on the left. `group(face)` names the group."""
    starts = {}
    for index, (left, right, points) in enumerate(arcs):
        a, b = group(left), group(right)
        if a == b:
            continue
        if a is not None:
            starts.setdefault(a, []).append(index)
        if b is not None:
            starts.setdefault(b, []).append(~index)
    rings = {}
    for key, references in starts.items():
        leaving = {}
        for reference in references:
            leaving.setdefault(ends(arcs, reference)[0], []).append(reference)
        unused = set(references)
        for reference in references:
            if reference not in unused:
                continue
            ring = []
            while reference in unused:
                unused.remove(reference)
                ring.append(reference)
                choices = [r for r in leaving[ends(arcs, reference)[1]] if r in unused]
                if not choices:
                    break
                reference = _rightmost(arcs, reference, choices)
            first, last = ends(arcs, ring[0])[0], ends(arcs, ring[-1])[1]
            if first != last:
                raise ValueError(f"a ring of {key} does not close at {last}")
            rings.setdefault(key, []).extend(_simple_loops(arcs, ring))
    return rings


def ends(arcs, reference):
    points = arcs[reference if reference >= 0 else ~reference][2]
    return (points[0], points[-1]) if reference >= 0 else (points[-1], points[0])


def assembled(points_of, references):
    """The closed ring of points that the references spell out."""
    ring = []
    for reference in references:
        points = points_of[reference] if reference >= 0 else points_of[~reference][::-1]
        ring.extend(points if not ring else points[1:])
    return ring


def _simple_loops(arcs, ring):
    """Splits a ring that comes back to one of its own nodes into several that do not."""
    loops, stack, at = [], [], {}
    for reference in ring:
        start, end = ends(arcs, reference)
        at[start] = len(stack)
        stack.append(reference)
        if end in at:
            cut = at[end]
            loop, stack = stack[cut:], stack[:cut]
            for r in loop:
                at.pop(ends(arcs, r)[0], None)
            loops.append(loop)
    return loops


def _rightmost(arcs, arriving, choices):
    if len(choices) == 1:
        return choices[0]
    from math import atan2, pi

    def direction(reference, from_end):
        points = arcs[reference if reference >= 0 else ~reference][2]
        if reference < 0:
            points = points[::-1]
        (ax, ay), (bx, by) = (points[-1], points[-2]) if from_end else (points[0], points[1])
        return atan2(by - ay, bx - ax)

    back = direction(arriving, True)
    # The face is on the left, so the next boundary is the first one met turning counterclockwise from
    # the way back through the outside: the sharpest right turn keeps touching loops apart.
    return max(choices, key=lambda r: ((back - direction(r, False)) % (2 * pi), r))
