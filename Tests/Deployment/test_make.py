"""`make stop` ends what `make run` started, and nothing else."""

import pathlib
import subprocess
import tempfile
import unittest

from support import run


class MakeStop(unittest.TestCase):
    def stop(self, **processes):
        """Runs it where each pid file names such a process; says which of them it ended."""
        running = {name: subprocess.Popen([called, "60"], executable="sleep") for name, called in processes.items()}
        try:
            with tempfile.TemporaryDirectory() as folder:
                for name, process in running.items():
                    pathlib.Path(folder, f"{name}.pid").write_text(f"{process.pid}\n")
                run("make", "stop", f"RUN={folder}")
                self.assertEqual(list(pathlib.Path(folder).iterdir()), [])
            return {name for name, process in running.items() if process.poll() is not None}
        finally:
            for process in running.values():
                process.kill()
                process.wait()

    def test_ends_the_worker_and_the_redis(self):
        self.assertEqual(self.stop(worker=".build/release/inference-worker", redis="redis-server"), {"worker", "redis"})

    def test_leaves_others_alone_that_have_their_numbers_since_a_restart(self):
        self.assertEqual(self.stop(worker="editor", redis="browser"), set())


if __name__ == "__main__":
    unittest.main()
