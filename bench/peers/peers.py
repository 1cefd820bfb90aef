"""Sets the same words with Lägesbild, Typst and WeasyPrint, and prints what each took, side by side, from one run.

Everything is a whole process: one report is cold, 21 reports and the letters are a batch in one warm process.
"""

import argparse
import os
import platform
import statistics
import sys
from collections import Counter
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import words
from process import Usage, run_in_turn
from task import AREA, LETTERS, REGIONS, ROOT, letter_numbers

FOLDER = Path(__file__).resolve().parent
OUT = LETTERS.parent / "out"


@dataclass(frozen=True)
class Contest:
    name: str
    commands: dict[str, list[str]]
    text_of: callable


def ours(program: str, source: Path, layout: str, *more: str) -> list[str]:
    files = [str(path.relative_to(ROOT)) for path in (source, FOLDER / layout, OUT / "Lägesbild")]
    return [program, "build", files[0], "--layout", files[1], "--out", files[2], *more]


def theirs(script: str, task: str, out: str) -> list[str]:
    return [sys.executable, str(FOLDER / script), task, str(OUT / out)]


def contests(program: str) -> list[Contest]:
    region = "18"
    return [
        Contest("one report, cold", {
            "Lägesbild": ours(program, AREA, "report/layout.xml", "--edition", region),
            "Typst": theirs("with_typst.py", region, "Typst"),
            "WeasyPrint": theirs("with_weasyprint.py", region, "WeasyPrint"),
        }, words.of_report),
        Contest(f"{len(REGIONS)} reports, one process", {
            "Lägesbild": ours(program, AREA, "report/layout.xml"),
            "Typst": theirs("with_typst.py", "all", "Typst"),
            "WeasyPrint": theirs("with_weasyprint.py", "all", "WeasyPrint"),
        }, words.of_report),
        Contest(f"{len(letter_numbers())} letters, one process", {
            "Lägesbild": ours(program, LETTERS, "letters/layout.xml"),
            "Typst": theirs("with_typst.py", "letters", "Typst"),
        }, words.of_letter),
    ]


def write_letters() -> None:
    """Each has words of its own: nothing that was made for one can be taken for the next."""
    sentences = ["Vi skriver till dig om ärende {n}.", "Underlaget kom till oss den {d} mars.",
                 "Det gäller {n} uppgifter i {d} avsnitt.", "Handläggaren har nummer {h}.",
                 "Svara gärna inom {d} dagar, så hinner vi läsa det i tid.", "Ring växeln och uppge koden {h}.",
                 "Vi räknar med att vara klara efter {d} veckor.", "Beslutet går att överklaga hos nämnd {h}."]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<letters>"]
    for n in letter_numbers():
        paragraphs = "".join(
            "<p>" + " ".join(sentences[(n + part * 3 + k * (part + 1)) % len(sentences)].format(
                n=n + part, d=(n * 7 + k) % 28 + 1, h=(n * 7919 + k * 104729 + part) % 100003) for k in range(6)) + "</p>"
            for part in range(5))
        lines.append(f'<letter number="{n}"><name>Mottagare {n}</name><street>Gatan {n % 97 + 1}</street>'
                     f"<town>{10000 + n} Orten</town><subject>Besked i ärende {n}</subject>{paragraphs}</letter>")
    LETTERS.write_text("\n".join([*lines, "</letters>", ""]))


def check_words(contest: Contest) -> None:
    """Whatever is wrong with the comparison ends it."""
    files = sorted(path.name for path in (OUT / "Lägesbild").glob("*.pdf"))
    if not files:
        raise SystemExit(f"{contest.name}: nothing was made")
    for peer in contest.commands.keys() - {"Lägesbild"}:
        for file in files if len(files) < 50 else files[::25]:
            wanted, set_by_peer = (contest.text_of(OUT / tool / file) for tool in ("Lägesbild", peer))
            if wanted != set_by_peer:
                more, less = Counter(set_by_peer) - Counter(wanted), Counter(wanted) - Counter(set_by_peer)
                raise SystemExit(f"{contest.name}: {file} has other words by {peer}: +{dict(more)} -{dict(less)}")


def median(usages: list[Usage], figure: str) -> float:
    return statistics.median(getattr(usage, figure) for usage in usages)


def bytes_of_one(tool: str) -> float:
    return statistics.mean(path.stat().st_size for path in (OUT / tool).glob("*.pdf")) / 1000


def rows(contest: Contest, usages: dict[str, list[Usage]]) -> list[str]:
    own = median(usages["Lägesbild"], "wall")
    return [f"| {contest.name} | {tool} | {median(taken, 'wall') * 1000:,.0f} ms | {median(taken, 'wall') / own:.1f} "
            f"| {median(taken, 'peak'):.0f} MiB | {bytes_of_one(tool):.0f} kB |" for tool, taken in usages.items()]


def empty_folders(tools: list[str]) -> None:
    for tool in tools:
        (OUT / tool).mkdir(parents=True, exist_ok=True)
        for old in (OUT / tool).glob("*.pdf"):
            old.unlink()


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("program", help="Lägesbild's executable")
    arguments.add_argument("--runs", type=int, default=9, help="of each; WeasyPrint runs a third as often")
    chosen = arguments.parse_args()
    program = str(Path(chosen.program).resolve())
    os.chdir(ROOT)
    LETTERS.parent.mkdir(parents=True, exist_ok=True)
    write_letters()
    print(f"Typst {version('typst')}, WeasyPrint {version('weasyprint')}, {platform.machine()}; medians of {chosen.runs}\n")
    print("| what | by | time | × ours | memory | a file |\n|---|---|---|---|---|---|")
    for contest in contests(program):
        empty_folders(list(contest.commands))
        runs = {tool: max(1, chosen.runs // 3) if tool == "WeasyPrint" else chosen.runs for tool in contest.commands}
        usages = run_in_turn(contest.commands, runs)
        check_words(contest)
        print("\n".join(rows(contest, usages)), flush=True)


main()
