"""What all make: where the XML lies, and what is made of it."""

from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
AREA = ROOT / "sources/example/2031-11/npo-exempelhalsa.xml"
ANSWERS = AREA.parent / "answers"
LETTERS = ROOT / "build/peers/letters.xml"
LETTER_COUNT = 500

# File names by region's code.
REGIONS = {region.get("code"): region.get("slug")
           for region in ElementTree.parse(ROOT / "sources/regions.xml").getroot().iter("region")}


def letter_numbers() -> range:
    return range(1, LETTER_COUNT + 1)
