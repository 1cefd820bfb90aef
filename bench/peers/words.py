"""The words on a report's pages, so that it can be said that all tools set the same."""

import re
import subprocess
from pathlib import Path

# In points: what stands above and below is a running head or foot, which each page has, and pages are not the same.
TOP, BOTTOM = 57, 785


def body(pdf: Path) -> list[str]:
    text = subprocess.run(
        ["pdftotext", "-raw", "-y", str(TOP), "-H", str(BOTTOM - TOP), "-x", "0", "-W", "600", str(pdf), "-"],
        check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    return text.replace("\f", "\n").split("\n")


# What only the drawing says: each tool's chooses its own axis and shortens labels in its own way.
LABEL = re.compile(r"fastställt(, .*)?$|Uppgifterna avser(?! \d{4}-)|30 november 2031")
AXIS = {"2030", "2031", "2032", "jan.", "apr.", "juli", "okt."}


def of_report(pdf: Path) -> list[str]:
    """In no order, since cells and drawings are written in another; without bullets, and the contents' numbers."""
    lines = [LABEL.sub("", line) for line in body(pdf)]
    end = lines.index("Alla vårdförlopp")  # the heading: the entry in the contents has a number behind it
    contents = [re.sub(r"\s*\b\d+$", "", line) for line in lines[:end]]
    return sorted(word for word in " ".join(contents + lines[end:]).split() if word not in AXIS | {"•"})


def of_letter(pdf: Path) -> list[str]:
    return " ".join(body(pdf)).split()
