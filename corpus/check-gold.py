#!/usr/bin/env python3
"""check-gold.py [SEEDS]

Checks the gold of every article below this folder: each quote occurs in the article's text, dates are EDTF, weekdays agree with
their dates, kinds and statuses are in the sets of the reading contract, clusters name facts that exist. With the folder of the
seeds as argument, no article shares eight words in a row with them. Prints one line per fault and counts per kind; ends with 0
where there is no fault, else with 1."""
import collections, datetime, html.parser, json, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent
STATUS = {
    "meeting": "announced ongoing held concluded postponed cancelled denied hypothetical",
    "figure": "actual expected",
    "sum": "requested target needed estimated expected pledged committed raised allocated disbursed frozen redirected denied",
    "undertaking": "urged intended agreed under-way done refused"}
SETS = {
    "level": "heads-of-state foreign-ministers defence-ministers chiefs-of-defence political-directors ambassadors senior-officials experts ministerial unspecified",
    "format": "in-person virtual hybrid unspecified",
    "what": "membership attendance invited signatories people other",
    "unit": "state member organisation delegation minister person family ambassador fund company representative percent",
    "line": "military foreign-fighters finance stabilisation messaging political humanitarian other",
    "cueClass": "say affirm add clarify note announce reveal opine express praise criticise urge demand warn deny refuse pledge claim agree relay attribution",
    "qualifier": "exact about more-than less-than at-least at-most order",
    "mode": "direct mixed indirect", "from": "text given", "dateFrom": "text given"}
SETS = {k: set(v.split()) for k, v in SETS.items()}
FIELDS = {
    "meeting": "id date dateFrom city country status level format chairs hosts participants evidence",
    "figure": "value what unit evidence", "sum": "id status amount currency qualifier evidence",
    "statement": "id anonymous name role person cueClass mode via content evidence",
    "undertaking": "actor line status evidence", "event": "what date dateFrom evidence", "composition": "of members evidence"}
DAYS = {"اثنين": 0, "ثلاثاء": 1, "ثلثاء": 1, "اربعاء": 2, "خميس": 3, "جمعة": 4, "جمعه": 4, "سبت": 5, "احد": 6}
BLOCKS = set("address article aside blockquote body br button caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
             "header hr html label legend li main nav ol option p section select table tbody td th thead tr ul title".split())
SILENT = {"script", "style", "template", "noscript", "head"}


class Visible(html.parser.HTMLParser):
    """The paragraphs of a page that a reader sees, white space normalised."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.paragraphs, self.open, self.silent = [], [], 0

    def flush(self):
        text = " ".join("".join(self.open).split())
        if text:
            self.paragraphs.append(text)
        self.open = []

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.silent += 1
        if tag in BLOCKS:
            self.flush()

    def handle_endtag(self, tag):
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        if tag in BLOCKS:
            self.flush()

    def handle_data(self, data):
        if not self.silent:
            self.open.append(data)


def paragraphs(path):
    """The text of a dump as one piece, the text of a page as its paragraphs."""
    text = path.read_bytes().decode("utf-8")
    if path.suffix != ".html":
        return [text]
    page = Visible()
    page.feed(text)
    page.close()
    page.flush()
    return page.paragraphs


def edtf(value):
    day = r"[0-9X]{4}(-(0[1-9]|1[0-2]|2[1-4]|XX)(-(0[1-9]|[12][0-9]|3[01]|XX)(T[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?)?)?)?[~?%]?"
    if not re.fullmatch(rf"({day}|\.\.)?(/({day}|\.\.)?)?", value) or value in ("", "/"):
        return False
    for full in re.findall(r"\d{4}-\d\d-\d\d", value):
        try:
            datetime.date.fromisoformat(full)
        except ValueError:
            return False
    return True


def shingles(text, size=8):
    words = re.findall(r"[^\W_]+", re.sub(r"[\u064b-\u0652\u0640]", "", text))
    return {tuple(words[i:i + size]) for i in range(len(words) - size + 1)}


class Article:
    def __init__(self, folder, faults):
        self.folder, self.faults, self.name = folder, faults, str(folder.relative_to(HERE))
        self.meta = dict(re.match(r"(\w+):\s*(.*)", line).groups() for line in
                         (folder / "meta.yaml").read_text("utf-8").splitlines() if re.match(r"\w+:", line))
        self.gold = json.loads((folder / "gold.json").read_text("utf-8"))
        self.parts = paragraphs(folder / self.meta["file"].strip("\"'"))

    def fault(self, what):
        self.faults.append(f"{self.name}: {what}")

    def quote(self, item, where, key="quote"):
        text, nth = item.get(key), item.get("nth")
        if not text:
            return self.fault(f"{where}: no {key}")
        times = sum(part.count(text) for part in self.parts)
        if times == 0:
            self.fault(f"{where}: not in the text: {text[:60]}")
        elif times > 1 and not nth:
            self.fault(f"{where}: occurs {times} times and has no nth: {text[:60]}")
        elif nth and not 1 <= nth <= times:
            self.fault(f"{where}: nth {nth} of {times}: {text[:60]}")

    def among(self, values, allowed, where):
        for value in values if isinstance(values, list) else [values]:
            if value not in allowed:
                self.fault(f"{where}: {value!r} is not one of the contract's values")

    def date(self, value, where):
        if value is not None and not edtf(value):
            self.fault(f"{where}: not EDTF: {value}")

    def time(self, item, where):
        self.quote(item, where, "text")
        self.date(item["value"], where)
        self.among(item["from"], SETS["from"], where)
        text = item["text"].translate(str.maketrans("أإآ", "ااا"))
        day = next((n for w, n in DAYS.items() if re.search(rf"(?<!\w)(ال|وال|بال|لل)?{w}(?!\w)", text)), None)
        value = re.sub(r"[~?%]", "", item["value"] or "")[:10]
        if day is not None and re.fullmatch(r"\d{4}-\d\d-\d\d", value) and "/" not in item["value"]:
            agrees = datetime.date.fromisoformat(value).weekday() == day
            if agrees == (item.get("planted") == "mismatch"):
                self.fault(f"{where}: weekday and date {'agree, though planted' if agrees else 'disagree'}: {item['text']} = {value}")

    def fact(self, fact, where):
        kind = fact.get("kind")
        if kind not in FIELDS:
            return self.fault(f"{where}: unknown kind {kind!r}")
        for field in FIELDS[kind].split():
            if field not in fact:
                self.fault(f"{where}: {field} is missing")
        for field in ("status", "level", "format", "what", "unit", "line", "cueClass", "qualifier", "mode", "dateFrom"):
            if field in fact and not (field == "what" and kind == "event"):
                self.among(fact[field], set(STATUS[kind].split()) if field == "status" else SETS[field], f"{where}.{field}")
        self.date(fact.get("date"), where)
        if not fact.get("evidence"):
            self.fault(f"{where}: no evidence")
        for evidence in fact.get("evidence", []) + ([fact["content"]] if "content" in fact else []):
            self.quote(evidence, where)
        if kind == "statement" and fact["anonymous"] == bool(fact["name"]):
            self.fault(f"{where}: a speaker is anonymous or has a name")

    def check(self, outlets):
        gold = self.gold
        if self.meta.get("outlet", "").strip("\"'") not in outlets or gold["outlet"] not in outlets | {None}:
            self.fault("outlet is not one of outlets.yaml")
        if not re.match(r"[\"']?https://[a-z0-9-]+\.example/", self.meta.get("url", "")):
            self.fault("url is not below .example")
        if "published" in self.meta and self.meta["published"].strip("\"'") != gold["published"]:
            self.fault("meta.yaml and gold.json disagree on published")
        for field in ("published", "publishedFromText"):
            self.date(gold[field], field)
        self.quote({"quote": gold["title"], "nth": 1}, "title")
        for i, item in enumerate(gold["boilerplate"]):
            self.quote(item, f"boilerplate[{i}]")
        for i, item in enumerate(gold["times"]):
            self.time(item, f"times[{i}]")
        for i, item in enumerate(gold["facts"]):
            self.fact(item, f"facts[{i}] {item.get('kind')} {item.get('id', '')}".strip())
        for i, item in enumerate(gold["persons"]):
            self.quote(item, f"persons[{i}]")
        ids = collections.Counter(f["id"] for f in gold["facts"] if "id" in f)
        for twice in (i for i, n in ids.items() if n > 1):
            self.fault(f"id {twice} is used twice")
        return ids


def main(seeds):
    faults, counts, ids = [], collections.Counter(), {}
    outlets = set(re.findall(r"^    name: (.+)$", (HERE / "outlets.yaml").read_text("utf-8"), re.M))
    known = set().union(*(shingles(p.read_text("utf-8")) for p in pathlib.Path(seeds).glob("*.txt"))) if seeds else set()
    if seeds and not known:
        faults.append(f"{seeds}: no *.txt with words in it")
    for path in sorted(HERE.glob("*/*/*/gold.json")):
        try:
            article = Article(path.parent, faults)
            ids[article.name] = article.check(outlets)
        except (OSError, ValueError, KeyError, AttributeError) as broken:
            faults.append(f"{path.parent.relative_to(HERE)}: {type(broken).__name__}: {broken}")
            continue
        counts["articles"] += 1
        counts[article.meta["file"].rpartition(".")[2]] += 1
        for section in ("times", "persons", "boilerplate"):
            counts[section] += len(article.gold[section])
        counts.update(f["kind"] for f in article.gold["facts"])
        counts.update(f"sum {s}" for f in article.gold["facts"] if f["kind"] == "sum" for s in f["status"])
        counts.update(f"meeting {s}" for f in article.gold["facts"] if f["kind"] == "meeting" for s in f["status"])
        for shared in sorted(shingles("\n".join(article.parts)) & known):
            article.fault(f"shares eight words with a seed: {' '.join(shared)}")
    for clusters in sorted(HERE.glob("*/clusters.yaml")):
        for article, fact in re.findall(r"[\"'\[ ]([a-z-]+/\d{4}-\d\d-\d\d-[a-z0-9-]+)(?:#([A-Z$][0-9]+))?", clusters.read_text("utf-8")):
            owner = ids.get(f"{clusters.parent.name}/{article}")
            if owner is None or fact and fact not in owner:
                faults.append(f"{clusters.relative_to(HERE)}: no {article}{'#' + fact if fact else ''}")
    for fault in faults:
        print(fault)
    for name, count in sorted(counts.items()):
        print(f"{name:24s} {count}")
    print(f"{len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else None))
