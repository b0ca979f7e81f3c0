"""What a person does with the chat page, and what becomes of it when things break."""

import json
import pathlib
import signal
import subprocess
import tempfile
import unittest

import axe_core_python
from stage import Browser, SlowModel, Stage, Worker, eventually

AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text()
WISH = "a detective hunts a clever killer, no romance, at most 60 episodes"


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.stage = Stage()
        cls.addClassCleanup(cls.stage.close)
        cls.worker = Worker(cls.stage)
        cls.addClassCleanup(lambda: cls.worker.end())
        cls.browser = Browser()
        cls.addClassCleanup(cls.browser.close)

    def setUp(self):
        self.browser.resize(1280, 900)
        self.browser.open(self.worker.url)

    def tearDown(self):
        self.assertEqual(self.browser.errors(), [])

    def terms(self):
        return self.browser.run("return [...document.querySelectorAll('.turn:last-child .chip')].map((one) => one.dataset.term)")

    def titles(self, turn=None):
        place = f".turn:nth-child({turn})" if turn else ".turn:last-child"
        return self.browser.texts(f"{place} .card h3")


class Conversation(PageTest):
    def test_a_wish_is_answered_with_cards_and_what_was_understood(self):
        self.browser.ask(WISH)
        self.assertEqual(len(self.titles()), 5)
        self.assertIn("episodes<=60", self.terms())
        self.assertIn("genre!=Romance", self.terms())
        self.assertEqual(self.browser.texts(".chip")[0], "at most 60 episodes×")
        genres = self.browser.texts(".turn:last-child .genres li")
        self.assertNotIn("Romance", genres)
        self.assertTrue(all(self.browser.texts(".turn:last-child .why")))

    def test_follow_ups_chips_and_cards_change_the_wish_that_stands(self):
        self.browser.ask("something about robots in space, after 1990, at most 60 episodes")
        first = self.titles()
        self.browser.click(".turn:last-child [data-act=shorter]")
        self.browser.answered(2)
        limits = [term for term in self.terms() if term.startswith("episodes<=")]
        self.assertEqual(len(limits), 1)
        self.assertNotEqual(limits, ["episodes<=60"])
        self.browser.click(f".turn:last-child .chip[data-term='{limits[0]}'] button")
        self.browser.answered(3)
        self.assertEqual([term for term in self.terms() if term.startswith("episodes")], [])
        self.assertIn("year>=1991", self.terms())
        turned_down = self.titles()[0]
        self.browser.click(".turn:last-child [data-act=not]")
        self.browser.answered(4)
        self.assertNotIn(turned_down, self.titles())
        liked = self.titles()[0]
        self.browser.click(".turn:last-child [data-act=like]")
        self.browser.answered(5)
        self.assertIn(f"like {liked}×", self.browser.texts(".turn:last-child .chip"))
        self.assertIn("year>=1991", self.terms())
        self.assertNotIn(first[0], self.titles())

    def test_in_portuguese_too(self):
        self.assertEqual(self.browser.run("return Object.keys(WORDS.en).sort()"), self.browser.run("return Object.keys(WORDS.pt).sort()"))
        self.browser.run("document.getElementById('tongue').click()")
        self.assertEqual(self.browser.run("return document.documentElement.lang"), "pt")
        self.browser.ask("algo leve sobre comida, sem terror")
        self.assertEqual(self.browser.texts(".chip")[0], "sem Horror×")
        self.browser.click("#tongue")
        self.assertEqual(self.browser.texts(".chip")[0], "no Horror×")

    def test_filters_hold_until_their_chip_is_removed(self):
        self.browser.run("for (const [name, value] of [['yearMin', '2010'], ['type', 'Movie']]) { const field = document.getElementById('ask').elements[name]; field.value = value; field.dispatchEvent(new Event('input', {bubbles: true})); }")
        self.assertEqual(self.browser.texts("#toggle b"), ["2"])
        self.browser.ask("friends")
        self.assertIn("year>=2010", self.terms())
        self.assertIn("type=Movie", self.terms())
        self.browser.click(".chip[data-term='type=Movie'] button")
        self.browser.answered(2)
        self.assertIn("year>=2010", self.terms())
        self.assertNotIn("type=Movie", self.terms())
        self.assertEqual(self.browser.texts("#toggle b"), ["1"])

    def test_where_nothing_fits_one_click_relaxes_the_constraint(self):
        self.browser.ask("robots in space, before 1940")
        self.assertEqual(self.titles(), [])
        self.assertEqual(self.browser.state(), "Nothing in the catalogue passes all of this.")
        self.browser.click(".turn:last-child .relax")
        self.browser.answered(2)
        self.assertEqual(len(self.titles()), 5)
        self.assertNotIn("year<=1939", self.terms())

    def test_history_survives_a_reload(self):
        self.browser.ask(WISH)
        before = self.browser.run("return document.getElementById('log').innerText")
        self.browser.open(self.worker.url, fresh=False)
        self.assertEqual(self.browser.run("return document.getElementById('log').innerText"), before)
        self.browser.ask("shorter")
        self.assertEqual(len([term for term in self.terms() if term.startswith("episodes<=")]), 1)

    def test_watched_titles_are_left_out(self):
        self.browser.ask("robots in space")
        seen = self.browser.run("return document.querySelector('.card').dataset.id")
        title = self.titles()[0]
        xml = f"<?xml version='1.0'?><myanimelist><anime><series_animedb_id>{seen}</series_animedb_id><my_status>Completed</my_status></anime><anime><series_animedb_id>1</series_animedb_id><my_status>Plan to Watch</my_status></anime></myanimelist>"
        with tempfile.NamedTemporaryFile("w", suffix=".xml") as export:
            export.write(xml)
            export.flush()
            self.browser.click("#watched")
            self.browser.one("#export").send_keys(export.name)
            eventually(lambda: "1 titles are left out" in self.browser.texts("#panelbody [role=status]")[0], what="the import")
        self.browser.click("#close")
        self.browser.ask("robots in space")
        self.assertNotIn(title, self.titles())
        user = self.browser.run("return store.user")
        self.assertEqual(self.stage.redis("SMEMBERS", f"anime:watched:{user}"), seen)
        second = self.titles()[0]
        self.browser.click(".turn:last-child [data-act=seen]")
        self.browser.answered(3)
        self.assertNotIn(second, self.titles())


class Attack(PageTest):
    def test_markup_in_wishes_and_in_the_catalogue_stays_text(self):
        self.browser.ask("<img src=x onerror=window.pwned=1><script>window.pwned=1</script> hostile robot markup")
        self.assertIn("<img src=x onerror=window.pwned=1> Hostile Robot", self.titles())
        self.browser.open(self.worker.url, fresh=False)
        self.assertIsNone(self.browser.run("return window.pwned || null"))
        self.assertEqual(self.browser.all("#log img, #log script"), [])

    def test_inline_scripts_and_styles_are_refused(self):
        self.browser.run("const script = document.createElement('script'); script.textContent = 'window.pwned = 1'; document.body.append(script); const style = document.createElement('style'); style.textContent = 'body { display: none }'; document.head.append(style);")
        self.assertIsNone(self.browser.run("return window.pwned || null"))
        self.assertEqual(self.browser.run("return getComputedStyle(document.body).display"), "flex")
        refused = [entry["message"] for entry in self.browser.driver.get_log("browser")]
        self.assertEqual(len([one for one in refused if "Content Security Policy" in one]), 2)

    def test_the_copied_command_is_one_safe_shell_word(self):
        wish = "it's $(touch /tmp/pwned) `id` \"robots\" \\ ; rm -rf ! \u202e in space\nand more"
        self.browser.run("document.getElementById('wish').value = arguments[0]; send()", wish)
        self.browser.answered(1)
        command = self.browser.run("return commandOf(last())")
        push = command.splitlines()[0].replace("redis-cli", f"redis-cli -p {self.stage.redis_port}", 1)
        self.stage.redis("SET", "anime:paused", "1")
        try:
            subprocess.run(["bash", "-c", push], check=True, capture_output=True)
            pushed = json.loads(self.stage.redis("LINDEX", "anime:requests", "0"))
        finally:
            self.stage.redis("DEL", "anime:requests", "anime:paused")
        self.assertEqual(pushed["query"], wish)
        self.assertTrue(command.isprintable() or "\n" in command)
        self.assertNotIn("\u202e", command)

    def test_nothing_is_fetched_from_elsewhere(self):
        self.browser.ask("robots")
        requests = [json.loads(entry["message"])["message"] for entry in self.browser.driver.get_log("performance")]
        urls = [one["params"]["request"]["url"] for one in requests if one["method"] == "Network.requestWillBeSent"]
        self.assertGreater(len(urls), 4)
        self.assertEqual([url for url in urls if not url.startswith((self.worker.url, "data:"))], [])


class States(PageTest):
    def test_a_paused_queue_says_so_and_a_wish_can_be_stopped(self):
        self.stage.redis("SET", "anime:paused", "1")
        try:
            self.browser.type("robots")
            eventually(lambda: "paused" in self.browser.state(), what="the state")
            self.browser.click("#stop")
            self.browser.answered(1)
            self.assertEqual(self.browser.state(), "Stopped.")
        finally:
            self.stage.redis("DEL", "anime:paused")
        self.browser.ask("pirates")
        self.assertEqual(len(self.titles()), 5)

    def test_an_unknown_genre_is_explained(self):
        self.browser.run("begin({ query: 'robots', filters: { genres: { all: ['Mistery'] } } }, 'robots')")
        self.browser.answered(1)
        self.assertIn("nearest: Mystery", self.browser.state())

    def test_redis_away_is_shown_and_outlived(self):
        self.stage.stop_redis()
        try:
            self.browser.type("robots in space")
            eventually(lambda: "Redis cannot be reached" in self.browser.state(), what="the state")
            eventually(lambda: self.browser.texts("#health span") == ["Redis is down"], what="the pill")
        finally:
            self.stage.start_redis()
        self.browser.answered(1, within=40)
        self.assertEqual(len(self.titles()), 5)


class Looks(PageTest):
    def axe(self):
        self.browser.run(AXE)
        found = self.browser.driver.execute_async_script(
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']}).then((result) => done(result.violations))")
        return [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found]

    def test_accessible_in_both_themes_and_widths(self):
        self.browser.ask(WISH)
        for width, height in ((1280, 900), (360, 740)):
            self.browser.resize(width, height)
            for theme in ("light", "dark"):
                self.browser.run("store.theme = arguments[0]; showTheme()", theme)
                self.assertEqual(self.axe(), [], f"{theme}, {width} wide")
        self.browser.click("#health")
        self.assertEqual(self.axe(), [], "operator's view")

    def test_nothing_sticks_out_on_a_phone(self):
        self.browser.resize(360, 740)
        self.browser.ask(WISH)
        self.browser.click("#toggle")
        self.assertLessEqual(self.browser.run("return document.documentElement.scrollWidth"), 360)
        small = self.browser.run("return [...document.querySelectorAll('.card button, .chip button, #send')].filter((one) => one.offsetParent && one.getBoundingClientRect().height < 40).map((one) => one.textContent)")
        self.assertEqual(small, [])

    def test_the_keyboard_is_enough(self):
        self.browser.ask(WISH)
        self.assertEqual(self.browser.run("return document.activeElement.id"), "wish")
        self.browser.run("document.querySelector('.chip button').focus()")
        self.browser.driver.switch_to.active_element.send_keys("\n")
        self.browser.answered(2)
        self.assertEqual(self.browser.run("return document.activeElement.className"), "wish act")
        self.assertTrue(self.browser.run("return document.getElementById('live').textContent"))


class Killed(unittest.TestCase):
    """Two workers and a slow model: whoever holds the wish is killed in the middle of its answer."""

    @staticmethod
    def holders(stage, workers):
        busy = stage.redis("HKEYS", "anime:busy")
        return [place for place, worker in enumerate(workers) if f".{worker.process.pid}." in busy]

    def test_the_answer_still_comes_whoever_is_killed(self):
        stage = Stage(titles=60)
        self.addCleanup(stage.close)
        model = SlowModel(pause=2)
        self.addCleanup(model.close)
        settings = {"ANIME_LLM_CHAIN": "local", "ANIME_LLM_MODELS_LOCAL_BASE_URL": model.url}.items()
        workers = [Worker(stage, settings=settings) for _ in range(2)]
        self.addCleanup(lambda: [worker.end() for worker in workers])
        browser = Browser()
        self.addCleanup(browser.close)
        browser.open(workers[0].url)
        killed = set()
        for turn in range(1, 13):
            browser.type("robots in space")
            eventually(lambda: browser.all(f".turn:nth-child({turn}) .card"), what="candidates")
            holder = eventually(lambda: self.holders(stage, workers), what="a worker that holds the wish")[0]
            if holder not in killed:
                killed.add(holder)
                workers[holder].end(signal.SIGKILL)
                workers[holder] = Worker(stage, port=workers[holder].port, settings=settings)
            browser.answered(turn, within=60)
            self.assertEqual(len(browser.all(f".turn:nth-child({turn}) .card")), 5)
            if killed == {0, 1}:
                break
        self.assertEqual(killed, {0, 1})


if __name__ == "__main__":
    unittest.main()
