"""What the tests of deploy/, k8s/ and the compose file share."""

import json
import os
import pathlib
import re
import shutil
import socket
import subprocess
import tempfile
import time

import yaml

ROOT = pathlib.Path(__file__).resolve().parents[2]
BIN = ROOT / ".build/release"
METRICS = ROOT / "Sources/Telemetry/Metric.swift"


def text(path):
    return (ROOT / path).read_text()


def documents(rendered):
    """The objects of a stream of YAML documents."""
    return [one for one in yaml.safe_load_all(rendered) if one]


def run(*command, **options):
    """The output of a command that must succeed; what it wrote is in the error if it does not."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=ROOT, **options)
    if done.returncode != 0:
        raise AssertionError(f"{command[0]} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def kustomize(folder):
    return documents(run("kubectl", "kustomize", folder))


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def eventually(condition, seconds=30):
    """Waits until the condition holds; its last value is in the error if it never does."""
    end = time.monotonic() + seconds
    while not (value := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"still not so after {seconds} s: {value!r}")
        time.sleep(0.02)
    return value


class Redis:
    """A redis-server of the test's own, with the users of deploy/redis/users.acl.

    `rights` are more of them: user -> what stands behind the user's own; `arguments` are more of the server's.
    """

    def __init__(self, server=None, arguments=(), rights=()):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="anime-deploy-"))
        run("deploy/make_secrets", self.folder / "secrets")
        users = self.folder / "secrets/users.acl"
        for user, more in dict(rights).items():
            users.write_text(re.sub(rf"(?m)^(user {user} .*)$", rf"\1 {more}", users.read_text()))
        self.port = free_port()
        server = server or os.environ.get("REDIS_SERVER") or "redis-server"
        self.process = subprocess.Popen(
            [str(server), str(ROOT / "deploy/redis/redis.conf"), "--aclfile", str(users), "--port", str(self.port),
             "--bind", "127.0.0.1", "--dir", str(self.folder), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        eventually(lambda: self.cli(None, "PING") == "PONG" or self.process.poll() is not None)
        if self.process.poll() is not None:
            raise AssertionError(self.process.stdout.read())

    @property
    def url(self):
        return f"redis://127.0.0.1:{self.port}/0"

    def password(self, user):
        return (self.folder / f"secrets/{user}.password").read_text()

    def cli(self, user, *words):
        """What redis-cli prints for one command of a user; None is somebody who does not log in."""
        login = ["--user", user, "--pass", self.password(user), "--no-auth-warning"] if user else []
        done = subprocess.run(
            ["redis-cli", "-p", str(self.port), *login, *words], capture_output=True, text=True)
        return (done.stdout + done.stderr).strip()

    def environment(self, user, **more):
        return {
            "PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/root"), "REDIS_URL": self.url,
            "REDIS_USERNAME": user, "ANIME_REDIS_PASSWORD_FILE": str(self.folder / f"secrets/{user}.password"),
            "MODEL_DIR": os.environ.get("MODEL_DIR", os.path.expanduser("~/.cache/anime-recommender/models")),
            "ANIME_EMBEDDINGS_ACTIVE": "minilm", **more,
        }

    def close(self):
        self.process.kill()
        self.process.communicate()
        shutil.rmtree(self.folder)


def metrics():
    """The metrics that the worker exports, as Sources/Telemetry/Metric.swift names them: name -> labels."""
    source = METRICS.read_text()
    names = dict(re.findall(r'case (\w+) = "([a-z_]+)"', source))
    labels, buckets = cases_of(source, "labels"), cases_of(source, "buckets")
    exported = {}
    for case, name in names.items():
        own = set(re.findall(r'"(\w+)"', labels.get(case, "")))
        if case in buckets:
            exported |= {name + "_sum": own, name + "_count": own, name + "_bucket": own | {"le"}}
        else:
            exported[name] = own
    return exported


def cases_of(source, property):
    """What a `switch self` over the metrics gives for each: case -> the expression, as it stands there."""
    body = re.search(rf"package var {property}: .*?\n    }}\n", source, re.S).group(0)
    found = {}
    for cases, expression in re.findall(r"case ((?:\s*\.\w+,?)+):\s*(.*)", body):
        for case in re.findall(r"\.(\w+)", cases):
            found[case] = expression
    return found


def load_json(path):
    return json.loads(text(path))
