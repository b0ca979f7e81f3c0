"""The API against its own description: schemathesis makes up requests, good and bad, and looks at every answer."""

import os
import pathlib
import subprocess
import sys
import unittest

from stage import Stage, Worker


class Description(unittest.TestCase):
    def test_every_answer_is_as_described(self):
        stage = Stage(titles=60)
        self.addCleanup(stage.close)
        worker = Worker(stage, settings={"ANIME_JOBS_HTTP_REQUESTS_PER_MINUTE": "1000000"})
        self.addCleanup(worker.end)
        done = subprocess.run(
            [pathlib.Path(sys.executable).parent / "schemathesis", "run", f"{worker.url}/openapi.yaml", "--url",
             worker.url, "--checks", "all", "--max-examples", "25", "--seed", "7", "--no-color",
             "--suppress-health-check", "all"],
            capture_output=True, text=True, cwd=stage.folder,
            env={**os.environ, "SCHEMATHESIS_HOOKS": "schemathesis_hooks", "PYTHONPATH": str(pathlib.Path(__file__).parent)})
        self.assertEqual(done.returncode, 0, done.stdout[-6000:] + done.stderr[-2000:])


if __name__ == "__main__":
    unittest.main()
