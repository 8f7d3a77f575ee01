"""Reads an exported PDF with pikepdf and says what is wrong with its tags, annotations, links and trees.

Usage: checkpdf.py FILE.pdf SOURCE.json, where SOURCE.json is {"paragraphs": [text...], "comments": count}: the texts of
the folder in the order of reading. Prints one line an error and exits with 1 where there is one, 77 without pikepdf.
"""

import json
import re
import sys

try:
    import pikepdf
except ImportError:
    sys.exit(77)

MOST_KIDS = 64  # of a node in a balanced tree
SCHEMES = ("http:", "https:", "mailto:")
MARKUP_KEYS = ("/T", "/Contents", "/M", "/CreationDate", "/NM", "/C", "/P", "/AP")
PARAGRAPHS = {"/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/LBody"}
errors = []


def wrong(what):
    errors.append(what)


def texts_of(font):
    """The ToUnicode map: what text a code stands for."""
    if "/ToUnicode" not in font:
        return {}
    rows = re.findall(rb"<([0-9A-F]{4})> <([0-9A-F]*)>\n", font.ToUnicode.read_bytes())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be", "replace") for code, text in rows}


class Page:
    """The text of a page by marked content id."""

    def __init__(self, page, fonts):
        self.key = page.objgen
        self.contents = {}
        self._stack = []  # of (id, text is replaced)
        self._fonts = fonts
        self._page = page

    def read(self):
        texts = {}
        for operands, operator in pikepdf.parse_content_stream(self._page):
            name = str(operator)
            if name in ("BDC", "BMC"):
                self._open(operands)
            elif name == "EMC":
                if self._stack:
                    self._stack.pop()
                else:
                    wrong(f"page {self.key}: EMC without BDC")
            elif name == "Tf":
                texts = self._fonts[str(operands[0])]
            elif name == "TJ":
                for item in operands[0]:
                    if isinstance(item, pikepdf.String):
                        self._show(bytes(item), texts)
            elif name in ("Tj", "'", '"'):
                wrong(f"page {self.key}: {name} is not known here")
        if self._stack:
            wrong(f"page {self.key}: BDC without EMC")

    def _open(self, operands):
        content, is_replaced = self._stack[-1] if self._stack else (None, False)
        if str(operands[0]) == "/Artifact":
            content = "artifact"
        properties = operands[1] if len(operands) > 1 else {}
        if "/MCID" in properties:
            content = int(properties.MCID)
            if content in self.contents:
                wrong(f"page {self.key}: content {content} twice")
            self.contents[content] = ""
        if "/ActualText" in properties:
            self._put(content, str(properties.ActualText))
            is_replaced = True
        self._stack.append((content, is_replaced))

    def _show(self, codes, texts):
        content, is_replaced = self._stack[-1] if self._stack else (None, False)
        for at in range(0, len(codes), 2):
            text = texts.get(codes[at] << 8 | codes[at + 1])
            if text is None or text == "\ufffd" and not is_replaced:
                wrong(f"page {self.key}: a glyph without a text")
            elif not is_replaced:
                self._put(content, text)

    def _put(self, content, text):
        if content is None and text.strip():
            wrong(f"page {self.key}: {text!r} is not tagged")
        if isinstance(content, int):
            self.contents[content] += text


def read_pages(pdf):
    fonts = {}
    pages = {}
    for page in pdf.pages:
        resources = page.Resources.objgen
        if resources not in fonts:
            fonts[resources] = {name: texts_of(font) for name, font in page.Resources.Font.items()}
        read = Page(page, fonts[resources])
        read.read()
        pages[page.objgen] = read
    return pages


def flatten(root, leaf_key):
    """The entries of a name or number tree, as pairs; its limits have to be true and its nodes small."""
    pairs = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        own = list(node.get(leaf_key, []))
        pairs += zip(own[0::2], own[1::2])
        kids = list(node.get("/Kids", []))
        waiting += reversed(kids)
        if max(len(kids), len(own) // 2) > MOST_KIDS:
            wrong(f"a node of the tree of {leaf_key} has more than {MOST_KIDS} kids")
        if own and "/Limits" in node and [node.Limits[0], node.Limits[1]] != [own[0], own[-2]]:
            wrong(f"limits in the tree of {leaf_key} differ from what it holds")
    return pairs


class Structure:
    """The structure tree: whose content is what."""

    def __init__(self, pdf, pages):
        self.paragraphs = []  # texts in reading order
        self.owners = {}  # (page, content id) -> element
        self.objects = {}  # annotation -> element
        self._pages = pages
        root = pdf.Root.StructTreeRoot
        self._walk(root.K)
        for key, page in pages.items():
            for content in page.contents:
                if (key, content) not in self.owners:
                    wrong(f"page {key}: content {content} has no element")
        parents = {int(key): value for key, value in flatten(root.ParentTree, "/Nums")}
        self._check_parents(pdf, parents)

    def _walk(self, top):
        """Depth first without recursion: a thread may be deep."""
        waiting = [(top, None, None)]  # a kid, its parent, the paragraph that collects its text
        while waiting:
            kid, parent, collector = waiting.pop()
            if isinstance(kid, int):
                self._own(parent, parent.Pg.objgen, kid, collector)
            elif kid.get("/Type") == "/MCR":
                self._own(parent, kid.Pg.objgen, int(kid.MCID), collector)
            elif kid.get("/Type") == "/OBJR":
                self.objects[kid.Obj.objgen] = parent.objgen
            else:
                if parent is not None and kid.P.objgen != parent.objgen:
                    wrong(f"element {kid.objgen} names another parent")
                if str(kid.S) in PARAGRAPHS:
                    collector = []
                    self.paragraphs.append(collector)
                kids = kid.get("/K", [])
                waiting += [(each, kid, collector) for each in reversed(list(kids))]

    def _own(self, element, page, content, collector):
        if (page, content) in self.owners:
            wrong(f"page {page}: content {content} has two elements")
        self.owners[page, content] = element.objgen
        text = self._pages[page].contents.get(content)
        if text is None:
            wrong(f"page {page}: element {element.objgen} has content {content}, which is not there")
        elif collector is not None:
            collector.append(text)

    def _check_parents(self, pdf, parents):
        for page in pdf.pages:
            own = list(parents.get(int(page.get("/StructParents", -1)), []))
            for content in self._pages[page.objgen].contents:
                owner = self.owners.get((page.objgen, content))
                if content >= len(own) or own[content].objgen != owner:
                    wrong(f"page {page.objgen}: the parent tree has another owner of content {content}")
            for annotation in page.get("/Annots", []):
                owner = self.objects.get(annotation.objgen)
                key = annotation.get("/StructParent")
                if annotation.Subtype == "/Popup":
                    continue
                if owner is None or key is None or parents[int(key)].objgen != owner:
                    wrong(f"annotation {annotation.objgen} is not in the structure as it says")


def check_quads(annotation):
    points = [float(x) for x in annotation.QuadPoints]
    left, lower, right, upper = (float(x) for x in annotation.Rect)
    if not points or len(points) % 8:
        wrong(f"highlight {annotation.NM}: {len(points)} numbers as quads")
    for at in range(0, len(points) - 7, 8):
        x1, y1, x2, y2, x3, y3, x4, y4 = points[at : at + 8]
        if not (x1 == x3 < x2 == x4 and y3 == y4 < y1 == y2):
            wrong(f"highlight {annotation.NM}: corners in another order")
        if x1 < left - 0.01 or x2 > right + 0.01 or y3 < lower - 0.01 or y1 > upper + 0.01:
            wrong(f"highlight {annotation.NM}: a quad outside its rectangle")


def check_link(annotation, names):
    action = annotation.A
    if "/Contents" not in annotation:
        wrong(f"link {annotation.objgen} says nothing")
    if action.S == "/GoTo":
        if bytes(action.D) not in names:
            wrong(f"link to {action.D}, which is not there")
    elif action.S != "/URI" or not str(action.URI).startswith(SCHEMES):
        wrong(f"link with {action.S} {action.get('/URI', '')}")


def check_annotations(pdf, names):
    seen = set()
    for page in pdf.pages:
        for annotation in page.get("/Annots", []):
            kind = str(annotation.Subtype)
            if int(annotation.get("/F", 0)) & 4 == 0:
                wrong(f"{kind} {annotation.objgen} is not printed")
            if kind == "/Link":
                check_link(annotation, names)
            elif kind in ("/Highlight", "/Text"):
                missing = [key for key in MARKUP_KEYS if key not in annotation]
                if missing:
                    wrong(f"{kind} {annotation.objgen} lacks {missing}")
                if str(annotation.NM) in seen:
                    wrong(f"two annotations are called {annotation.NM}")
                seen.add(str(annotation.NM))
                if annotation.P.objgen != page.objgen:
                    wrong(f"{annotation.NM} names another page")
                if kind == "/Highlight":
                    check_quads(annotation)
            elif kind != "/Popup":
                wrong(f"an annotation {kind}")


def check_catalog(pdf):
    for key in ("/Lang", "/MarkInfo", "/Metadata", "/OutputIntents", "/Outlines", "/ViewerPreferences"):
        if key not in pdf.Root:
            wrong(f"the catalog lacks {key}")
    metadata = pdf.Root.Metadata.read_bytes().decode()
    title = str(pdf.docinfo.get("/Title", ""))
    escaped = title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    if not title or escaped not in metadata:
        wrong("the title of the metadata differs")
    waiting = [pdf.Root.Pages]
    while waiting:
        kids = list(waiting.pop().get("/Kids", []))
        waiting += kids
        if len(kids) > MOST_KIDS:
            wrong(f"a node of the page tree has {len(kids)} kids")


def comparable(text):
    """What a page can show of a text: no joiners, direction marks or selectors; a run of spaces is one."""
    text = re.sub(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\u00ad\ufeff\u115f\u1160]", "", text)
    return re.sub(r"\s+", " ", text).strip()


def check_paragraphs(structure, expected):
    found = iter([comparable("".join(parts)) for parts in structure.paragraphs])
    for text in expected:
        if not any(comparable(text) == each for each in found):
            wrong(f"not in the structure, or not in its place: {text[:60]!r}")
            return


def main(path, source):
    with open(source, encoding="utf-8") as file:
        expected = json.load(file)
    with pikepdf.open(path) as pdf:
        names = {bytes(name) for name, _ in flatten(pdf.Root.Names.Dests, "/Names")}
        structure = Structure(pdf, read_pages(pdf))
        check_annotations(pdf, names)
        check_catalog(pdf)
    check_paragraphs(structure, expected["paragraphs"])
    comments = sum(re.fullmatch(rb"c\d+", name) is not None for name in names)
    if comments != expected["comments"]:
        wrong(f"{comments} comments have a name, not {expected['comments']}")
    for error in errors[:20]:
        print(error)
    if len(errors) > 20:
        print(f"and {len(errors) - 20} more")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
