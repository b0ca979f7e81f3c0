"""Dockerfile and docker-compose.yml, as their own tools read them."""

import json
import subprocess
import unittest

import yaml

from support import ROOT, run, text

PROFILES = ["--profile", "llm", "--profile", "observability"]
COMPOSED = json.loads(run("docker-compose", *PROFILES, "config", "--format", "json"))["services"]


class TheDockerfile(unittest.TestCase):
    def test_is_what_the_linter_accepts(self):
        self.assertEqual(run("hadolint", "Dockerfile"), "")

    def test_asks_a_worker_whether_it_lives(self):
        """The HEALTHCHECK, run as Docker runs it, against something that answers as a worker does or does not."""
        line = next(line for line in text("Dockerfile").splitlines() if line.strip().startswith('CMD ["bash"'))
        command = json.loads(line.strip().removeprefix("CMD "))
        for status, expected in [("200 OK", 0), ("503 Service Unavailable", 1)]:
            server = subprocess.Popen(
                ["python3", "-c", (
                    "import socket; s = socket.create_server(('127.0.0.1', 0)); print(s.getsockname()[1], flush=True)\n"
                    "c = s.accept()[0]; r = b''\n"
                    "while not r.endswith(b'\\r\\n\\r\\n'): r += c.recv(1000)\n"
                    f"c.sendall(b'HTTP/1.1 {status}\\r\\nContent-Length: 0\\r\\n\\r\\n'); c.close()")],
                stdout=subprocess.PIPE, text=True)
            port = server.stdout.readline().strip()
            done = subprocess.run(command, env={"PATH": "/usr/bin:/bin", "ANIME_JOBS_HTTP_PORT": port})
            self.assertEqual(done.returncode, expected, status)
            server.communicate()
        nobody = {"PATH": "/usr/bin:/bin", "ANIME_JOBS_HTTP_PORT": "1"}
        refused = subprocess.run(command, env=nobody, capture_output=True)
        self.assertEqual(refused.returncode, 1)

    def test_gets_every_file_that_it_copies(self):
        ignored = [line for line in text(".dockerignore").splitlines() if line and not line.startswith("#")]
        kept = {line[1:] for line in ignored if line.startswith("!")}
        for line in text("Dockerfile").splitlines():
            if line.startswith("COPY ") and "--from" not in line:
                for source in line.split()[1:-1]:
                    self.assertTrue((ROOT / source).exists(), source)
                    self.assertIn(source.split("/")[0], kept)


class TheComposedServices(unittest.TestCase):
    def test_are_started_by_default_or_by_a_profile(self):
        profiles = {name: one.get("profiles", []) for name, one in COMPOSED.items()}
        self.assertEqual(profiles, {
            "redis": [], "token": [], "indexer": [], "worker": [], "page": [], "llama": ["llm"],
            "prometheus": ["observability"], "grafana": ["observability"],
        })

    def test_publish_on_loopback_only(self):
        ports = {(name, port["host_ip"], port["published"])
                 for name, one in COMPOSED.items() for port in one.get("ports", [])}
        self.assertEqual(ports, {
            ("redis", "127.0.0.1", "6379"), ("page", "127.0.0.1", "8501"), ("prometheus", "127.0.0.1", "9090"),
            ("grafana", "127.0.0.1", "3000"),
        })

    def test_may_write_nothing_but_their_volumes(self):
        for name, one in COMPOSED.items():
            self.assertIs(one["read_only"], True, name)
            self.assertEqual(one["cap_drop"], ["ALL"], name)
            self.assertEqual(one["security_opt"], ["no-new-privileges:true"], name)

    def test_start_in_the_order_in_which_they_need_each_other(self):
        for name in ["worker", "page"]:
            needs = {other: one["condition"] for other, one in COMPOSED[name]["depends_on"].items()}
            self.assertEqual(needs, {
                "redis": "service_healthy", "indexer": "service_completed_successfully",
                "token": "service_completed_successfully",
            })

    def test_let_only_what_works_out_of_the_machine(self):
        self.assertEqual({name for name, one in COMPOSED.items() if "provider" in one.get("networks", {})},
                         {"worker", "page"})

    def test_mount_files_that_are_there(self):
        for name, one in COMPOSED.items():
            for volume in one.get("volumes", []):
                if volume["type"] == "bind" and name != "llama":
                    self.assertTrue((ROOT / volume["source"]).exists(), volume["source"])

    def test_show_the_dashboard_with_the_data_of_prometheus(self):
        sources = yaml.safe_load(text("deploy/grafana/provisioning/datasources/prometheus.yml"))["datasources"]
        self.assertEqual([one["url"] for one in sources], ["http://prometheus:9090"])
        shown = yaml.safe_load(text("deploy/grafana/provisioning/dashboards/files.yml"))["providers"][0]
        targets = {volume["target"] for volume in COMPOSED["grafana"]["volumes"]}
        self.assertIn(shown["options"]["path"] + "/dashboard.json", targets)

    def test_the_token_is_made_once_and_for_its_owner_alone(self):
        command = COMPOSED["token"]["command"]
        folder = ROOT / ".build/token-test"
        subprocess.run(["rm", "-rf", folder], check=True)
        folder.mkdir(parents=True)
        self.addCleanup(subprocess.run, ["rm", "-rf", folder])
        here = [part.replace("/var/lib/anime-recommender", str(folder)).replace("$$", "$") for part in command]
        made = [run(*here) and None or (folder / "token").read_text() for _ in range(2)]
        self.assertEqual(made[0], made[1])
        self.assertEqual(len(made[0].strip()), 32)
        self.assertEqual((folder / "token").stat().st_mode & 0o777, 0o600)


if __name__ == "__main__":
    unittest.main()
