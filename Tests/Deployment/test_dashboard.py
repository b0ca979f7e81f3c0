"""Dashboard, alerts and autoscaler ask for metrics and labels that the worker exports."""

import itertools
import re
import unittest

import yaml

from support import load_json, metrics, text

DASHBOARD = load_json("deploy/grafana/dashboard.json")
RULES = yaml.safe_load(text("deploy/prometheus/rules.yml"))["groups"]
# What Prometheus itself adds to every sample.
ADDED = {"job", "instance", "namespace"}
WORDS = {
    "sum", "max", "min", "count", "rate", "increase", "by", "on", "and", "or", "absent", "vector", "clamp_min",
    "histogram_quantile", "unless",
}


def panels():
    return [one for one in DASHBOARD["panels"] if one["type"] != "row"]


def named(expression):
    """The metrics of a PromQL expression, and the labels that it uses with any of them."""
    selectors = re.findall(r"([a-z_]+)\{([^}]*)\}", expression)
    labels = set(re.findall(r"(\w+)(?==~|!=|=)", ",".join(inside for _, inside in selectors)))
    grouped = re.findall(r"\b(?:by|on) \(([^)]*)\)", expression)
    labels |= {label.strip() for label in ",".join(grouped).split(",") if label.strip()}
    bare = re.sub(r"\{[^}]*\}|\[[^\]]*\]|\b(?:by|on) \([^)]*\)|\"[^\"]*\"", " ", expression)
    return set(re.findall(r"\b[a-z][a-z_]*\b", bare)) - WORDS - {"e"}, labels


EXPRESSIONS = [
    *((f"panel {one['title']}", target["expr"], target["legendFormat"])
      for one in panels() for target in one["targets"]),
    *((rule["alert"], rule["expr"], "".join(rule["annotations"].values()))
      for group in RULES for rule in group["rules"]),
]


class TheExpressions(unittest.TestCase):
    def test_name_metrics_and_labels_that_the_worker_exports(self):
        exported = metrics()
        for where, expression, shown in EXPRESSIONS:
            with self.subTest(where, expression=expression):
                used, labels = named(expression)
                self.assertNotEqual(used, set())
                self.assertLessEqual(used, exported.keys())
                known = ADDED.union(*(exported[name] for name in used))
                self.assertLessEqual(labels, known)
                self.assertLessEqual(set(re.findall(r"\{\{\s*(?:\$labels\.)?(\w+)\s*\}\}", shown)), labels | ADDED)

    def test_of_the_dashboard_leave_out_no_metric_that_says_how_the_work_goes(self):
        shown = set().union(*(named(expression)[0] for _, expression, _ in EXPRESSIONS))
        bases = {re.sub("_(sum|count|bucket)$", "", name) for name in shown}
        exported = {re.sub("_(sum|count|bucket)$", "", name) for name in metrics()}
        self.assertEqual(exported - bases, {
            "process_start_time_seconds", "process_open_fds", "anime_trace_spans_exported_total",
        })

    def test_of_the_autoscaler_name_them_too(self):
        exported = metrics()
        rules = yaml.safe_load(text("k8s/components/hpa/adapter-values.yaml"))["rules"]["external"]
        self.assertEqual(
            [re.match(r"\w+", one["seriesQuery"]).group(0) for one in rules],
            ["anime_queue_length", "anime_busy_workers"])
        self.assertLessEqual({"anime_queue_length", "anime_busy_workers"}, exported.keys())


class TheDashboard(unittest.TestCase):
    def test_has_panels_that_do_not_lie_on_each_other(self):
        cells = set()
        for one in DASHBOARD["panels"]:
            place = one["gridPos"]
            self.assertLessEqual(place["x"] + place["w"], 24, one["title"])
            own = set(itertools.product(
                range(place["x"], place["x"] + place["w"]), range(place["y"], place["y"] + place["h"])))
            self.assertEqual(own & cells, set(), one["title"])
            cells |= own
        identities = [one["id"] for one in DASHBOARD["panels"]]
        self.assertEqual(len(identities), len(set(identities)))

    def test_asks_the_data_source_that_its_reader_chooses(self):
        self.assertEqual(DASHBOARD["templating"]["list"][0]["query"], "prometheus")
        for one in panels():
            self.assertEqual(one["datasource"], {"type": "prometheus", "uid": "${datasource}"})


if __name__ == "__main__":
    unittest.main()
