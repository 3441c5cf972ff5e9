#!/usr/bin/env python3
"""Times the lookup of names beside its peers, in turn, on the same data.

usage: names.py BENCHMARKS DATA PEERS [RUNS]
  BENCHMARKS  the release build of the benchmarks
  DATA        a folder with gaz_200k.txt, places_1m.txt and misspelt_10k.txt
  PEERS       a folder with gazetteer_peers.py
Prints for exact lookup (against polars) and for misspelt names (against symspellpy) the median user CPU
seconds of both, what they got right, and the ratio. The machine's load is printed with them.
"""
import json, os, subprocess, sys


def ours(benchmarks, data, runs):
    out = subprocess.run([benchmarks, data, str(runs)], check=True, capture_output=True, text=True).stdout
    rows = [line.split("\t") for line in out.splitlines()]
    return {row[0]: (float(row[5]), row[7]) for row in rows if row[0] in ("exact", "fuzzy")}


def peer(peers, data, method, name):
    out = subprocess.run([sys.executable, "gazetteer_peers.py", method], cwd=peers, check=True,
                         capture_output=True, text=True, env={**os.environ, "DATA": data}).stdout
    for line in out.splitlines():
        row = json.loads(line)
        if row["peer"].startswith(name):
            return row["user_med"], row["note"]
    raise SystemExit(f"{name} did not run")


def main():
    benchmarks, data, peers = sys.argv[1:4]
    runs = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    print("load before:", *os.getloadavg())
    results = ours(benchmarks, data, runs)
    for job, method, name in (("exact", "dict", "polars"), ("fuzzy", "symspell", "symspellpy lookup")):
        seconds, note = peer(peers, data, method, name)
        print(f"{job}\tours {results[job][0]:.3f} s, {results[job][1]}"
              f"\t{name} {seconds:.3f} s, {note}\tratio {results[job][0] / seconds:.3f}")
    print("load after:", *os.getloadavg())


main()
