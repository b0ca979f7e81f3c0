"""README.pt.md says what README.md says: the same sections, commands, tables, figures and links."""

import re
import unittest

from support import text
from test_names import blocks, prose, spans

ENGLISH, PORTUGUESE = "README.md", "README.pt.md"


def commands(readme):
    """The lines of the `sh` blocks, without comments and without what a user says."""
    lines = "".join(blocks(text(readme), "sh")).splitlines()
    bare = [re.sub(r"\s+#\s.*", "", line) for line in lines]
    return [re.sub(r'"query":"[^"]*"|ask "[^"]*"|requests \'[^{\'][^\']*\'', "WISH", line) for line in bare]


def figures(words):
    """Numbers, as digits alone: 16,214 and 16.214 are the same, and so are 0.860 and 0,860."""
    return sorted(re.sub(r"\D", "", one) for one in re.findall(r"\d[\d.,]*", words))


def tables(readme):
    """(line number, what stands as code, figures) of each row."""
    rows = []
    for number, line in enumerate(text(readme).splitlines(), start=1):
        if line.startswith("|"):
            rows.append((number, sorted(re.findall(r"`([^`]+)`", line)), figures(re.sub(r"`[^`]+`", "", line))))
    return rows


def sections(readme):
    """What stands as code and the figures of each section; no figures where it shows answers, which are its own."""
    parts = re.split(r"^#+ .*\n", re.sub(r"^```console.*?^```", "CONSOLE", text(readme), flags=re.S | re.M), flags=re.M)
    return [(set(spans(part)), "CONSOLE" in part or figures(re.sub(r"`[^`]+`", "", prose(part)))) for part in parts]


class TheReadmes(unittest.TestCase):
    def test_have_the_same_sections_in_the_same_order(self):
        levels = [re.findall(r"^#+(?= )", prose(text(readme)), re.M) for readme in [ENGLISH, PORTUGUESE]]
        self.assertEqual(*levels)

    def test_name_the_same_things_and_figures_in_each_section(self):
        for number, (one, other) in enumerate(zip(sections(ENGLISH), sections(PORTUGUESE))):
            self.assertEqual(one, other, f"section {number}")

    def test_show_the_same_commands(self):
        english, portuguese = commands(ENGLISH), commands(PORTUGUESE)
        self.assertGreater(len(english), 40)
        for one, other in zip(english, portuguese):
            self.assertEqual(one, other)
        self.assertEqual(len(english), len(portuguese))

    def test_have_the_same_rows_with_the_same_code_and_figures(self):
        english, portuguese = tables(ENGLISH), tables(PORTUGUESE)
        self.assertGreater(len(english), 80)
        for (line, *one), (other_line, *other) in zip(english, portuguese):
            self.assertEqual(one, other, f"{ENGLISH}:{line} and {PORTUGUESE}:{other_line}")
        self.assertEqual(len(english), len(portuguese))

    def test_lead_to_the_same_places_and_to_each_other(self):
        links, inside = [], []
        for readme, other in [(ENGLISH, PORTUGUESE), (PORTUGUESE, ENGLISH)]:
            found = re.findall(r"\]\(([^)\s]+)\)", text(readme))
            self.assertIn(other, text(readme).splitlines()[2])
            links.append([link for link in found if not link.startswith("#") and link != other])
            inside.append(len([link for link in found if link.startswith("#")]))
        self.assertEqual(*map(sorted, links))
        self.assertEqual(*inside)

    def test_show_answers_in_their_own_language(self):
        words = {ENGLISH: "closest titles", PORTUGUESE: "títulos mais próximos"}
        for readme, own, foreign in [(one, words[one], words[other]) for one, other in [
                (ENGLISH, PORTUGUESE), (PORTUGUESE, ENGLISH)]]:
            for shown in blocks(text(readme), "console"):
                self.assertIn(own, shown, readme)
                self.assertNotIn(foreign, shown, readme)


if __name__ == "__main__":
    unittest.main()
