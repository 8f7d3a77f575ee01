"""Walks the window of a program over AT-SPI; run by packaging/accessibility, which makes the screen and the bus."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

PATIENCE = 60  # seconds until the program shows its comments
MOST = 20_000  # objects
NAMELESS_ROLES = {Atspi.Role.INVALID, Atspi.Role.UNKNOWN, Atspi.Role.FILLER}


def children(node):
    try:
        return [node.get_child_at_index(i) for i in range(node.get_child_count())]
    except gi.repository.GLib.Error:
        return []


def has(node, state):
    return node.get_state_set().contains(state)


def application():
    desktop = Atspi.get_desktop(0)
    for each in children(desktop):
        if each and "catena" in (each.get_name() or "").lower():
            each.clear_cache()  # nobody here listens to what changes
            return each
    return None


def walk(top):
    """All objects on the screen, outermost first, without recursion."""
    found, waiting = [], [top]
    while waiting and len(found) < MOST:
        node = waiting.pop()
        if node is None:
            continue
        found.append(node)
        waiting.extend(reversed(children(node)))
    return found


def comments(objects):
    # The role of a tree's row differs from one version of Qt to the next; the words are ours.
    return [o for o in objects if ", level " in (o.get_name() or "")]


def describe(node):
    return f"{node.get_role_name()} in {node.get_parent().get_name() if node.get_parent() else ''!r}"


def wait_for_comments():
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        top = application()
        if top:
            objects = walk(top)
            if comments(objects):
                return objects
        time.sleep(0.5)
    return []


def check(objects, where):
    """The number of things wrong, each printed."""
    wrong = 0
    focusable = [o for o in objects if has(o, Atspi.StateType.FOCUSABLE) and has(o, Atspi.StateType.SHOWING)]
    for node in focusable:
        is_window = node.get_role() in (Atspi.Role.FRAME, Atspi.Role.DIALOG)
        if not is_window and (not (node.get_name() or "").strip() or node.get_role() in NAMELESS_ROLES):
            print(f"  without a name, {where}: {describe(node)}")
            wrong += 1
    print(f"{where}: {len(objects)} objects, {len(focusable)} take the focus, {wrong} without a name")
    return wrong


def press(keys):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=False)
    time.sleep(0.7)


def main():
    launcher, program, folder = sys.argv[1:]
    bus = subprocess.Popen([launcher, "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(1)
    reader = subprocess.Popen([program, folder], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        objects = wait_for_comments()
        if not objects:
            print("the comments never came; there was:")
            for node in walk(application())[:60] if application() else []:
                print(f"  {describe(node)}: {node.get_name()!r}")
            return 1
        wrong = check(objects, "panes")
        names = [c.get_name() for c in comments(objects)]
        if len(set(names)) != len(names):
            print("  two comments have one name")
            wrong += 1
        print(f"comments: {len(names)} rows, {len(set(names))} names")
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--class", "catena", "windowfocus"], check=False)
        for keys, where in ((["slash"], "search"), (["Escape", "ctrl+k"], "palette"), (["Escape", "question"], "keys"),
                            (["Escape", "ctrl+shift+k"], "shortcuts")):
            press(keys)
            wrong += check(walk(application()), where)
        return 1 if wrong else 0
    finally:
        reader.terminate()
        reader.wait(timeout=10)
        bus.terminate()


if __name__ == "__main__":
    sys.exit(main())
