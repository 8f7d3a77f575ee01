# Adds "Read in Catena" to the context menu of folders in Nautilus 43 and later; needs nautilus-python.
import locale
import subprocess

from gi.repository import GObject, Nautilus


class CatenaMenu(GObject.GObject, Nautilus.MenuProvider):
    """One entry for one chosen local folder."""

    def get_file_items(self, files):
        if len(files) != 1 or not files[0].is_directory():
            return []
        path = files[0].get_location().get_path()
        if path is None:
            return []
        korean = (locale.getlocale()[0] or "").startswith("ko")
        item = Nautilus.MenuItem(
            name="CatenaMenu::read",
            label="카테나로 읽기" if korean else "Read in Catena",
            tip="",
        )
        item.connect("activate", lambda _item: subprocess.Popen(["catena", path]))
        return [item]

    def get_background_items(self, folder):
        return self.get_file_items([folder])
