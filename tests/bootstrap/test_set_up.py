"""Set-up does what is missing, once, and touches nothing but its own environment."""

from pathlib import Path

import pytest

from facilitation.bootstrap import start
from facilitation.bootstrap.speech import CannotStart


def test_the_first_start_installs_the_lock_with_its_hashes(project):
    start.set_up(project.root, "requirements.txt")
    install = next(line for line in project.asked if " pip install " in line)
    assert "--require-hashes" in install
    assert "--no-index" not in install
    assert project.installs[0] == "requirements.txt"


def test_the_second_start_asks_nobody_for_anything(project):
    start.set_up(project.root, "requirements.txt")
    project.forget_what_was_asked()
    start.set_up(project.root, "requirements.txt")
    assert project.asked == []


def test_a_changed_lock_is_installed_again(project):
    start.set_up(project.root, "requirements.txt")
    project.forget_what_was_asked()
    (project.root / "requirements.txt").write_text("# newer\n", "utf-8")
    start.set_up(project.root, "requirements.txt")
    assert project.installs == ["requirements.txt"]


def test_another_python_in_the_environment_installs_again(project):
    start.set_up(project.root, "requirements.txt")
    project.forget_what_was_asked()
    (project.root / ".venv" / "pyvenv.cfg").write_text("version = 3.13.0\n", "utf-8")
    start.set_up(project.root, "requirements.txt")
    assert project.installs == ["requirements.txt", "requirements-node.txt"]


def test_the_test_set_comes_on_top_and_leaves_the_first_alone(project):
    start.set_up(project.root, "requirements.txt")
    project.forget_what_was_asked()
    start.set_up(project.root, "requirements.txt", "requirements-dev.txt")
    assert project.installs == ["requirements-dev.txt"]


@pytest.mark.parametrize("damage", ["", "{", "[1, 2]", '"yes"', "\x00\xff"])
def test_a_damaged_stamp_is_told_and_everything_checked_again(project, capsys, damage):
    start.set_up(project.root, "requirements.txt")
    project.forget_what_was_asked()
    (project.root / ".venv" / "musrenbang-setup.json").write_text(damage, "utf-8")
    start.set_up(project.root, "requirements.txt")
    assert "requirements.txt" in project.installs
    assert "damaged" in capsys.readouterr().out


def test_the_field_kit_is_used_without_network(project):
    (project.root / "wheelhouse").mkdir()
    start.set_up(project.root, "requirements.txt")
    install = next(line for line in project.asked if " pip install " in line)
    assert f"--no-index --find-links {project.root / 'wheelhouse'}" in install


def test_without_network_and_kit_the_refusal_names_the_kit(project):
    project.let_pip_end_with(1)
    with pytest.raises(CannotStart) as refused:
        start.set_up(project.root, "requirements.txt")
    assert all("wheelhouse" in sentence for sentence in refused.value.sentences)


def test_an_incomplete_kit_is_named_as_the_cause(project):
    (project.root / "wheelhouse").mkdir()
    project.let_pip_end_with(1)
    with pytest.raises(CannotStart, match="not complete"):
        start.set_up(project.root, "requirements.txt")


def test_a_failed_installation_is_tried_again_at_the_next_start(project):
    project.let_pip_end_with(1)
    with pytest.raises(CannotStart):
        start.set_up(project.root, "requirements.txt")
    project.let_pip_end_with(0)
    project.forget_what_was_asked()
    start.set_up(project.root, "requirements.txt")
    assert project.installs[0] == "requirements.txt"


def test_a_nearly_full_disk_refuses_before_anything_is_installed(project, monkeypatch):
    monkeypatch.setenv("MUSRENBANG_FREE_MB", "999999999")
    with pytest.raises(CannotStart, match="999999999 MB"):
        start.set_up(project.root, "requirements.txt")
    assert project.asked == []


def test_missing_scripts_never_stop_the_start(project, capsys):
    start.set_up(project.root, "requirements.txt")
    assert "pages work without JavaScript" in capsys.readouterr().out


def test_a_count_needs_no_scripts_and_prints_nothing_of_its_own(project, monkeypatch, capsys):
    monkeypatch.setattr(start.environment, "continue_in", lambda *_: 0)
    start.set_up(project.root, "requirements.txt")
    capsys.readouterr()
    start.main(["count", "desa.pb", "--json"], root=project.root)
    assert capsys.readouterr().out == ""


def test_an_offline_laptop_tries_for_the_scripts_only_once(project, capsys):
    start.set_up(project.root, "requirements.txt")
    project.forget_what_was_asked()
    start.set_up(project.root, "requirements.txt")
    assert project.asked == []
    assert "python app.py setup" in capsys.readouterr().out


def test_setup_tries_again_whatever_the_stamp_says(project):
    start.set_up(project.root, "requirements.txt")
    project.forget_what_was_asked()
    project.let_npm_bring()
    start.renew(project.root, "requirements.txt")
    assert project.script.exists()
    assert project.installs == ["requirements.txt"]


@pytest.mark.parametrize(
    ("typed", "module", "given"),
    [
        (["doctor", "--data", "desa"], "facilitation.serving.doctor", ["doctor", "--data", "/home/siti/desa"]),
        (["setup", "--port", "9000"], "facilitation.serving", ["setup", "--port", "9000"]),
        (["--no-browser"], "facilitation.serving", ["serve", "--no-browser"]),
        (["verify-journal"], "facilitation.cli", ["verify-journal"]),
        (["count", "desa.pb", "--json"], "facilitation.cli", ["count", "/home/siti/desa.pb", "--json"]),
    ],
)
def test_each_command_goes_on_inside_the_environment(project, monkeypatch, typed, module, given):
    went_on = []
    monkeypatch.setattr(start.environment, "continue_in", lambda *where: went_on.append(where) or 0)
    monkeypatch.setattr(start.Path, "cwd", lambda: Path("/home/siti"))
    assert start.main(typed, root=project.root) == 0
    assert went_on == [(project.root, module, given)]


@pytest.mark.parametrize("typed", [["doctor", "--prot"], ["kit", "--prot"], ["kit", "desa"], ["doctor", "--port", "0"]])
def test_a_slip_of_the_pen_installs_nothing(project, typed):
    with pytest.raises(SystemExit) as ended:
        start.main(typed, root=project.root)
    assert ended.value.code == 2
    assert project.asked == []


def test_a_kit_for_a_laptop_nobody_knows_ends_with_1_and_both_sentences(project, capsys):
    assert start.main(["kit", "--for", "amiga"], root=project.root) == 1
    told = capsys.readouterr().err
    assert "Tidak ada jenis laptop 'amiga'" in told
    assert "There is no kind of laptop 'amiga'" in told
