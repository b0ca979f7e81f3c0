"""THREATS.md, SBOM.json and the guides in docs/ say what is there."""

import json
import re
import unittest

from support import ROOT, run, text


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


class TheGuides(unittest.TestCase):
    def test_name_files_that_are_there(self):
        for guide in ["docs/deploy.md", "docs/operations.md", "README.md"]:
            for path in re.findall(r"(?<![\w./~-])((?:deploy|k8s|config|Tools|Tests|docs)/[\w./-]*\w)", text(guide)):
                self.assertTrue((ROOT / path).exists(), f"{guide}: {path}")
            for path in re.findall(r"\]\(([\w./-]+)\)", text(guide)):
                self.assertTrue((ROOT / guide).parent.joinpath(path).exists(), f"{guide}: {path}")

    def test_show_commands_that_a_shell_can_read(self):
        for guide in ["docs/deploy.md", "docs/operations.md"]:
            for block in re.findall(r"```sh\n(.*?)```", text(guide), re.S):
                run("bash", "-n", "-c", block)


if __name__ == "__main__":
    unittest.main()
