"""Reads a report as other people's programs read it, and prints what it found as JSON: read.py WHAT FILE.

`read.py levels LIST` reads many: each line of LIST is a file, the words below which a document has its tables of levels, and what
stands below them. It prints a list with the levels of each criterion, in the order in which the file has them.
"""

import datetime
import json
import re
import sys

import docx
import openpyxl
import pypdf
from docx.oxml.ns import qn

CRITERION = re.compile(r"\b([ABX]) ?Criterion ?\1\s*(?:(\d)\s*Level\s*\d)?")


def xlsx_levels(path):
    sheet = openpyxl.load_workbook(open(path, "rb"))["Decisions"]
    names = [cell.value for cell in sheet[1]]
    code, level = names.index("Code"), names.index("Level")
    return {row[code]: row[level] for row in sheet.iter_rows(min_row=2, values_only=True) if row[level] is not None}


def docx_levels(path):
    levels = {}
    for table in docx.Document(path).tables:
        names = [cell.text for cell in table.rows[0].cells]
        if names[:2] == ["Criterion", "Level"]:
            for row in table.rows[1:]:
                number = row.cells[1].text.replace("\u00a0", " ").split()[0]
                if number.isdigit():
                    levels[row.cells[0].text.split()[0]] = int(number)
    return levels


def pdf_text(path):
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def pdf_levels(path):
    text = pdf_text(path)
    table = text[text.index("Every criterion with its level"):]
    levels = {}
    for code, level in CRITERION.findall(table[:table.index("How far people agreed")]):
        if level:
            levels[code] = int(level)
    return levels


CODE = re.compile(r"\b[A-Z]\d+\.\d+\b")
NAMED_LEVEL = re.compile(r"\b([1-4])\s+(?:Emerging|Developing|Advancing|Transforming)")


def rows_of_workbook(path, _above, _below):
    book = openpyxl.load_workbook(open(path, "rb"), read_only=True)
    rows = list(book["History" if "History" in book.sheetnames else "Decisions"].iter_rows(values_only=True))
    code, level = rows[0].index("Code"), rows[0].index("Level")
    levels = {}
    for row in rows[1:]:
        levels.setdefault(row[code], []).extend([] if row[level] is None else [row[level]])
    return levels


def words(element):
    return "".join(text.text or "" for text in element.iter(qn("w:t"))).replace("\u00a0", " ").strip()


def rows_of_document(path, above, below):
    levels, is_below = {}, False
    for element in docx.Document(path).element.body:
        if element.tag == qn("w:p"):
            is_below = is_below or words(element).startswith(above)
            if is_below and words(element).startswith(below):
                break
        elif element.tag == qn("w:tbl") and is_below:
            for row in list(element.iter(qn("w:tr")))[1:]:
                cells = [words(cell) for cell in row.iter(qn("w:tc"))]
                code = CODE.match(cells[0])
                if code:
                    levels.setdefault(code[0], []).extend(int(cell[0]) for cell in cells[1:] if NAMED_LEVEL.match(cell))
    return levels


def rows_of_pages(path, above, below):
    text = " ".join(pdf_text(path).replace("\u00a0", " ").split())
    table = text[text.index(above):]
    table = table[:table.index(below)]
    codes = list(CODE.finditer(table))
    levels = {}
    for code, following in zip(codes, codes[1:] + [None]):
        row = table[code.end():following.start() if following else None]
        levels.setdefault(code[0], []).extend(int(level) for level in NAMED_LEVEL.findall(row))
    return levels


def levels_of_files(listing):
    read = {"xlsx": rows_of_workbook, "docx": rows_of_document, "pdf": rows_of_pages}
    files = [line.rstrip("\n").split("\t") for line in open(listing, encoding="utf-8")]
    return [read[path.rsplit(".", 1)[1]](path, above, below) for path, above, below in files]


def kind(values):
    kinds = {type(value).__name__ for value in values if value is not None}
    return "datetime" if kinds == {"datetime"} else "/".join(sorted(kinds))


def xlsx(path):
    sheets = []
    for sheet in openpyxl.load_workbook(open(path, "rb")).worksheets:
        names = [cell.value for cell in sheet[1]]
        rows = list(sheet.iter_rows(min_row=2, values_only=True))
        filled = [row for row in rows if sum(value is not None for value in row) > 1]
        sheets.append({
            "name": sheet.title,
            "frozen": sheet.freeze_panes,
            "filtered": bool(sheet.auto_filter.ref),
            "paper": sheet.page_setup.paperSize,
            "formulas": sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row),
            "filled_rows": len(filled),
            "last_row_first_cell": str(rows[-1][0]) if rows else "",
            "types": {name: kind(row[at] for row in filled) for at, name in enumerate(names)},
        })
    return {"sheets": sheets}


def word(path):
    document = docx.Document(path)
    headings = {}
    for paragraph in document.paragraphs:
        if paragraph.style.name.lower().startswith("heading"):
            headings.setdefault(paragraph.style.name.capitalize(), []).append(paragraph.text)
    heads = sum(table.rows[0]._tr.trPr is not None and table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
                for table in document.tables)
    language = document.styles.element.find(".//" + qn("w:lang")).get(qn("w:val"))
    return {
        "language": language,
        "title": document.core_properties.title,
        "headings": headings,
        "tables": len(document.tables),
        "tables_with_header_row": heads,
        "page_mm": [round(document.sections[0].page_width.mm), round(document.sections[0].page_height.mm)],
    }


def pdf(path):
    reader = pypdf.PdfReader(path)
    root = reader.trailer["/Root"]
    tags = {}

    def count(element):
        element = element.get_object()
        if isinstance(element, list):
            for one in element:
                count(one)
        elif isinstance(element, pypdf.generic.DictionaryObject):
            if "/S" in element:
                name = element["/S"][1:]
                tags[name] = tags.get(name, 0) + 1
            if "/K" in element:
                count(element["/K"])

    count(root["/StructTreeRoot"]["/K"])
    metadata = root["/Metadata"].get_object().get_data().decode("utf-8")
    return {
        "title": reader.metadata.title,
        "language": root["/Lang"],
        "marked": bool(root["/MarkInfo"]["/Marked"]),
        "says_who_can_read_it": "PDF/UA-1" if re.search(r"pdfuaid:part>1<", metadata) else "",
        "dates": re.findall(r"(?:Create|Modify|Metadata)Date>[^<]+", metadata),
        "tags": tags,
        "page_mm": [round(float(side) / 72 * 25.4) for side in reader.pages[0].mediabox[2:]],
        "pages": [page.extract_text() for page in reader.pages],
    }


def main(what, path):
    if what == "pdf-text":
        print(pdf_text(path))
        return
    read = {"levels": levels_of_files, "xlsx-levels": xlsx_levels, "docx-levels": docx_levels, "pdf-levels": pdf_levels, "xlsx": xlsx, "docx": word, "pdf": pdf}
    print(json.dumps(read[what](path), ensure_ascii=False, default=lambda value: str(value) if isinstance(value, datetime.date) else repr(value)))


main(*sys.argv[1:])
