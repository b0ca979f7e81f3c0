"""What the documents name is there: files, headings, make targets, options, settings, metrics, words of the code."""

import functools
import re
import unittest

import yaml

from support import BIN, ROOT, metrics, run, text

# Inputs of fuzzers are no text, and say nothing of what is here.
FILES = [file for file in run("git", "ls-files").splitlines()
         if (ROOT / file).is_file() and "/Fuzz/Corpus/" not in file]
FOLDERS = {"/".join(file.split("/")[:depth]) for file in FILES for depth in range(1, file.count("/") + 1)}
DOCUMENTS = {file: text(file) for file in FILES if file.endswith(".md")}
# Named in documents as what was not taken, as a tool that nothing here calls, or as a name that a reader may choose.
ELSEWHERE = {
    "DispatchSerialQueue", "FT", "HUP", "RPOPLPUSH", "SEARCH", "URLSession", "VSIM", "XADD", "dataplane", "enable",
    "gcloud", "mimirtool", "st1", "subPath",
}


def blocks(document, language=r"\w*"):
    return re.findall(rf"^```{language}\n(.*?)^```", document, re.S | re.M)


def prose(document):
    return re.sub(r"^```.*?^```\n", "", document, flags=re.S | re.M)


def spans(document):
    """What stands in backticks, each on one line."""
    return [" ".join(span.split()) for span in re.findall(r"`([^`]+)`", prose(document))]


def code(document):
    """What a reader may type: fenced and indented blocks and spans, without what was printed or is a patch."""
    indented = re.findall(r"^    .*", prose(document), re.M)
    typed = re.sub(r"\\\n *", "", "".join(blocks(document, "sh")))
    return [*spans(document), *typed.splitlines(), *indented]


def anchors(document):
    """The anchors that GitHub gives to a document's headings."""
    headings = re.findall(r"^#+ (.*)", prose(document), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def is_there(path, folder):
    """Whether a document means a file or folder of ours: from the root, its own folder, Sources, or by name alone."""
    known = FOLDERS.union(FILES)
    path = path.rstrip("/")
    if "/" not in path and any(file.endswith("/" + path) for file in FILES):
        return True
    return any(str(place) in known for place in [path, f"{folder}/{path}", f"Sources/{path}", f"Tests/{path}"])


def settings():
    """The keys of config/, and of the maps that hold them: (file, path)."""
    def below(value, path):
        for key, inner in value.items() if isinstance(value, dict) else []:
            yield [*path, key]
            yield from below(inner, [*path, key])

    return {
        (file, ".".join(path)) for file in ["embeddings", "jobs", "llm", "redis", "retriever"]
        for path in below(yaml.safe_load(text(f"config/{file}.yaml")), [])
    }


def ends(key):
    """`a.b.c` -> `a.b.c`, `b.c`, `c`."""
    parts = key.split(".")
    return {".".join(parts[at:]) for at in range(len(parts))}


@functools.cache
def literals():
    """What the programs have in quotes or as a case: states, errors, members of results, lines of the log."""
    sources = "".join(text(file) for file in FILES if file.startswith("Sources/") and file.endswith(".swift"))
    cases = ", ".join(re.findall(r"^ +case ([\w, ]+)$", sources, re.M))
    return set(re.findall(r'"([a-z][a-z_.]*)"', sources)).union(cases.split(", "))


def words(written):
    return set(re.findall(r"[A-Za-z_]\w*", written))


class TheDocuments(unittest.TestCase):
    def each(self, find):
        """What `find` finds in any document, with the document's name; it must find something."""
        found = [(file, one) for file, document in DOCUMENTS.items() for one in find(document)]
        self.assertNotEqual(found, [])
        return found

    def test_link_to_files_and_headings_that_are_there(self):
        for file, link in self.each(lambda document: re.findall(r"\]\(([^)\s]+)\)", prose(document))):
            if re.match("https?:", link):
                continue
            with self.subTest(file, link=link):
                path, _, anchor = link.partition("#")
                target = (ROOT / file).parent.joinpath(path).resolve() if path else ROOT / file
                self.assertIn(str(target.relative_to(ROOT)), FOLDERS.union(FILES))
                if anchor:
                    self.assertIn(anchor, anchors(target.read_text()))

    def test_name_files_that_are_there(self):
        kinds = "swift|c|h|py|sh|yaml|yml|md|json|jsonl|csv|txt|alloy|acl|conf|html|css|js"
        tops = "|".join(sorted({file.split("/")[0] for file in FILES if "/" in file and not file.startswith(".")}))

        def paths(document):
            named = [span for span in spans(document) if re.fullmatch(rf"[\w.+/-]+\.(?:{kinds})|[\w+]+/[\w./-]*", span)]
            typed = re.findall(rf"(?<![\w./~-])((?:{tops})/[\w./+-]*\w)", prose(document) + "".join(
                blocks(document, "sh")))
            return {one for one in [*named, *typed] if not one.startswith(("/", "."))}

        for file, path in self.each(paths):
            self.assertTrue(is_there(path, file.rpartition("/")[0]), f"{file}: {path}")

    def test_are_named_by_files_that_know_where_they_are(self):
        for file in FILES:
            if not file.endswith((".md", ".png")):
                for path in re.findall(r"(?<![\w./])docs/[\w/-]+\.md", text(file)):
                    self.assertIn(path, FILES, file)

    def test_name_make_targets_that_exist(self):
        targets = set(re.findall(r"^([a-z-]+):", text("Makefile"), re.M))
        for file, target in self.each(lambda document: re.findall(r"\bmake ([a-z][a-z-]*)", "\n".join(code(document)))):
            self.assertIn(target, targets, file)

    def test_give_the_programs_options_that_they_take(self):
        helps = {}
        call = r"(?:^|[ (]|release/)(indexer|inference-worker)(?: ([a-z]+)\b)?((?: (?!&&)[^|>;]*)?)"
        for file, (program, command, rest) in self.each(lambda document: [
                found for line in code(document) for found in re.findall(call, line)]):
            called = (program, command or {"indexer": "build", "inference-worker": "run"}[program])
            for option in re.findall(r"(?<!\S)--[a-z-]+", rest):
                helps[called] = helps.get(called) or run(BIN / program, called[1], "--help")
                self.assertRegex(helps[called], rf"\s{option}[\s,]", f"{file}: {called}")
        self.assertGreater(len(helps), 3)

    def test_name_variables_that_are_settings(self):
        known = {"ANIME_" + re.sub(r"\W", "_", f"{file}_{key}").upper() for file, key in settings()}
        for file, name in self.each(lambda document: re.findall(r"\bANIME_[A-Z0-9_]+", document)):
            self.assertIn(name, known, file)

    def test_name_settings_that_are_there(self):
        """`key` of or in a file.yaml; and `some.key`, which may be of a result or name a line of the log as well."""
        known = settings()
        reference = r"`?\b([a-z][a-z_.]*)`? (?:of|in)\s+\[?([a-z]+)\.yaml"
        rules = " ".join(text("deploy/prometheus/rules.yml").split())
        where = [("rules.yml", one) for one in re.findall(reference, rules)]
        where += self.each(lambda document: re.findall(reference, document))
        stated = [(file, key, name) for file, (key, name) in where if name in {one for one, _ in known}
                  and ("_" in key or "." in key or f"`{key}`" in DOCUMENTS.get(file, ""))]
        self.assertGreater(len(stated), 6)
        for file, key, name in stated:
            self.assertIn((name, key), known, file)
        paths = {path for name, key in known for path in [f"{name}.{key}", *ends(key)]}
        for file, span in self.each(lambda document: [
                span for span in spans(document) if re.fullmatch(r"[a-z][a-z_]*(\.[a-z_]+)+", span)]):
            if not (is_there(span, "") or span.endswith(".rdb")):
                self.assertTrue(
                    span in paths or span in literals() or set(span.split(".")) <= literals(), f"{file}: {span}")

    def test_name_states_errors_and_members_that_programs_write(self):
        known = literals() | {end for _, key in settings() for end in ends(key)} | metrics().keys()
        snake = r"[a-z]+(?:_[a-z]+)+"
        for file, name in self.each(lambda document: [span for span in spans(document) if re.fullmatch(snake, span)]):
            if not name.startswith(("test_", "anime_dot_")):
                self.assertIn(name, known, file)
        for group in yaml.safe_load(text("deploy/prometheus/rules.yml"))["groups"]:
            for rule in group["rules"]:
                self.assertLessEqual(set(re.findall(rf"\b{snake}\b", rule["annotations"]["runbook"])), known)

    def test_name_metrics_and_alerts_that_exist(self):
        alerts = set(re.findall(r"alert: (\w+)", text("deploy/prometheus/rules.yml")))
        exported = {re.sub("_(sum|count|bucket)$", "", name) for name in metrics()}
        for file, name in self.each(lambda document: re.findall(r"\bAnime[A-Z]\w+", "\n".join(spans(document)))):
            self.assertTrue(name in alerts or is_there(f"{name}.swift", ""), f"{file}: {name}")
        named = [(file, name) for file, document in DOCUMENTS.items() for name in re.findall(
            r"\banime_\w+_(?:total|seconds|bytes|info|state|up|length|workers|count|sum|bucket)\b",
            "\n".join([*spans(document), *blocks(document, "sh")]))]
        for file, name in named:
            self.assertIn(re.sub("_(sum|count|bucket)$", "", name), exported, file)

    def test_set_as_code_only_words_that_stand_in_the_code(self):
        known = ELSEWHERE.union(*(words(file) for file in FILES))
        for file in FILES:
            if not file.endswith((".md", ".png", "test_names.py")):
                known |= words(text(file))
        for file, span in self.each(spans):
            if not span.startswith(("docker ", "kubectl ", "promtool ", "ANIME_")):
                self.assertEqual(words(span) - known, set(), f"{file}: {span}")


class TheDiffs(unittest.TestCase):
    def test_of_the_architecture_fit_the_files_as_they_are(self):
        patches = blocks(text("ARCHITECTURE.md"), "diff")
        self.assertGreater(len(patches), 4)
        for patch in patches:
            for part in patch.split("--- ")[1:]:
                file, *lines = part.splitlines()
                with self.subTest(file):
                    if file not in FILES:
                        self.assertEqual({line[0] for line in lines}, {"+"})
                        continue
                    rest = [line.strip() for line in text(file).splitlines()]
                    for line in lines:
                        if line.startswith("@@ "):
                            place = next(at for at, there in enumerate(rest) if line[3:] in there)
                        elif line.startswith("+") or not line.strip():
                            continue
                        else:
                            self.assertTrue(line[1:].strip() in rest, f"not there, or further up: {line}")
                            place = rest.index(line[1:].strip())
                        rest = rest[place + 1:]


if __name__ == "__main__":
    unittest.main()
