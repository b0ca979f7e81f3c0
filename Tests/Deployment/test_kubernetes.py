"""k8s/ as kustomize renders it: valid, strict, and of one mind with config/ and the programs."""

import itertools
import subprocess
import tempfile
import unittest

import kubernetes_validate
import yaml

from support import BIN, ROOT, Redis, kustomize, run, text

RENDERED = {name: kustomize(f"k8s/{name}") for name in ["base", "overlays/minikube", "overlays/gcp"]}
COMPONENTS = ["keda", "hpa", "monitoring", "llama", "provider", "tracing"]
# The oldest and the newest that the schemas know and that is still looked after.
KUBERNETES = ["1.32.0", "1.37.0"]
# No schema of these comes with a package: their fields are those of their documentation, and no others.
CUSTOM = {
    "ScaledObject": {
        "scaleTargetRef", "pollingInterval", "cooldownPeriod", "minReplicaCount", "maxReplicaCount", "fallback",
        "advanced", "triggers",
    },
    "TriggerAuthentication": {"secretTargetRef"},
    "ServiceMonitor": {"selector", "endpoints"},
    "PrometheusRule": {"groups"},
}


def with_component(name):
    """The base with one component, as an overlay of a user's would have it."""
    with tempfile.TemporaryDirectory(dir=ROOT / "k8s/overlays") as folder:
        overlay = {
            "apiVersion": "kustomize.config.k8s.io/v1beta1", "kind": "Kustomization",
            "namespace": "anime-recommender", "resources": ["../../base"], "components": [f"../../components/{name}"],
        }
        with open(f"{folder}/kustomization.yaml", "w") as file:
            yaml.safe_dump(overlay, file)
        return kustomize(folder)


ALL = RENDERED | {f"base with {name}": with_component(name) for name in COMPONENTS}


def find(objects, kind, name):
    return next(one for one in objects if one["kind"] == kind and one["metadata"]["name"] == name)


def pods(objects):
    """The pod specs of what runs, with the labels of the pods: (name, labels, spec)."""
    for one in objects:
        spec = one.get("spec", {})
        if one["kind"] == "CronJob":
            spec = spec["jobTemplate"]["spec"]
        if "template" in spec:
            template = spec["template"]
            yield one["metadata"]["name"], template["metadata"]["labels"], template["spec"]


def selects(selector, labels):
    return selector.get("matchLabels", {}).items() <= labels.items()


class TheManifests(unittest.TestCase):
    def test_are_what_kubernetes_accepts(self):
        checked = 0
        for (name, objects), version in itertools.product(ALL.items(), KUBERNETES):
            for one in objects:
                if one["kind"] in CUSTOM:
                    self.assertLessEqual(set(one["spec"]), CUSTOM[one["kind"]], one["kind"])
                    continue
                with self.subTest(name, kind=one["kind"], version=version):
                    kubernetes_validate.validate(one, version, strict=True)
                    checked += 1
        self.assertGreater(checked, 200)

    def test_take_in_every_file_of_their_folder(self):
        for kustomization in [*(ROOT / "k8s").rglob("kustomization.yaml")]:
            said = yaml.safe_load(kustomization.read_text())
            listed = set(said.get("resources", [])) | {one.get("path") for one in said.get("patches", [])}
            files = {file.name for file in kustomization.parent.glob("*.yaml")} - {kustomization.name}
            self.assertEqual(files - listed - {"adapter-values.yaml"}, set(), kustomization)

    def test_mount_the_settings_as_they_stand_in_config(self):
        for name, objects in ALL.items():
            data = find(objects, "ConfigMap", "config")["data"]
            files = {file.name: file.read_text() for file in (ROOT / "config").glob("*.yaml")}
            del files["kustomization.yaml"]
            self.assertEqual(data, files, name)

    def test_let_nothing_run_as_root_or_write_or_ask_kubernetes(self):
        for name, objects in ALL.items():
            for pod, _, spec in pods(objects):
                with self.subTest(name, pod=pod):
                    self.assertIs(spec["automountServiceAccountToken"], False)
                    self.assertEqual(spec["serviceAccountName"], "anime-recommender")
                    self.assertIs(spec["enableServiceLinks"], False)
                    self.assertIs(spec["securityContext"]["runAsNonRoot"], True)
                    self.assertGreater(spec["securityContext"]["runAsUser"], 0)
                    self.assertEqual(spec["securityContext"]["seccompProfile"], {"type": "RuntimeDefault"})
                    for container in spec["containers"] + spec.get("initContainers", []):
                        self.assertEqual(container["securityContext"], {
                            "allowPrivilegeEscalation": False, "readOnlyRootFilesystem": True,
                            "capabilities": {"drop": ["ALL"]},
                        })
                        self.assertIn("memory", container["resources"]["limits"])
                        self.assertIn("cpu", container["resources"]["requests"])
                    for volume in spec["volumes"]:
                        self.assertNotIn("hostPath", volume)

    def test_hold_no_secret(self):
        for name, objects in ALL.items():
            self.assertEqual([one for one in objects if one["kind"] == "Secret"], [], name)
            for _, _, spec in pods(objects):
                for variable in itertools.chain.from_iterable(one.get("env", []) for one in spec["containers"]):
                    self.assertNotRegex(variable["name"], r"(PASSWORD|TOKEN|KEY)$")

    def test_mount_the_secrets_that_make_secrets_makes(self):
        with tempfile.TemporaryDirectory() as folder:
            run("deploy/make_secrets", folder)
            made = {one["metadata"]["name"]: set(one["data"]) for one in kustomize(folder)}
        wanted = {}
        for objects in ALL.values():
            for _, _, spec in pods(objects):
                for volume in spec["volumes"]:
                    if "secret" in volume:
                        wanted[volume["name"]] = volume["secret"]["secretName"]
        self.assertLessEqual(set(wanted.values()) - {"llm"}, set(made))
        self.assertEqual(made["redis-worker"], {"username", "password"})
        self.assertEqual(made["http"], {"token"})

    def test_select_the_pods_that_they_speak_of(self):
        objects = RENDERED["overlays/gcp"]
        labels = {name: labels for name, labels, _ in pods(objects)}
        for service in ["redis", "worker"]:
            chosen = find(objects, "Service", service)["spec"]["selector"]
            self.assertEqual([name for name, own in labels.items() if chosen.items() <= own.items()], [service])
        budget = find(objects, "PodDisruptionBudget", "worker")["spec"]["selector"]
        self.assertEqual([name for name, own in labels.items() if selects(budget, own)], ["worker"])
        monitor = find(objects, "ServiceMonitor", "worker")["spec"]
        service = find(objects, "Service", "worker")
        self.assertTrue(selects(monitor["selector"], service["metadata"]["labels"]))
        self.assertEqual(monitor["endpoints"][0]["port"], service["spec"]["ports"][0]["name"])

    def test_ask_the_worker_where_it_listens(self):
        objects = RENDERED["base"]
        worker = find(objects, "Deployment", "worker")["spec"]["template"]["spec"]["containers"][0]
        port = worker["ports"][0]
        self.assertEqual((port["name"], port["containerPort"]), ("http", 8501))
        self.assertEqual(worker["livenessProbe"]["httpGet"], {"path": "/livez", "port": "http"})
        self.assertEqual(worker["startupProbe"]["httpGet"], {"path": "/livez", "port": "http"})
        self.assertEqual(worker["readinessProbe"]["httpGet"], {"path": "/readyz", "port": "http"})

    def test_count_for_the_autoscalers_what_waits_and_who_is_busy(self):
        triggers = {one["metadata"]["listName"]: int(one["metadata"]["listLength"])
                    for one in find(ALL["base with keda"], "ScaledObject", "worker")["spec"]["triggers"]}
        self.assertEqual(
            triggers, {"anime:requests:high": 32, "anime:requests": 64, "anime:requests:low": 512, "anime:busy": 1})
        metrics = find(ALL["base with hpa"], "HorizontalPodAutoscaler", "worker")["spec"]["metrics"]
        self.assertEqual(
            [(one["external"]["metric"]["name"], one["external"]["metric"].get("selector", {}).get("matchLabels"),
              int(one["external"]["target"]["averageValue"])) for one in metrics],
            [("anime_queue_length", {"list": "high"}, 32), ("anime_queue_length", {"list": "normal"}, 64),
             ("anime_queue_length", {"list": "low"}, 512), ("anime_busy_workers", None, 1)])
        for name in ["keda", "hpa"]:
            self.assertNotIn("replicas", find(ALL[f"base with {name}"], "Deployment", "worker")["spec"])

    def test_have_the_alerts_of_the_rules_file(self):
        rule = yaml.safe_load(text("k8s/components/monitoring/prometheus-rule.yaml"))
        self.assertEqual(rule["spec"], yaml.safe_load(text("deploy/prometheus/rules.yml")))


class TheNetworkPolicies(unittest.TestCase):
    """Not the cluster's word, which none is here to give: the rules, read as Kubernetes documents them."""

    def reaches(self, objects, source, target, port):
        """Whether a pod of ours may open a connection to another: both ends must allow it."""
        policies = [one["spec"] for one in objects if one["kind"] == "NetworkPolicy"]
        labels = {name: (own, spec) for name, own, spec in pods(objects)}
        (sender, _), (receiver, spec) = labels[source], labels[target]
        named = {one["name"]: one["containerPort"]
                 for container in spec["containers"] for one in container.get("ports", [])}

        def allows(own, other, direction, peers, policy_type):
            mine = [one for one in policies if policy_type in one["policyTypes"] and selects(one["podSelector"], own)]
            if not mine:
                return True
            return any(
                any("podSelector" in peer and "namespaceSelector" not in peer and selects(peer["podSelector"], other)
                    for peer in rule.get(peers, []))
                and any(named.get(one["port"], one["port"]) == port for one in rule["ports"])
                for policy in mine for rule in policy.get(direction, []))

        return (allows(sender, receiver, "egress", "to", "Egress")
                and allows(receiver, sender, "ingress", "from", "Ingress"))

    def test_deny_what_nobody_allows(self):
        policy = find(RENDERED["base"], "NetworkPolicy", "default-deny")["spec"]
        self.assertEqual(policy, {"podSelector": {}, "policyTypes": ["Ingress", "Egress"]})

    def test_let_worker_and_indexer_reach_redis_and_nothing_else(self):
        objects = ALL["base with llama"]
        reached = {
            (source, target, port)
            for source, target, port in itertools.product(
                ["redis", "worker", "indexer", "indexer-nightly", "llama"], ["redis", "worker", "llama"],
                [6379, 8501, 8080])
            if self.reaches(objects, source, target, port)
        }
        self.assertEqual(reached, {
            ("worker", "redis", 6379), ("indexer", "redis", 6379), ("indexer-nightly", "redis", 6379),
            ("worker", "llama", 8080),
        })

    def test_let_no_pod_out_of_the_cluster_unless_a_provider_is_wanted(self):
        for name, objects in ALL.items():
            out = [one["metadata"]["name"] for one in objects if one["kind"] == "NetworkPolicy"
                   for rule in one["spec"].get("egress", []) for peer in rule["to"] if "ipBlock" in peer]
            self.assertEqual(out, ["worker-to-provider"] if name == "base with provider" else [], name)


class TheEnvironment(unittest.TestCase):
    def test_of_every_container_is_one_that_the_programs_take(self):
        redis = Redis()
        self.addCleanup(redis.close)
        for name, objects in ALL.items():
            for pod, _, spec in pods(objects):
                container = spec["containers"][0]
                if container["command" if "command" in container else "args"][0] not in ("inference-worker", "indexer"):
                    continue
                given = {one["name"]: one["value"] for one in container["env"]}
                here = {key: value for key, value in given.items() if not value.startswith("/run/secrets")}
                files = {key: str(redis.folder / "secrets/http.token") for key in given if key not in here}
                environment = here | files | redis.environment("indexer")
                done = subprocess.run(
                    [BIN / "indexer", "status"], env=environment, capture_output=True, text=True, cwd=ROOT)
                self.assertEqual(done.returncode, 0, f"{name}, {pod}: {done.stderr}")


if __name__ == "__main__":
    unittest.main()
