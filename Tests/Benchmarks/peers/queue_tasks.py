"""Tasks that do nothing, as each job queue wants them; queues.py starts their workers on this file."""
import os

URL = os.environ.get("REDIS_URL", "redis://127.0.0.1:6379/0")


def nothing(number):
    return number


try:
    from celery import Celery

    app = Celery("queue_tasks", broker=URL, backend=URL.removesuffix("/0") + "/1")
    app.conf.update(worker_prefetch_multiplier=64, task_acks_late=True, worker_hijack_root_logger=False)
    celery_nothing = app.task(name="nothing")(nothing)
except ImportError:
    pass

try:
    from arq.connections import RedisSettings

    async def arq_nothing(context, number):
        return number

    class WorkerSettings:
        functions = [arq_nothing]
        redis_settings = RedisSettings.from_dsn(URL)
        max_jobs = 32
        poll_delay = 0.01
except ImportError:
    pass
