"""Every alert is made to fire by the series in alerts.yml, and none by those of a healthy worker; promtool computes."""

import re
import tempfile
import unittest

import yaml

from support import ROOT, metrics, run, text

RULES = [rule for group in yaml.safe_load(text("deploy/prometheus/rules.yml"))["groups"] for rule in group["rules"]]
CASES = yaml.safe_load(text("Tests/Deployment/alerts.yml"))


def expected(rule, labels):
    """The alert as Prometheus sends it: templates filled in."""
    fill = lambda words: re.sub(r"\{\{ \$labels\.(\w+) \}\}", lambda found: labels[found[1]], words)
    return {
        "exp_labels": {**rule["labels"], **labels},
        "exp_annotations": {name: fill(words) for name, words in rule["annotations"].items()},
    }


def series(written):
    return [{"series": name, "values": values} for name, values in written.items()]


class TheAlerts(unittest.TestCase):
    def promtool(self, tests):
        with tempfile.NamedTemporaryFile("w", suffix=".yml") as file:
            yaml.safe_dump({
                "rule_files": [str(ROOT / "deploy/prometheus/rules.yml")], "evaluation_interval": "30s", "tests": tests,
            }, file)
            return run("promtool", "test", "rules", file.name)

    def test_are_rules_that_prometheus_reads(self):
        self.assertIn("SUCCESS", run("promtool", "check", "rules", "deploy/prometheus/rules.yml"))
        self.assertIn("SUCCESS", run("promtool", "check", "config", "deploy/prometheus/prometheus.yml"))

    def test_each_fire_when_they_should(self):
        self.assertEqual([rule["alert"] for rule in RULES], list(CASES["alerts"]))
        tests = []
        for rule in RULES:
            case = CASES["alerts"][rule["alert"]]
            tests.append({
                "interval": "30s", "input_series": series(case["series"]), "alert_rule_test": [
                    {"eval_time": case["at"], "alertname": rule["alert"],
                     "exp_alerts": [expected(rule, case.get("labels", {}))]},
                ],
            })
        self.assertIn("SUCCESS", self.promtool(tests))

    def test_are_all_silent_while_workers_are_well(self):
        silent = [{"eval_time": at, "alertname": rule["alert"], "exp_alerts": []}
                  for rule in RULES for at in ["10m", "1h"]]
        self.assertIn("SUCCESS", self.promtool([
            {"interval": "30s", "input_series": series(CASES["healthy"]), "alert_rule_test": silent},
        ]))

    def test_are_made_to_fire_by_series_that_workers_export(self):
        exported = metrics()
        for written in [CASES["healthy"], *(case["series"] for case in CASES["alerts"].values())]:
            for one in written:
                name, inside = re.fullmatch(r"([a-z_]+)(?:\{(.*)\})?", one).groups()
                labels = set(re.findall(r'(\w+)=', inside or ""))
                self.assertLessEqual(labels - {"job", "instance"}, exported[name], one)

    def test_each_say_how_bad_it_is_and_what_to_look_at(self):
        for rule in RULES:
            self.assertIn(rule["labels"]["severity"], ["warning", "critical"])
            self.assertEqual(set(rule["annotations"]), {"summary", "runbook"}, rule["alert"])


if __name__ == "__main__":
    unittest.main()
