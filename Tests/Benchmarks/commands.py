#!/usr/bin/env python3
"""Times whole processes: the command beside its peers, in turn, on the same data.

usage: commands.py COMMAND DATA PEERS [REPEATS]
  COMMAND  the release build of incidentmap
  DATA     a folder with inc_30.csv, inc_10000.csv, inc_100000.csv, inc_1000000.csv and sites_500.csv
  PEERS    a folder with pipeline_peer.py and convert_peers.py
Prints the median and least wall seconds, user + system CPU seconds and peak memory of each, and the
ratio of the medians of the CPU to the peer's. The machine's load is printed with them.
"""
import os, resource, shutil, statistics, subprocess, sys, tempfile, time


def run(arguments, environment=None):
    begin = time.perf_counter()
    process = subprocess.Popen(
        arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env={**os.environ, **(environment or {})})
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begin
    if status != 0:
        raise SystemExit(f"{arguments}: {errors.decode(errors='replace')[-600:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def compare(title, repeats, out, ours, peer=None):
    runs = {"ours": [], "peer": []}
    for _ in range(repeats):
        for who, arguments in (("ours", ours), ("peer", peer)):
            # Replacing a large file costs the system more than writing it, and not always the same.
            for name in os.listdir(out):
                os.unlink(os.path.join(out, name))
            os.sync()
            if arguments:
                runs[who].append(run(arguments))
    medians = {}
    for who, results in runs.items():
        if not results:
            continue
        wall, cpu, memory = zip(*results)
        medians[who] = (statistics.median(wall), statistics.median(cpu))
        print(f"{title}\t{who}\twall {statistics.median(wall):.3f} (least {min(wall):.3f}) s"
              f"\tcpu {statistics.median(cpu):.3f} (least {min(cpu):.3f}) s\tpeak {max(memory):.0f} MB")
    if "peer" in medians:
        print(f"{title}\tratio\twall {medians['ours'][0] / medians['peer'][0]:.3f}"
              f"\tcpu {medians['ours'][1] / medians['peer'][1]:.3f}")


def main():
    command, data, peers = sys.argv[1:4]
    repeats = int(sys.argv[4]) if len(sys.argv) > 4 else 5
    out = tempfile.mkdtemp()
    print("load before:", *os.getloadavg())
    try:
        shipped = os.path.join(os.path.dirname(__file__), "../../GeoData/Incidents/iraq-2019-2021.csv")
        compare("main job, shipped incidents", repeats, out,
                [command, "map", shipped, "-o", out + "/x.svg", "--force", "-q"])
        sites = data + "/sites_500.csv"
        for size in (30, 10_000, 100_000):
            source = f"{data}/inc_{size}.csv"
            script = ('"$0" map "$1" --columns id=id,date=timestamp,category=event_type --sites "$2" -o "$3/x.svg" --force -q && '
                      '"$0" convert "$1" -o "$3/x.geojson" --force -q && '
                      '"$0" near "$1" --sites "$2" --nearest 1 -o "$3/n.csv" --force -q')
            compare(f"read, cluster, hulls, nearest site, GeoJSON and SVG, {size}", repeats, out,
                    ["bash", "-c", script, command, source, sites, out],
                    [sys.executable, peers + "/pipeline_peer.py", source, sites, out])
        source = data + "/inc_1000000.csv"
        compare("CSV to GeoJSON, 1000000 rows", repeats, out,
                [command, "convert", source, "-o", out + "/x.geojson", "--force", "-q"],
                [sys.executable, peers + "/convert_peers.py", "polars_sink", source, out + "/y.geojson"])
    finally:
        shutil.rmtree(out)
    print("load after:", *os.getloadavg())


if __name__ == "__main__":
    main()
