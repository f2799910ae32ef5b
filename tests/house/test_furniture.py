"""Every module stands in a known place, under a name that says what it is."""

import ast
import re
import tomllib

import pytest

from tests.house.source_tree import (
    GROUND_FLOOR,
    PACKAGE,
    ROOT,
    TESTS,
    WITHOUT_FURNITURE,
    functions,
    listed,
    program,
    python_files,
    rooms,
)

# What a single room needs beside it, because a request must be told who asks and where before any view runs.
OWN_FURNITURE = {
    "people": frozenset({"guards", "identity", "code_attempts", "signing_in", "passwords"})
    # The invited list comes as a file, and a spreadsheet's library is loaded for it alone.
    | {"invited_files", "spreadsheets"},
    "meetings": frozenset({"current"}),
    # One phone must not bury everybody else's words.
    # A photo becomes small and anonymous before any command names it.
    "aspirations": frozenset({"flooding", "photos", "uploading"}),
    # A scan is on the disk before the command that names it.
    "dialogue": frozenset({"flooding"}),
    "agreement": frozenset({"uploading", "flooding"}),
    # A voucher is on the disk before the command that names it, and anybody with the public address may write.
    "followup": frozenset({"uploading", "flooding"}),
    # The answer to a ballot, one and the same over the socket and over HTTP.
    "voting": frozenset({"replies"}),
    # Which address the wall shows; the tie between broadcasts, connections and the publisher; what a page itself
    # refuses; the papers, filled from several rooms, their logo, the open data, and last year's result, who has been
    # heard, and why a proposal is funded or not.
    "screens": frozenset({"addresses", "live", "refusals", "own", "papers", "logo", "open_data", "earlier", "voices"})
    # Who can help, which joins the count, the plenary and the partners; what a programme has come to over its meetings,
    # what of both travels to another village as a file, and what every room has to say to the scorecard.
    | {"reasons", "helping", "programme", "templates", "scorecard"},
    # Whose a programme is, a room above says.
    "programmes": frozenset({"current"}),
    # So it is with what ceilings give; and what shows that a promise was kept is on the disk before its command.
    "partnership": frozenset({"current", "uploading"}),
}
FURNITURE = frozenset(
    {"rules", "commands", "events", "views", "tables", "usecases", "queries", "broadcasts", "forms", "routes"}
    | {"sockets", "texts"}
)
KERNEL = frozenset(
    {"settings", "logs", "actor", "policy", "policy_table", "errors", "refusals", "texts", "languages", "money"}
    | {"wording", "database", "migrate", "writer", "execution", "offload", "dispatch", "journal", "asking", "fields"}
    | {"attempts", "extensions", "hosts", "pages", "static_files", "configuration", "shield", "sentences", "addresses"}
    | {"files", "uploads"}
    # Canonical JSON, for rules too, and the installation's own key.
    | {"canonical", "signing"}
)
LIVE = frozenset(
    {"rooms", "throttle", "publisher", "presence", "snapshots", "gallery", "connections", "doorkeeper", "origins"}
    | {"transport", "wire"}
)
# Facts that are the same for every village and every meeting.
REFERENCE = frozenset({"names", "fields", "funding", "groups", "unsur", "goals", "topics"})
DOCUMENTS = frozenset(
    {"views", "wording", "shown", "official", "loader", "as_csv", "as_json", "as_pdf", "as_xlsx", "spreadsheet"}
    # Text documents and their parts, CSV for programs, what a PDF's list is, codes at the foot, and the packet of all.
    | {"as_docx", "word", "as_plain_csv", "list_on_page", "qr_code", "archive", "bundle"}
    # The papers after a plenary: lists, and papers of words.
    | {"lists", "records"}
    # Why a proposal got its money, for papers and screens alike; the format of other programs; and its refusals.
    | {"ballots", "explanation", "pabulib", "texts"}
    | {"typesetting", "ranked_list", "ranked_sums", "rancangan_rkp", "daftar_gagasan", "daftar_hadir", "poster"}
)
# Counts a file at the terminal: which rule, the count, and how it is shown.
COUNTING = frozenset({"command", "choice", "counted", "report", "as_json", "languages"})
DEMO = frozenset(
    {"run", "__main__", "tell", "village", "sheets", "clock", "cast", "programme", "partners", "story"}
    # Last year: its examples and promises, the meeting, its plenary, and what came of it; and this year.
    | {"examples", "promises", "last_year", "plenary", "afterwards", "helping", "this_year"}
)
BOOTSTRAP = frozenset({"start", "options", "conditions", "environment", "stamp", "checks", "speech", "kit"})
SERVING = frozenset(
    {"run", "wsgi", "listener", "installation", "folder_lock", "banner", "__main__", "process", "local_name", "doctor"}
)
ABOVE_THE_ROOMS = frozenset({"factory", "rooms", "cli", "assets"}) | WITHOUT_FURNITURE | GROUND_FLOOR

NAMES_THAT_SAY_NOTHING = frozenset({"utils", "util", "helpers", "helper", "common", "manager", "base", "misc", "core"})


def pieces(folder: str) -> set[str]:
    """The modules and subfolders directly inside a folder of the package."""
    found = {path.stem for path in (PACKAGE / folder).glob("*.py") if path.stem != "__init__"}
    return found | {path.parent.name for path in (PACKAGE / folder).glob("*/__init__.py")}


def contracts() -> dict[str, dict[str, object]]:
    """The import contracts by their id."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return {contract["id"]: contract for contract in tomllib.loads(text)["tool"]["importlinter"]["contracts"]}


def layer_names(contract: dict[str, object]) -> set[str]:
    """The names in a contract's layers without their marks."""
    return set(re.findall(r"\w+", " ".join(contract["layers"])))


@pytest.mark.parametrize("room", [room for room in rooms() if room != "documents"])
def test_a_room_holds_only_furniture_every_room_may_have(room):
    stray = sorted(pieces(room) - FURNITURE - OWN_FURNITURE.get(room, frozenset()))
    assert not stray, listed(
        [f"facilitation/{room}/{name}.py" for name in stray],
        f"put it into one of {', '.join(sorted(FURNITURE))}, as architecture and docs/decisions/0003 describe them.",
    )


@pytest.mark.parametrize(
    ("folder", "known"),
    [
        ("kernel", KERNEL),
        ("live", LIVE),
        ("reference", REFERENCE),
        ("documents", DOCUMENTS),
        ("bootstrap", BOOTSTRAP),
        ("serving", SERVING),
        ("demo", DEMO),
        ("counting", COUNTING),
        ("", ABOVE_THE_ROOMS | set(rooms())),
    ],
)
def test_below_and_beside_the_rooms_every_module_is_known(folder, known):
    stray = sorted(pieces(folder) - known)
    assert not stray, listed(
        [f"facilitation/{folder}/{name}" for name in stray],
        "if it belongs to one room, move it there; if every room stands on it, list it in this test and say why.",
    )


def test_every_room_stands_in_the_import_contracts():
    furnished = {name.removeprefix("facilitation.") for name in contracts()["furniture"]["containers"]}
    assert furnished == set(rooms()) - {"documents"}, "list each room in the `furniture` contract of pyproject.toml."
    assert set(rooms()) <= layer_names(contracts()["rooms"]), "give each room its place in the `rooms` contract."


def test_the_furniture_contract_and_this_test_know_the_same_furniture():
    known = FURNITURE.union(*OWN_FURNITURE.values())
    assert layer_names(contracts()["furniture"]) == known, "a new piece of furniture belongs in both."


@pytest.mark.parametrize("room", [*rooms(), *GROUND_FLOOR, "bootstrap", "serving", "counting"])
def test_a_package_opens_with_its_sentence_and_no_code(room):
    source = (PACKAGE / room / "__init__.py").read_text(encoding="utf-8").strip()
    assert re.fullmatch(r'"""[^"]+"""', source), (
        f"facilitation/{room}/__init__.py holds one docstring and nothing else."
    )


def test_no_module_has_a_name_that_says_nothing():
    vague = [
        module.name
        for module in (*program(), *python_files(TESTS))
        if set(module.path.stem.split("_")) & NAMES_THAT_SAY_NOTHING
    ]
    assert not vague, listed(vague, "name the thing it holds.")


def test_nothing_is_imported_inside_a_function():
    late = [
        f"{module.name}:{inner.lineno}"
        for module in program()
        for function in functions(module.tree)
        for inner in ast_imports(function)
    ]
    assert not late, listed(late, "import at the top; where that closes a circle, the value belongs one room lower.")


def ast_imports(function):
    """The import statements inside a function."""
    return [node for node in ast.walk(function) if isinstance(node, ast.Import | ast.ImportFrom)]
