"""Makes reports with WeasyPrint, all in one process."""

import sys
from pathlib import Path

from lxml import etree
from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration

from task import ANSWERS, AREA, REGIONS

FOLDER = Path(__file__).parent / "report"


def main(task: str, out: Path) -> None:
    to_html = etree.XSLT(etree.parse(FOLDER / "report.xsl"))
    area = etree.parse(AREA)
    fonts = FontConfiguration()
    for code in REGIONS if task == "all" else [task]:
        answer = ANSWERS / f"region-{code}.xml"
        answer = answer if answer.exists() else FOLDER / "no-answer.xml"
        html = to_html(area, region=etree.XSLT.strparam(code), answer=etree.XSLT.strparam(str(answer)))
        HTML(string=str(html), base_url=str(FOLDER / "report.xsl")).write_pdf(
            out / f"{REGIONS[code]}.pdf", pdf_variant="pdf/ua-1", font_config=fonts)


main(sys.argv[1], Path(sys.argv[2]))
