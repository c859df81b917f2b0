"""`python3 -m unittest`, in this folder."""

import json
import os
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

SURVEY = Path(__file__).with_name("survey.py")


class SurveyTest(unittest.TestCase):
    """Surveys small packages of a folder that is on PYTHONPATH."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name).resolve()

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def run_survey(self, *arguments):
        return subprocess.run(
            [sys.executable, SURVEY, "--jobs", "1", *arguments],
            env=os.environ | {"PYTHONPATH": str(self.folder)},
            capture_output=True,
            text=True,
            timeout=100,
        )

    def survey(self, *arguments):
        ran = self.run_survey("--json", *arguments)
        self.assertEqual(ran.stderr, "")
        return json.loads(ran.stdout)["packages"]

    def survey_one(self, source, *arguments):
        """The row of a package `made_up` whose second line is `source`."""
        self.write("made_up/core.py", "# The culprit is on line 2.\n" + source)
        self.write("made_up/__init__.py", "\n\nfrom made_up import core\n")
        (row,) = self.survey("made_up", *arguments)
        return row

    def found(self, row, kind):
        """What was found of a kind, and where."""
        self.assertEqual({f["kind"] for f in row["findings"]}, {kind})
        return [
            (
                finding["what"],
                f"{finding['culprit']['file']}:{finding['culprit']['line']}",
            )
            for finding in row["findings"]
        ]


class FindingTest(SurveyTest):
    def assert_finds(self, kind, what, source):
        row = self.survey_one(source)
        self.assertEqual(self.found(row, kind), [(what, "made_up/core.py:2")])
        self.assertEqual(row["outcome"], {"how": "imported"})
        (finding,) = row["findings"]
        through = finding["culprit"]["through"]
        self.assertEqual(through[0], "made_up/__init__.py:3")
        return finding

    def test_a_random_number(self):
        self.assert_finds(
            "random",
            "random.getrandbits, 1×",
            "from random import getrandbits; number = getrandbits(24)",
        )

    def test_random_numbers_by_way_of_the_library(self):
        self.assert_finds(
            "random",
            "random.random, 1×",
            "import random; random.uniform(1, 6)",
        )

    def test_a_seed(self):
        self.assert_finds(
            "random", "random.seed, 1×", "import random; random.seed(17)"
        )

    def test_an_own_generator_is_nobodys_business(self):
        row = self.survey_one("import random; random.Random(17).random()")
        self.assertEqual(row["findings"], [])

    def test_an_entry_of_sys_path(self):
        self.assert_finds(
            "path", "/vendored", "import sys; sys.path.insert(0, '/vendored')"
        )

    def test_another_sys_path(self):
        self.assert_finds(
            "path",
            "/vendored",
            "import sys; sys.path = [*sys.path, '/vendored']",
        )

    def test_another_order_of_sys_path(self):
        self.assert_finds(
            "path",
            "another order",
            "import sys; sys.path.insert(0, sys.path.pop())",
        )

    def test_an_entry_twice(self):
        self.assert_finds(
            "path",
            "another order",
            "import sys; sys.path.insert(0, sys.path[-1])",
        )

    def test_an_import_hook(self):
        row = self.survey_one(
            "\n"
            "class Finder:\n"
            "    @staticmethod\n"
            "    def find_spec(name, path, target=None):\n"
            "        return None\n"
            "\n"
            "import sys\n"
            "sys.meta_path.append(Finder)\n"
            "sys.path_hooks.append(Finder())\n"
        )
        self.assertEqual(
            self.found(row, "hooks"),
            [("made_up.core.Finder", "made_up/core.py:10")],
        )

    def test_a_replaced_function(self):
        self.assert_finds(
            "stdlib",
            "inspect.getfile",
            "import inspect; inspect.getfile = lambda thing: '?'",
        )

    def test_a_replaced_method(self):
        self.assert_finds(
            "stdlib",
            "threading.Thread.start",
            "import threading; threading.Thread.start = lambda self: None",
        )

    def test_a_removed_function(self):
        self.assert_finds(
            "stdlib",
            "inspect.getfile (removed)",
            "import inspect; del inspect.getfile",
        )

    def test_a_replaced_hook_of_the_interpreter(self):
        self.assert_finds(
            "stdlib",
            "sys.excepthook",
            "import sys; sys.excepthook = print",
        )

    def test_one_file_with_two_modules(self):
        self.write("made_up/core/inner.py", "")
        self.write("made_up/core/__init__.py", "\nimport twice, found.twice\n")
        self.write("found/twice.py", "")
        self.write("made_up/__init__.py", "\n\nfrom made_up import core\n")
        # Both the folder and what it is in are searched.
        path = os.pathsep.join(map(str, [self.folder, self.folder / "found"]))
        ran = subprocess.run(
            [sys.executable, SURVEY, "--json", "made_up"],
            env=os.environ | {"PYTHONPATH": path},
            capture_output=True,
            text=True,
            timeout=100,
        )
        (row,) = json.loads(ran.stdout)["packages"]
        self.assertEqual(
            self.found(row, "twice"),
            [
                (
                    "twice.py as twice and found.twice",
                    "made_up/core/__init__.py:2",
                )
            ],
        )

    def test_a_temporary_folder(self):
        row = self.survey_one("import tempfile; tempfile.mkdtemp('-left')")
        ((what, where),) = self.found(row, "temporary")
        self.assertRegex(what, "^tmp.*-left$")
        self.assertEqual(where, "made_up/core.py:2")

    def test_a_temporary_file_that_is_removed_at_exit(self):
        row = self.survey_one(
            "import atexit, os, tempfile\n"
            "name = tempfile.mkstemp()[1]\n"
            "atexit.register(os.remove, name)\n"
        )
        self.assertEqual(row["findings"], [])

    def test_a_thread(self):
        self.assert_finds(
            "threads",
            "watcher",
            "import threading as t, time; t.Thread(None, time.sleep, "
            "'watcher', [60], daemon=True).start()",
        )

    def test_a_thread_that_keeps_the_process_alive(self):
        self.assert_finds(
            "threads",
            "watcher",
            "import threading as t, time; t.Thread(None, time.sleep, "
            "'watcher', [60]).start()",
        )

    def test_a_variable(self):
        self.assert_finds(
            "environment",
            "MADE_UP_HOME",
            "import os; os.environ.setdefault('MADE_UP_HOME', '/')",
        )

    def test_several_at_once(self):
        row = self.survey_one(
            "import os, random, sys\n"
            "os.environ['MADE_UP'] = '1'\n"
            "sys.path.append('/one')\n"
            "sys.path.append('/two')\n"
            "random.random()\n"
        )
        self.assertEqual(
            [
                (finding["what"], finding["culprit"]["line"])
                for finding in row["findings"]
            ],
            [
                ("random.random, 1×", 6),
                ("/one", 4),
                ("/two", 5),
                ("MADE_UP", 3),
            ],
        )


class BadTargetTest(SurveyTest):
    def outcome(self, source, *arguments):
        row = self.survey_one(source, *arguments)
        outcome = row["outcome"]
        place = outcome.get("place")
        return (
            outcome["how"],
            outcome.get("what"),
            place and f"{place['file']}:{place['line']}",
        )

    def test_raises(self):
        self.assertEqual(
            self.outcome("1 / 0"),
            ("raised", "ZeroDivisionError: division by zero", CULPRIT),
        )

    def test_raises_in_the_library(self):
        how, what, place = self.outcome("import json; json.loads('?')")
        self.assertEqual((how, place), ("raised", CULPRIT))
        self.assertIn("JSONDecodeError", what)

    def test_lacks_a_module(self):
        how, what, place = self.outcome("import nowhere_to_be_found")
        self.assertEqual((how, place), ("raised", CULPRIT))
        self.assertIn("No module named 'nowhere_to_be_found'", what)

    def test_has_a_syntax_error(self):
        self.assertEqual(
            self.outcome("def"),
            ("raised", "SyntaxError: invalid syntax", CULPRIT),
        )

    def test_calls_sys_exit(self):
        self.assertEqual(
            self.outcome("import sys; sys.exit('not today')"),
            ("exited", "not today", CULPRIT),
        )

    def test_needs_arguments(self):
        row = self.survey_one(
            "import argparse\n"
            "parser = argparse.ArgumentParser()\n"
            "parser.add_argument('file')\n"
            "parser.parse_args()\n"
        )
        self.assertEqual(row["outcome"]["how"], "exited")
        self.assertEqual(row["outcome"]["what"], "2")
        self.assertEqual(row["outcome"]["place"]["line"], 5)
        self.assertIn("usage", row["printed"]["first"])

    def test_ends_its_process(self):
        self.assertEqual(
            self.outcome("import os; os._exit(3)"), ("ended", 3, None)
        )

    def test_crashes(self):
        self.assertEqual(
            self.outcome("import ctypes; ctypes.string_at(0)"),
            ("crashed", "SIGSEGV", CULPRIT),
        )

    def test_hangs(self):
        self.assertEqual(
            self.outcome("import time; time.sleep(100)", "--timeout", "1"),
            ("hung", 1, CULPRIT),
        )

    def test_prints_without_end(self):
        row = self.survey_one("while True: print('hello')", "--timeout", "1")
        self.assertEqual(row["outcome"]["how"], "hung")
        self.assertEqual(row["printed"]["first"], "hello")

    def test_hangs_at_its_own_end(self):
        row = self.survey_one(
            "import atexit, time; atexit.register(time.sleep, 100)"
        )
        self.assertEqual(row["outcome"], {"how": "imported"})

    def test_reads_what_nobody_types(self):
        how, what, place = self.outcome("input('Your name? ')")
        self.assertEqual((how, place), ("raised", CULPRIT))
        self.assertIn("EOFError", what)

    def test_prints(self):
        row = self.survey_one("for n in range(100_000): print('hello', n)")
        self.assertEqual(
            row["printed"], {"lines": 100_000, "first": "hello 0"}
        )

    def test_what_it_did_before_it_failed_is_reported(self):
        row = self.survey_one("import sys; sys.path.append('/vendored'); 1 / 0")
        self.assertEqual(row["outcome"]["how"], "raised")
        self.assertEqual(
            self.found(row, "path"), [("/vendored", "made_up/core.py:2")]
        )

    def test_is_not_there(self):
        rows = self.survey("nowhere", "no.where", "not-a-module", "../x")
        self.assertEqual(
            [(row["name"], row["outcome"]) for row in rows],
            [
                (name, {"how": "missing"})
                for name in ("nowhere", "no.where", "not-a-module", "../x")
            ],
        )

    def test_the_others_are_surveyed(self):
        self.write("bad.py", "import os\nos.abort()\n")
        self.write("good.py", "import os\nos.environ['GOOD'] = '1'\n")
        bad, good = self.survey("bad", "good")
        self.assertEqual(bad["outcome"]["what"], "SIGABRT")
        self.assertEqual(
            self.found(good, "environment"), [("GOOD", "good.py:2")]
        )

    def test_bears_the_name_of_a_file_of_ours(self):
        self.write("state.py", "import os\nos.environ['STATE'] = '1'\n")
        (row,) = self.survey("state")
        self.assertEqual(
            self.found(row, "environment"), [("STATE", "state.py:2")]
        )


class CommandTest(SurveyTest):
    def test_a_table(self):
        self.write("dice.py", "import random\nrandom.random()\n")
        self.write("quiet.py", "")
        table = self.run_survey("dice", "quiet", "nowhere").stdout
        self.assertRegex(
            table, r"dice +dice.py:2 +eats random numbers: random.random, 1×"
        )
        self.assertRegex(table, "nowhere +not found in this environment")
        self.assertIn("Nothing found in 1: quiet", table)
        self.assertRegex(table, r"eats random numbers +1  dice")

    def test_a_distribution_by_its_own_name(self):
        self.write("the_module.py", "")
        self.write(
            "The_Dist-1.5.dist-info/METADATA", "Name: The.Dist\nVersion: 1.5\n"
        )
        self.write("The_Dist-1.5.dist-info/RECORD", "the_module.py,,\n")
        (row,) = self.survey("the-dist")
        self.assertEqual(row["name"], "the_module")
        self.assertEqual(
            (row["distribution"], row["version"]), ("The.Dist", "1.5")
        )

    def test_no_virtual_environment(self):
        ran = self.run_survey("--venv", str(self.folder))
        self.assertEqual(ran.returncode, 1)
        self.assertIn("is no virtual environment", ran.stderr)

    def test_no_seconds(self):
        ran = self.run_survey("--timeout", "0", "json")
        self.assertEqual(ran.returncode, 2)
        self.assertIn("0 is out of range", ran.stderr)


CULPRIT = "made_up/core.py:2"


if __name__ == "__main__":
    unittest.main()
