"""Times the reading of texts: news, with and without incidents, and hostile texts of n and 2n bytes.

usage: python3 Tests/Benchmarks/texts.py COMMAND TEXTS.ndjson [...]
       python3 Tests/Benchmarks/texts.py --peer NAMES.txt COMMAND TEXTS.ndjson

COMMAND is the release build of incidentmap; each TEXTS is read five times, in turn with the others, for its
toponyms and for its incidents. Speeds are megabytes of input for each second of user time, the start of the
process included. The load of the machine stands beside them. With --peer, the toponyms of one file are timed in
turn with flashtext (PyPI), that finds the names of NAMES.txt, one a line, in the same texts and does no more: machines
differ, and one machine from hour to hour, so that the ratio of the two says more than either.
"""

import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile

HOSTILE = {
    "one sentence": "rockets and bombs and drones hit Mosul and killed 3 people and ",
    "quotes": "\u201che said \"that 'it exploded in Kirkuk ",
    "controls": "A bo\u200dmb\u0007 \u202eexploded\u202c in \u200bMosul\x1b[31m on Monday ",
    "incidents": "Gunmen left five bodies outside a park on Monday. ",
    "names": "Kabul, ",
    "near": "near near near ",
    "brackets": "((\"'[{",
    "scripts": "<script>if(a<b){x='</p>'}</script> <p>A bomb exploded in Mosul. ",
    "Arabic": "\u0648\u0642\u0627\u0644 \u0648 \u0628\u063a\u062f\u0627\u062f ",
}


def seconds(arguments):
    """The user seconds and the greatest memory (MB) of a run."""
    process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    assert status == 0, arguments
    return usage.ru_utime, usage.ru_maxrss / 1024


def beside_peer(names, command, path):
    from flashtext import KeywordProcessor

    processor = KeywordProcessor(case_sensitive=True)
    with open(names, encoding="utf8") as file:
        for line in file:
            if line.strip():
                processor.add_keyword(line.strip())
    with open(path, encoding="utf8") as file:
        texts = [json.loads(line)["text"] for line in file]
    ours, theirs = [], []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_SELF).ru_utime
        for text in texts:
            processor.extract_keywords(text)
        theirs.append(resource.getrusage(resource.RUSAGE_SELF).ru_utime - before)
        ours.append(seconds([command, "extract", "--toponyms", "--documents", path])[0])
    size = os.path.getsize(path) / 1e6
    own, peer = statistics.median(ours), statistics.median(theirs)
    print(f"load {os.getloadavg()[0]:.1f}, {size:.2f} MB: toponyms {own:.2f} s ({size / own:.2f} MB/s),"
          f" flashtext {peer:.2f} s, ratio {own / peer:.2f}")


def main(command, texts):
    print(f"load {os.getloadavg()[0]:.1f}")
    for kind in ["--toponyms", "--incidents"]:
        runs = {path: [] for path in texts}
        for _ in range(5):
            for path in texts:
                runs[path].append(seconds([command, "extract", kind, "--documents", path]))
        for path, found in runs.items():
            size = os.path.getsize(path) / 1e6
            time = statistics.median(t for t, _ in found)
            print(f"{kind[2:]:9} {os.path.basename(path):20} {size:6.2f} MB {time:6.2f} s {size / time:6.2f} MB/s"
                  f" {max(m for _, m in found):5.0f} MB of memory")
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "hostile.ndjson")
        for name, unit in HOSTILE.items():
            for kind in ["--toponyms", "--incidents"]:
                row = []
                for size in [500_000, 1_000_000]:
                    text = unit * (size // len(unit.encode()))
                    with open(path, "w", encoding="utf8") as file:
                        file.write(json.dumps({"doc_id": "1", "text": text, "date": "2023-05-17"}) + "\n")
                    row.append(seconds([command, "extract", kind, "--documents", path]))
                print(f"{kind[2:]:9} {name:20} {row[0][0]:.2f} -> {row[1][0]:.2f} s, {row[1][1]:.0f} MB of memory")


if __name__ == "__main__":
    if sys.argv[1] == "--peer":
        beside_peer(*sys.argv[2:5])
    else:
        main(sys.argv[1], sys.argv[2:])
