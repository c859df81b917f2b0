"""What changed behind my back?"""

import sys
from itertools import chain, count
from operator import is_
from types import ModuleType

from following import Follower
from rebinding import namespace, stores, targets, title
from reporting import at_the_end, charged, is_library, place
from reporting import report, say, stack_of, tell_cost
from shared_things import SURVEYS, names_of
from shared_things import shared_objects, shared_values
from showing import MISSING, Seen, both, in_short, key, seen
from watching import own_frame

AT_MOST = 100  # changes that are kept

# What is heard of, and what has to be looked at then.
EVENTS = {
    "os.chdir": "working folder",
    "os.putenv": "environment",
    "os.unsetenv": "environment",
}
FUNCTIONS = {
    ("signal.py", "signal"): "signals",
    ("locale.py", "setlocale"): "locale",
    ("mock.py", "_patch_dict._patch_dict"): "modules",
    ("mock.py", "_patch_dict._unpatch_dict"): "modules",
}
SEEDERS = {("random.py", "Random.seed"), ("random.py", "Random.setstate")}


class Change:
    def __init__(self, name, stack):
        self.name, self.stack = name, stack
        self.times, self.undone_by = 0, None


numbers = count()
changes = {}
lasting = {}
forgotten = 0


def changed(name, stack, before, after, show=None):
    """Notes a change, or that an earlier one is undone by it."""
    global forgotten
    if key(before) == key(after):
        return
    earlier = lasting.setdefault(name, [])
    for index, change in enumerate(earlier):
        if change.before == key(after):
            for undone in earlier[index:]:
                undone.undone_by = place(charged(stack))
            del earlier[index:]
            return
    was, now = (show or both)(before, after)
    change = changes.pop((name, stack), None) or Change(name, stack)
    if change.undone_by or not change.times:
        change.before, change.was = key(before), was
    change.now = f"{now}, another one" if was == now else now
    change.times, change.undone_by = change.times + 1, None
    changes[name, stack] = change
    earlier[:] = [each for each in earlier if each is not change] + [change]
    if len(changes) > AT_MOST:
        oldest = changes.pop(next(iter(changes)))
        if oldest in lasting[oldest.name]:
            lasting[oldest.name].remove(oldest)
        forgotten += 1


class Watch:
    """What is shared, as it was seen last."""

    def __init__(self):
        self.objects = shared_objects()
        self.values = shared_values()
        things = (*self.objects, *self.values)
        self.glanced = [name for name, _, _ in things]
        self.seen = None
        self.surveys = {}
        self.to_survey = set()
        self.rebinding = []
        self.seed = "from the system, by Python"

    def moment(self, frame, line):
        """A line of the project has run: what is not as it was?"""
        if frame is None or self.seen is None:
            self.begin()
            return
        if self.rebinding:
            self.settle()
        now = [read() for _, read, _ in self.objects]
        if not self.are_seen(now):
            self.compare(self.objects, self.seen, now, frame, line)
            self.seen = now
        now = [read() for _, read, _ in self.values]
        if now != self.seen_values:
            self.compare(self.values, self.seen_values, now, frame, line)
            self.seen_values = now
        if len(sys.modules) != len(self.modules):
            self.to_survey.add("modules")
        while self.to_survey:
            self.survey(self.to_survey.pop(), stack_at(frame, line))

    def are_seen(self, now):
        """Compares what they are: `==` may be code of their own."""
        seen = chain.from_iterable(self.seen)
        return all(map(is_, chain.from_iterable(now), seen))

    def compare(self, things, before, now, frame, line):
        stack = stack_at(frame, line)
        for (name, _, show), old, new in zip(things, before, now):
            changed(name, stack, old, new, show)

    def begin(self):
        self.seen = [read() for _, read, _ in self.objects]
        self.seen_values = [read() for _, read, _ in self.values]
        self.modules = self.entries()
        self.to_survey.clear()
        for name in ("environment", "working folder", "modules"):
            self.surveys[name] = SURVEYS[name]()

    def entries(self):
        return [*map(id, sys.modules.values())]

    def survey(self, name, stack):
        if name == "modules":
            before, self.modules = self.modules, self.entries()
            if before == self.modules:
                return
        before, now = self.surveys.get(name, {}), SURVEYS[name]()
        # An import adds modules, and one that fails removes them.
        kept = before if name == "modules" else {}
        self.surveys[name] = {**kept, **now}
        for each in {**before, **now}:
            if name != "modules" or (each in before and each in now):
                old, new = before.get(each, MISSING), now.get(each, MISSING)
                changed(each, stack, old, new)

    def heard(self, event, arguments):
        if event in EVENTS:
            self.to_survey.add(EVENTS[event])

    def is_asked(self, code):
        file = code.co_filename
        at = file.rpartition("/")[2], code.co_qualname
        if at in FUNCTIONS or at in SEEDERS:
            return True
        is_mock = at[0] == "mock.py"
        return (is_mock or not is_library(file)) and bool(stores(code))

    def elsewhere(self, frame):
        """A function that changes what is shared is about to do it."""
        code = frame.f_code
        at = code.co_filename.rpartition("/")[2], code.co_qualname
        if at in SEEDERS:
            self.seeded(frame)
        elif survey := FUNCTIONS.get(at):
            self.surveys.setdefault(survey, SURVEYS[survey]())
            self.to_survey.add(survey)

    def seeded(self, frame):
        given = frame.f_locals
        if given.get("self") is not names_of("random").get("_inst"):
            return
        before = self.seed
        if "state" in given:
            self.seed = "an earlier state, by setstate()"
        elif given.get("a") is None:
            self.seed = "from the system, by seed()"
        else:
            self.seed = f"seed({in_short(given['a'])})"
        if own_frame(frame):
            changed("random", stack_of(frame), said(before), said(self.seed))

    def before(self, frame, line):
        """Notes what a line may rebind; false if it never does."""
        paths = stores(frame.f_code).get(line)
        if not paths:
            return False
        if self.rebinding:
            self.settle()
        for path in paths:
            if path == ("modules",):
                self.to_survey.add("modules")
            for holder, name in targets(frame, path):
                before = value_in(holder, name)
                if before is not MISSING or type(holder) is ModuleType:
                    stack = stack_at(frame, line)
                    self.rebinding.append((holder, name, before, stack))
        return True

    def settle(self):
        noted, self.rebinding = self.rebinding, []
        for holder, name, before, stack in noted:
            after = value_in(holder, name)
            thing = title(holder, name)
            if after.id != before.id and thing not in self.glanced:
                changed(thing, stack, before, after)


def value_in(holder, name):
    names = namespace(holder)
    return seen(names[name]) if name in names else MISSING


def said(text):
    """A state that is no other one's equal, whatever it reads like."""
    return Seen((next(numbers), text), text)


def stack_at(frame, line):
    code = frame.f_code
    here = code.co_filename, line, code.co_name
    return (*stack_of(frame)[:-1], here)


def tell(follower, watch):
    follower.stop()
    newest_first = [*changes.values()][::-1]
    for change in sorted(newest_first, key=lambda each: bool(each.undone_by)):
        facts = {"before": change.was, "after": change.now}
        if change.times > 1:
            facts["times"] = f"{change.times:,}"
        if change.undone_by:
            facts["undone_later"] = f"yes, by {change.undone_by}"
        report(f"`{change.name}` was changed by", change.stack, **facts)
    if forgotten:
        say(f"{forgotten:,} changes before these are left out.")
    if not changes:
        everything = ", ".join([*watch.glanced, *SURVEYS])
        say(f"nothing that a whole program shares was changed: {everything}.")
    tell_cost(follower.spent())


def start():
    watch = Watch()
    follower = Follower(
        watch.moment, watch.is_asked, watch.elsewhere, watch.before
    )
    at_the_end.append(lambda: tell(follower, watch))
    sys.addaudithook(watch.heard)
    follower.start()
