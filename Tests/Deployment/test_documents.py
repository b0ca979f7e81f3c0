"""THREATS.md, SBOM.json, the version and README's proofs say what is there."""

import csv
import json
import re
import unittest

from support import ROOT, load_json, run, text


def test_names():
    """Every name that a test or a suite has, in Swift or here."""
    names = set()
    for file in (ROOT / "Tests").rglob("*.swift"):
        names |= set(re.findall(r"(?:func|struct) `([^`]+)`", file.read_text()))
    for file in (ROOT / "Tests").rglob("test_*.py"):
        names |= set(re.findall(r"def (test_\w+)", file.read_text()))
    return names


class TheThreats(unittest.TestCase):
    def test_are_each_shown_by_tests_that_exist(self):
        known = test_names()
        joined = re.sub(r"\n +", " ", text("THREATS.md"))
        claims = [line for line in joined.splitlines() if line.startswith("- ")]
        named = []
        for claim in claims:
            proofs = re.split(r" - (?=`)", claim)[1:]
            named += re.findall(r"`([^`]+)`", " ".join(proofs))
        self.assertGreater(len(named), 35)
        self.assertEqual([name for name in named if name not in known], [])

    def test_that_are_averted_each_name_a_test(self):
        joined = re.sub(r"\n +", " ", text("THREATS.md"))
        for section in joined.split("Cannot:")[1:]:
            for claim in re.findall(r"^- .*", section.split("\n## ")[0], re.M):
                self.assertRegex(claim, "`")


class TheBillOfMaterials(unittest.TestCase):
    def test_is_that_of_the_packages_that_are_built(self):
        self.assertEqual(json.loads(run("Tools/sbom")), json.loads(text("SBOM.json")))

    def test_names_a_licence_for_each(self):
        for component in json.loads(text("SBOM.json"))["components"]:
            self.assertIn(component["licenses"][0]["license"]["id"], ["Apache-2.0", "MIT", "BSD-3-Clause"])


class TheLibraries(unittest.TestCase):
    def test_have_a_row_each_that_says_why_and_what_would_stand_in_their_place(self):
        packages = re.findall(r'\.package\(\s*url: "[^"]*/([^"/]+)"', text("Package.swift"))
        self.assertEqual(len(packages), text("Package.swift").count(".package("))
        table = text("docs/decisions/0009-libraries.md").split("| CPU-s |\n| --- |")[1].split("\n\n")[0]
        rows = [[cell.strip() for cell in line.split(" | ")] for line in table.splitlines()[1:]]
        self.assertEqual(sorted(row[0].removeprefix("| ") for row in rows), sorted(packages))
        licences = {one["name"]: one["licenses"][0]["license"]["id"] for one in load_json("SBOM.json")["components"]}
        for row in rows:
            self.assertEqual(len(row), 5, row)
            self.assertEqual(row[2], licences[row[0].removeprefix("| ")], row)
            self.assertNotIn("", [cell.strip("| ") for cell in row], row)


class TheRelease(unittest.TestCase):
    def test_is_the_tag_of_every_image_and_has_its_page_in_the_changelog(self):
        version = re.search(r'version = "(.*)"', text("Sources/Launch/Release.swift")).group(1)
        for file, pattern, count in [
                ("docker-compose.yml", r"image: anime-recommender:(\S+)", 1),
                ("Dockerfile", r"/anime-recommender:(\S+)", 1),
                ("k8s/base/kustomization.yaml", r"newTag: (\S+)", 1),
                ("k8s/overlays/gcp/kustomization.yaml", r"(?:newTag: |anime-recommender:)(\S+)", 2),
                ("docs/deploy.md", r'(?:anime-recommender|\$IMAGE):([0-9][\w.]*)', 2)]:
            self.assertEqual(re.findall(pattern, text(file)), [version] * count, file)
        self.assertEqual(re.findall(r"^## ([0-9.]+) - ", text("CHANGELOG.md"), re.M)[0], version)


class TheNumbers(unittest.TestCase):
    def test_of_themes_and_titles_are_those_of_the_lists(self):
        lines = [line for file in sorted((ROOT / "Sources/Understanding").glob("ThemeLists+*.swift"))
                 for line in file.read_text().splitlines() if re.match(r" {8}[^/ ].* \| ", line)]
        themes = {line.split("|")[0].strip() for line in lines}
        with open(ROOT / "data/anime_with_synopsis.csv", newline="") as file:
            titles = len(list(csv.reader(file))) - 1
        for document in ["README.md", "README.pt.md"]:
            self.assertIn(f"\n- {len(themes)} ", text(document))
            self.assertIn(f"`data/` {'holds' if document == 'README.md' else 'traz'} {titles} ", text(document))


class TheProofs(unittest.TestCase):
    def test_of_what_is_promised_are_tests_that_exist(self):
        table = text("README.md").split("| promised | proved by |\n")[1].split("\n\n")[0]
        names = [name for row in table.splitlines()[1:] for name in re.findall(r"`([^`]+)`", row.split("|")[2])]
        known = test_names()
        self.assertGreater(len(names), 8)
        self.assertEqual([name for name in names if not (name.startswith("make ") or any(
            one.startswith(name) for one in known))], [])


class TheGuides(unittest.TestCase):
    def test_show_commands_that_a_shell_can_read(self):
        for guide in ["docs/deploy.md", "docs/operations.md"]:
            for block in re.findall(r"```sh\n(.*?)```", text(guide), re.S):
                run("bash", "-n", "-c", block)


if __name__ == "__main__":
    unittest.main()
