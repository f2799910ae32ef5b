"""python place.py ROOT: writes the two guides into ROOT/docs and the pictures into ROOT/README.md, every @name given its number.

Run after `python -m benchmarks.sixty` in ROOT, which makes docs/img/id and docs/img/en.
"""
import re, sys
from pathlib import Path
root, here = Path(sys.argv[1]), Path(__file__).parent
def numbered(match):
    folder, name = match[1], match[2]
    found = list((root / "docs" / folder).glob(f"[0-9][0-9]-{name}.png"))
    assert len(found) == 1, f"{folder}/{name}: {found}"
    return f"{folder}/{found[0].name}"
def resolve(text): return re.sub(r"(img/(?:id|en))/@([\w-]+)\.png", numbered, text)
for guide in ("panduan-fasilitator.md", "facilitators-guide.md"):
    (root / "docs" / guide).write_text(resolve((here / guide).read_text()))
readme = (root / "README.md").read_text()
start, end = readme.index("| On the phone |"), readme.index("## Two commands")
shown = """| On the phone | On the wall | On the laptop |
|---|---|---|
| ![A ballot on a phone](docs/img/en/@phone-ballot.png) | ![The result on the projector](docs/img/en/@wall-result.png) | ![The control screen](docs/img/en/@console-open.png) |

How to hold a meeting with it: [panduan fasilitator](docs/panduan-fasilitator.md) in Indonesian, and the
[facilitator's guide](docs/facilitators-guide.md) in English, with pictures of every moment.

"""
(root / "README.md").write_text(readme[:start] + resolve(shown) + readme[end:])
