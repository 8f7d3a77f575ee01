"""Types on a Korean keyboard (ibus-hangul) into a window: single keys go on working; run by packaging/accessibility."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from accessibility import application, comments, press, wait_for_comments, walk  # noqa: E402


def current():
    """The name of the comment under the cursor."""
    for each in comments(walk(application())):
        if each.get_state_set().contains(Atspi.StateType.SELECTED):
            return each.get_name()
    return None


def search_text():
    for each in walk(application()):
        if each.get_name() == "Find in the essay and the comments":
            return Atspi.Text.get_text(each, 0, Atspi.Text.get_character_count(each))
    return ""


def main():
    launcher, program, folder = sys.argv[1:]
    subprocess.run(["gsettings", "set", "org.freedesktop.ibus.engine.hangul", "initial-input-mode", "hangul"],
                   check=False)
    processes = [subprocess.Popen([launcher, "--launch-immediately"], stderr=subprocess.DEVNULL),
                 subprocess.Popen(["ibus-daemon", "--replace", "--panel=disable", "--xim"],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)]
    time.sleep(3)
    subprocess.run(["ibus", "engine", "hangul"], check=False)
    processes.append(subprocess.Popen([program, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    try:
        if not wait_for_comments():
            print("the comments never came")
            return 1
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--class", "catena", "windowfocus"], check=False)
        time.sleep(1)
        subprocess.run(["ibus", "engine", "hangul"], check=False)
        press(["slash", "g", "k", "s", "r", "m", "f", "space"])
        typed = search_text().strip()
        if typed != "한글":
            print(f"Skipped: the Korean keyboard is not on, it wrote {typed!r}")
            return 77
        press(["Escape"])
        wrong = 0
        for key, what in (("j", "next"), ("k", "previous"), ("j", "next"), ("t", "root")):
            before = current()
            press([key])
            after = current()
            print(f"{key} with Korean on ({what}): {before!r} -> {after!r}")
            wrong += before == after
        return 1 if wrong else 0
    finally:
        for process in reversed(processes):
            process.terminate()


sys.exit(main())
