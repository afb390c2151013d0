"""How Sphinx makes the site: Markdown in, pages out whose search needs no network."""

import sys
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(_ROOT))
from composer import __version__  # noqa: E402 - found only now

project = "Permitted"
author = "The Permitted authors"
project_copyright = author
version = release = __version__
language = "en"

extensions = ["myst_parser"]
# quotation marks and dashes stay as they were written
smartquotes = False
highlight_language = "text"

html_theme = "furo"
html_title = f"Permitted {release}"
html_logo = html_favicon = str(_ROOT / "resources" / "icons" / "app.svg")
html_static_path = [str(Path(__file__).with_name("looks.css"))]
html_css_files = ["looks.css"]
html_copy_source = False
html_use_index = False
html_show_sourcelink = False
html_show_sphinx = False
html_theme_options = {
    "light_css_variables": {"color-brand-primary": "#0b6e99", "color-brand-content": "#0b6e99"},
    "dark_css_variables": {"color-brand-primary": "#5bb8de", "color-brand-content": "#5bb8de"},
}
