"""Only the scripts that the manifest names, byte for byte, ever stand in static/vendor."""

import pytest

from facilitation import assets
from facilitation.bootstrap.environment import pip_options, python_of


def bring(project):
    assets.bring(project.root, python_of(project.root), pip_options(project.root))


def test_the_machines_npm_brings_the_locked_packages_and_runs_no_scripts(project):
    project.let_npm_bring()
    bring(project)
    assert not assets.missing_assets(project.root)
    assert "npm ci --ignore-scripts" in project.asked[0]


def test_the_licence_comes_beside_its_script(project):
    project.let_npm_bring()
    bring(project)
    assert project.script.with_name("htmx.LICENSE.txt").read_text("utf-8") == "licence\n"


def test_without_a_working_npm_a_throw_away_node_is_asked_for_by_its_hash(project):
    with pytest.raises(assets.CannotBring):
        bring(project)
    install, *_ = (line for line in project.asked if " pip install " in line)
    assert "--target" in install
    assert "--require-hashes" in install
    assert install.endswith("requirements-node.txt")


def test_no_network_at_all_leaves_the_folder_as_it_was(project):
    project.let_pip_end_with(1)
    before = sorted(project.script.parent.iterdir())
    with pytest.raises(assets.CannotBring, match="could not be downloaded"):
        bring(project)
    assert sorted(project.script.parent.iterdir()) == before


def test_a_script_with_another_hash_is_refused_loudly_and_never_gets_there(project):
    project.let_npm_bring("alert('another')")
    with pytest.raises(assets.CannotBring, match="sha384 differs"):
        bring(project)
    assert not project.script.exists()
    assert assets.missing_assets(project.root) == ("htmx.min.js",)


def test_a_script_changed_afterwards_is_removed_and_brought_again(project, capsys):
    project.let_npm_bring()
    bring(project)
    project.script.write_text("alert('another')", "utf-8")
    assert assets.missing_assets(project.root) == ("htmx.min.js",)
    assets.discard_strangers(project.root)
    assert not project.script.exists()
    assert "has been removed" in capsys.readouterr().out


def test_the_right_script_is_never_removed(project):
    project.let_npm_bring()
    bring(project)
    assets.discard_strangers(project.root)
    assert project.script.exists()


def test_the_programs_own_manifest_names_what_the_locks_name():
    names = {script.package: script.version for script in assets.read_manifest(assets.ROOT)}
    lock = (assets.ROOT / "package-lock.json").read_text("utf-8")
    package = (assets.ROOT / "package.json").read_text("utf-8")
    for name, version in names.items():
        assert f'"{name}": "{version}"' in package, "package.json must name the version exactly"
        assert f'"node_modules/{name}"' in lock
    assert '"resolved"' not in lock, "the lock must not name one machine's registry"
