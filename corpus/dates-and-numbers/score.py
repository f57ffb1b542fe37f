#!/usr/bin/env python3
"""score.py PREDICTIONS.jsonl [--misses]    scores a system on this test set
score.py --check                            checks the test set itself

PREDICTIONS has a line per case: {"id", "mentions": [{"type", "start", "end", …}], "published"?: DATE}, offsets in code points, half-open;
what `mahdar read` prints is understood as it is. README.md tells the fields and the rule. Needs nothing but Python 3.9 or newer."""
import calendar, collections, datetime, json, pathlib, re, sys

HERE = pathlib.Path(__file__).resolve().parent
PARTS = ("time", "number", "damage")
FIRST, LAST = datetime.date(1, 1, 1), datetime.date(9999, 12, 31)
FIELDS = {"time": ("timex", "edtf", "within", "doubts"),
          "quantity": ("unit", "role", "qualifier", "low", "high"),
          "money": ("currency", "qualifier", "low", "high", "doubts")}


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def point(text):
    """The first and the last day of an EDTF year, month or day, None where it is none."""
    found = re.fullmatch(r"(\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d))?(?:-(\d\d))?[~?%]?", text)
    if not found:
        return None
    low, high = int(found[1].replace("X", "0")), int(found[1].replace("X", "9"))
    month, day = found[2] and int(found[2]), found[3] and int(found[3])
    try:
        first = datetime.date(max(1, low), month or 1, day or 1)
        return first, datetime.date(high, month or 12, day or calendar.monthrange(high, month or 12)[1])
    except (ValueError, calendar.IllegalMonthError):
        return None


def days(edtf):
    """The first and the last day of an EDTF date or interval; None where it has none."""
    if not isinstance(edtf, str):
        return None
    left, slash, right = edtf.partition("/")
    first = (FIRST, FIRST) if slash and left in ("", "..") else point(left)
    last = first if not slash else (LAST, LAST) if right in ("", "..") else point(right)
    return (first[0], last[1]) if first and last and first[0] <= last[1] else None


def same_number(a, b):
    if a is None or b is None:
        return a is None and b is None
    a, b = float(a), float(b)
    return abs(a - b) <= 1e-6 * max(1.0, abs(a), abs(b))


def near(a, b):
    """Whether they share at least half of the shorter one."""
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return shared > 0 and 2 * shared >= min(a["end"] - a["start"], b["end"] - b["start"])


def value_agrees(gold, claim):
    if gold["type"] == "time":
        return "value" not in gold or claim.get("value") in [gold["value"], *gold.get("also", [])]
    name = "amount" if gold["type"] == "money" else "value"
    return any(same_number(right, claim.get(name)) for right in [gold[name], *gold.get("also", [])])


def field_agrees(name, gold, claim):
    if name == "within":
        span, wide = days(claim.get("edtf")), days(gold["within"])
        return span is not None and wide[0] <= span[0] and span[1] <= wide[1]
    if name == "edtf":
        return days(gold["edtf"]) == days(claim.get("edtf"))
    if name in ("low", "high"):
        return same_number(gold[name], claim.get(name))
    if name == "doubts":
        return set(gold["doubts"]) <= set(claim.get("doubts") or [])
    return gold[name] == claim.get(name)


def agrees(gold, claim):
    """Value and every other field; a field that the gold leaves out is not asked for."""
    asked = [name for name in FIELDS[gold["type"]] if name in gold]
    return value_agrees(gold, claim) and all(field_agrees(name, gold, claim) for name in asked)


def on_the_calendar(gold, claim):
    """Whether a claim gives an impossible date a day, month or year that exists."""
    return claim.get("value") not in gold.get("also", []) and days(claim.get("edtf") or claim.get("value")) is not None


class Marks:
    """What one answer is worth: items wanted, right in value, right in all fields, claims that nothing asked for."""

    def __init__(self, case, answer):
        self.claims = [c for c in answer.get("mentions", []) if c["type"] in case["kinds"]]
        self.used, self.wanted, self.value, self.full, self.misses = set(), 0, 0, 0, []
        for gold in case["expected"]:
            if not gold.get("optional"):
                self.impossible(gold) if gold.get("impossible") else self.item(gold)
        for gold in case["expected"]:
            if gold.get("optional"):
                self.used.update(i for i in self.free(gold, None) if value_agrees(gold, self.claims[i]) or "value" not in gold)
        if "expectedPublished" in case:
            self.published(case["expectedPublished"], answer)
        self.wrong = [c for i, c in enumerate(self.claims) if i not in self.used]
        self.passed = self.full == self.wanted and not self.wrong

    def free(self, gold, kind):
        return [i for i, c in enumerate(self.claims) if i not in self.used and kind in (None, c["type"]) and near(gold, c)]

    def item(self, gold):
        there = self.free(gold, gold["type"])
        right = [i for i in there if value_agrees(gold, self.claims[i])]
        whole = [i for i in right if agrees(gold, self.claims[i])]
        self.used.update((whole or right)[:1])
        self.count(gold, bool(right), bool(whole), there)

    def impossible(self, gold):
        there = self.free(gold, "time")
        right = not any(on_the_calendar(gold, self.claims[i]) for i in there)
        self.used.update(there if right else [])
        self.count(gold, right, right, there)

    def published(self, day, answer):
        given = answer.get("published", (answer.get("document") or {}).get("published"))
        given = given.get("edtf") if isinstance(given, dict) else given
        self.count({"published": day, "answered": given}, given == day, given == day, [])

    def count(self, gold, value, full, there):
        self.wanted, self.value, self.full = self.wanted + 1, self.value + value, self.full + full
        if not full:
            self.misses.append((gold, [self.claims[i] for i in there]))

    def row(self):
        return 1, self.passed, self.wanted, self.value, self.full, len(self.wrong)


def f1(found, wanted, wrong):
    precision, recall = found / max(1, found + wrong), found / max(1, wanted)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def show(claim):
    hidden = ("start", "end", "quote", "text", "rule")
    fields = {name: value for name, value in claim.items() if name not in hidden}
    return f'«{claim.get("quote", claim.get("text", ""))}» {json.dumps(fields, ensure_ascii=False)}'


def explain(case, marks):
    print(f'{case["id"]} [{case["published"]}] {json.dumps(case["text"])if not case["text"].isprintable() else case["text"]}')
    for gold, there in marks.misses:
        print("   wanted", show(gold), *(f"\n     read {show(c)}" for c in there))
    for claim in marks.wrong:
        print("   wrong ", show(claim))


def score(answers, misses):
    for part in PARTS:
        rows = collections.defaultdict(lambda: (0,) * 6)
        for case in load(HERE / f"{part}.jsonl"):
            marks = Marks(case, answers.get(case["id"], {}))
            for name in (case["family"], ""):
                rows[name] = tuple(a + b for a, b in zip(rows[name], marks.row()))
            if misses and not marks.passed:
                explain(case, marks)
        cases, passed, wanted, value, full, wrong = rows.pop("")
        print(f"{part:20s} cases {passed}/{cases} = {passed / cases:.3f}  values F1={f1(value, wanted, wrong):.3f}  all fields F1={f1(full, wanted, wrong):.3f}")
        for family, (cases, passed, wanted, value, full, wrong) in sorted(rows.items()):
            print(f"  {family:20s} cases {passed}/{cases} = {passed / cases:.3f}  items {full}/{wanted}  wrong {wrong}")


def faults():
    ids = collections.Counter()
    for part in PARTS:
        for case in load(HERE / f"{part}.jsonl"):
            name = case["id"]
            ids[name] += 1
            if ids[name] > 1 or not name.startswith(case["family"] + "-"):
                yield f"{name}: twice, or not named after its family"
            for gold in case["expected"]:
                if case["text"][gold["start"]:gold["end"]] != gold["quote"]:
                    yield f"{name}: «{gold['quote']}» is not at {gold['start']}"
                if any(gold.get(field) is not None and days(gold[field]) is None for field in ("edtf", "within")):
                    yield f"{name}: no EDTF date: {gold}"
                if gold["type"] not in case["kinds"]:
                    yield f"{name}: kind {gold['type']} is not asked for"
            # The gold is a perfect answer to itself.
            perfect = [{**gold, "edtf": gold.get("edtf", gold.get("within"))} for gold in case["expected"] if not gold.get("impossible")]
            if not Marks(case, {"mentions": perfect, "published": case.get("expectedPublished")}).passed:
                yield f"{name}: the gold does not pass its own test"
    print(f"{sum(ids.values())} cases")


if __name__ == "__main__":
    files = [a for a in sys.argv[1:] if not a.startswith("--")]
    if "--check" in sys.argv:
        found = list(faults())
        print("\n".join(found + [f"{len(found)} faults"]))
        sys.exit(1 if found else 0)
    if len(files) != 1:
        sys.exit(__doc__)
    score({row["id"]: row for row in load(files[0])}, "--misses" in sys.argv)
