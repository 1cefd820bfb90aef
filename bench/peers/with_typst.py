"""Makes reports or letters with Typst, all in one process. Its fonts are named, so that it need not look for them."""

import subprocess
import sys
from pathlib import Path

import typst

from task import ANSWERS, REGIONS, ROOT, letter_numbers

# No standard at all but tags would be faster by little; ours are PDF/A-2a and PDF/UA-1 always.
STANDARD = ["a-2a"]


def fonts() -> list[str]:
    found = subprocess.run(["fc-match", "--format=%{file}", "Lato"], check=True, capture_output=True, text=True)
    return [str(Path(found.stdout).parent)]


def compiler(template: str) -> typst.Compiler:
    return typst.Compiler(input=str(template), root=str(ROOT), font_paths=fonts(), ignore_system_fonts=True)


def report(make: typst.Compiler, code: str, out: Path) -> None:
    answer = ANSWERS / f"region-{code}.xml"
    inputs = {"region": code, "answer": f"/{answer.relative_to(ROOT)}" if answer.exists() else ""}
    make.compile(sys_inputs=inputs, output=str(out / f"{REGIONS[code]}.pdf"), format="pdf", pdf_standards=STANDARD)


def letter(make: typst.Compiler, number: int, out: Path) -> None:
    make.compile(sys_inputs={"number": str(number)}, output=str(out / f"{number}.pdf"), format="pdf",
                 pdf_standards=STANDARD)


def main(task: str, out: Path) -> None:
    folder = Path(__file__).parent
    if task == "letters":
        make = compiler(folder / "letters/letter.typ")
        for number in letter_numbers():
            letter(make, number, out)
    else:
        make = compiler(folder / "report/report.typ")
        for code in REGIONS if task == "all" else [task]:
            report(make, code, out)


main(sys.argv[1], Path(sys.argv[2]))
