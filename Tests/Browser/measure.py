"""What the page costs: one JSON line a figure. No language model; the machine's load stands beside them."""

import asyncio
import json
import os
import resource
import socket
import statistics
import time
import urllib.request

from stage import Browser, Stage, Worker

ASKS = 50
CHATS = 200
SLOW = 10_000


def show(**figures):
    print(json.dumps({**figures, "load": round(os.getloadavg()[0], 1)}), flush=True)


def page_load(browser, url):
    times = []
    for _ in range(20):
        browser.open(url)
        times.append(browser.run("return performance.getEntriesByType('navigation')[0].loadEventEnd"))
    show(what="page load", unit="ms", median=round(statistics.median(times), 1), worst=round(max(times), 1))


def first_cards(browser, url):
    """From the key press to the frame after the first card is in the document."""
    browser.open(url)
    browser.run("""
        window.times = [];
        document.getElementById('wish').addEventListener('keydown', (event) => { if (event.key === 'Enter') window.start = performance.now(); }, true);
        new MutationObserver(() => {
          if (window.start && document.querySelector('.turn:last-child .card')) {
            const start = window.start;
            window.start = 0;
            requestAnimationFrame(() => window.times.push(performance.now() - start));
          }
        }).observe(document.getElementById('log'), {subtree: true, childList: true});
    """)
    for place in range(ASKS):
        browser.ask(f"robots in space with a crew of {place}")
    times = sorted(browser.run("return window.times"))
    assert len(times) == ASKS, f"{len(times)} of {ASKS} answers had cards"
    show(what="Enter to first cards", unit="ms", median=round(statistics.median(times), 1), p95=round(times[int(0.95 * ASKS)], 1))


async def chat(port, place):
    start = time.monotonic()
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    body = json.dumps({"query": f"robots in space, number {place}"}).encode()
    writer.write(b"POST /v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (port, len(body)) + body)
    head = await reader.readuntil(b"\r\n\r\n")
    assert b" 200 " in head.splitlines()[0], head
    seen = b""
    first = None
    while not seen.endswith(b"\r\n0\r\n\r\n"):
        seen += await asyncio.wait_for(reader.read(65536), 30)
        if first is None and b"event: candidates" in seen:
            first = time.monotonic() - start
    writer.close()
    assert b'"status":"ok"' in seen.split(b"event: result")[1]
    return first, time.monotonic() - start


async def concurrent_chats(port):
    outcomes = await asyncio.gather(*(chat(port, place) for place in range(CHATS)), return_exceptions=True)
    errors = [repr(one) for one in outcomes if isinstance(one, BaseException)]
    times = sorted(one[1] for one in outcomes if not isinstance(one, BaseException))
    firsts = sorted(one[0] for one in outcomes if not isinstance(one, BaseException) and one[0])
    show(what=f"{CHATS} chats at once", unit="ms", errors=len(errors), sample=errors[:1], streamed=len(firsts),
         median=round(1000 * statistics.median(times)) if times else None, worst=round(1000 * times[-1]) if times else None)


def idle(worker, seconds=10):
    def ticks():
        fields = open(f"/proc/{worker.process.pid}/stat").read().rsplit(") ", 1)[1].split()
        return int(fields[11]) + int(fields[12])
    before = ticks()
    time.sleep(seconds)
    share = (ticks() - before) / os.sysconf("SC_CLK_TCK") / seconds
    show(what="a worker with an open page, doing nothing", unit="% of a core", value=round(100 * share, 2))


def slow_clients(stage, worker):
    """Jobs while ten thousand clients begin a request and do not go on, and whether a probe gets through."""
    def jobs(name):
        times = []
        for place in range(100):
            start = time.monotonic()
            stage.redis("LPUSH", "anime:requests", json.dumps({"id": f"{name}{place}", "query": f"robots {place}"}))
            assert '"status":"ok"' in stage.redis("BRPOP", f"anime:result:{name}{place}", "30")
            times.append(1000 * (time.monotonic() - start))
        return times
    alone = jobs("alone")
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, SLOW + 1_000), most))
    clients = []
    for _ in range(min(SLOW, most - 1_000)):
        client = socket.socket()
        client.setblocking(False)
        client.connect_ex(("127.0.0.1", worker.port))
        clients.append(client)
    def drip():
        reached = 0
        for client in clients:
            try:
                client.send(b"POST /v1/recommendations HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 9000\r\n\r\n{")
                reached += 1
            except OSError:  # it has not been let in yet
                pass
        return reached
    reached = drip()
    beside = jobs("beside")
    start = time.monotonic()
    try:
        urllib.request.urlopen(f"http://127.0.0.1:{worker.port}/livez", timeout=120).read()
        probe = round(time.monotonic() - start, 1)
    except OSError as error:
        probe = repr(error)
    for client in clients:
        client.close()
    show(what=f"jobs beside {len(clients)} slow clients", unit="ms", connected=reached,
         median_alone=round(statistics.median(alone), 1), median=round(statistics.median(beside), 1),
         worst=round(max(beside), 1), probe_after_s=probe)


def main():
    stage = Stage(titles=340)
    worker = Worker(stage)
    browser = Browser()
    try:
        page_load(browser, worker.url)
        first_cards(browser, worker.url)
        asyncio.run(concurrent_chats(worker.port))
        idle(worker)
        slow_clients(stage, worker)
    finally:
        browser.close()
        worker.end()
        stage.close()


main()
