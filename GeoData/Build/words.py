#!/usr/bin/env python3
"""Makes GeoData/Words from the Debian package scowl, the PyPI packages names and faker, and names typed in this folder.

Run from the root of the repository: python3 GeoData/Build/words.py [SCOWL]
SCOWL is the folder of the word lists, /usr/share/dict/scowl if not given.
"""

import importlib.util
import re
import sys
from pathlib import Path

FOLDER = Path("GeoData/Words")
TYPED = Path("GeoData/Build/arabic-person-names.tsv")
SCOWL = Path("/usr/share/dict/scowl")

SPELLINGS = ("english-words", "american-words", "british-words", "british_z-words")
# The largest size class whose words are kept: with 50 the folder would pass 1.2 MB.
LARGEST_CLASS = 40

# The last rank of each class in the lists of the U.S. Census of 1990.
RANKS = (100, 300, 1000, 3000, 10_000)
SURNAMES = 30_000
# Names without a rank: of the lists of other languages, and those typed.
UNRANKED, TYPED_CLASS = 7, 4

# Lists of faker whose names stand in Latin letters; ru_RU is transliterated.
LOCALES = """az_AZ cs_CZ da_DK de_AT de_CH de_DE en_GB en_IE en_IN en_KE en_NG en_NZ en_PK es_AR es_CA es_CL es_CO es_ES es_MX
    et_EE fi_FI fr_BE fr_CA fr_CH fr_DZ fr_FR ga_IE ha_NG hr_HR hu_HU id_ID ig_NG is_IS it_IT lt_LT lv_LV nl_BE nl_NL no_NO
    pl_PL pt_BR pt_PT ro_RO ru_RU sk_SK sl_SI sv_SE sw tr_TR tw_GH uz_UZ vi_VN yo_NG zu_ZA""".split()
# BGN/PCGN without its marks, as newspapers write Russian names.
CYRILLIC = dict(zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", (
    "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya").split()))
ENDINGS = (("iya", "ia"), ("iy", "y"))


def main():
    scowl = Path(sys.argv[1]) if len(sys.argv) > 1 else SCOWL
    FOLDER.mkdir(parents=True, exist_ok=True)
    write("common-words.tsv", "word\tsize", common_words(scowl))
    given, surnames = {}, {}
    folder = package("names")
    for name in ("dist.female.first", "dist.male.first"):
        census(folder / name, given, None)
    census(folder / "dist.all.last", surnames, SURNAMES)
    for line in TYPED.read_text(encoding="utf-8").split("\n")[1:]:
        if line:
            name, kind, _ = line.split("\t")
            keep(given if kind == "given" else surnames, name, TYPED_CLASS)
    for locale in LOCALES:
        provider = module(package("faker") / "providers" / "person" / locale / "__init__.py")
        for attribute in sorted(vars(provider)):
            target = given if attribute.startswith("first_names") else surnames if attribute.startswith("last_names") else None
            table = vars(provider)[attribute]
            if target is not None and isinstance(table, (dict, list, tuple)):
                for name in table:
                    keep(target, latin(name), UNRANKED)
    write("given-names.tsv", "name\trank_class", given)
    write("surnames.tsv", "name\trank_class", surnames)


def common_words(folder):
    """The smallest size class of each lower-case word."""
    words = {}
    for path in sorted(folder.iterdir()):
        kind, _, size = path.name.rpartition(".")
        if kind in SPELLINGS and int(size) <= LARGEST_CLASS:
            for word in path.read_text(encoding="latin-1").split("\n"):
                if re.fullmatch(r"[a-z]+", word):
                    words[word] = min(int(size), words.get(word, 99))
    return words


def census(path, result, limit):
    for line in path.read_text(encoding="ascii").split("\n"):
        fields = line.split()
        if fields and (limit is None or int(fields[3]) <= limit):
            rank = int(fields[3])
            keep(result, fields[0].capitalize(), next((c for c, last in enumerate(RANKS, 1) if rank <= last), len(RANKS) + 1))


def keep(result, name, rank_class):
    """Keeps a single word that begins with a capital, in the most common class it is found in."""
    if re.fullmatch(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", name) and len(name) > 1 and name[0].isupper() and name.upper() != name:
        result[name] = min(rank_class, result.get(name, 9))


def latin(name):
    lower = name.lower()
    if not any(c in CYRILLIC for c in lower):
        return name
    text = "".join(CYRILLIC.get(c, c) for c in lower).replace("-", "")
    for long, short in ENDINGS:
        text = text[: -len(long)] + short if text.endswith(long) else text
    return text.capitalize()


def package(name):
    return Path(importlib.util.find_spec(name).submodule_search_locations[0])


def module(path):
    """The class of names of one language."""
    name = "faker.providers.person." + path.parent.name
    return __import__(name, fromlist=["Provider"]).Provider


def write(name, header, table):
    lines = [header, *(f"{key}\t{table[key]}" for key in sorted(table))]
    data = ("\n".join(lines) + "\n").encode()
    FOLDER.joinpath(name).write_bytes(data)
    print(f"{name}: {len(table)} rows, {len(data)} bytes")


if __name__ == "__main__":
    main()
