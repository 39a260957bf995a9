"""The examples beside nginx.conf say only what systemd, Streamlit and the app know."""

from __future__ import annotations

import re
import tomllib
from configparser import ConfigParser
from pathlib import Path

import pytest
from streamlit import config

ROOT = Path(__file__).parents[2]
DEPLOY = ROOT / "deploy"
UNIT = (DEPLOY / "four-pillars@.service").read_text(encoding="utf-8")
ENVIRONMENT = (DEPLOY / "environment.example").read_text(encoding="utf-8")


def _streamlit_settings() -> dict[str, str]:
    """Streamlit's options by the name of their variable."""
    return {re.sub(r"(?<!^)(?=[A-Z])", "_", key.replace(".", "_")).upper(): key for key in config._config_options_template}


@pytest.mark.parametrize("name", sorted(set(re.findall(r"\bSTREAMLIT_[A-Z_]+(?==)", UNIT + ENVIRONMENT))))
def test_streamlit_knows_each_setting(name: str):
    assert name.removeprefix("STREAMLIT_") in _streamlit_settings()


@pytest.mark.parametrize("name", sorted(set(re.findall(r"^#?((?:FOUR_PILLARS|DATABASE)_[A-Z_]+)=", ENVIRONMENT, re.M))))
def test_the_app_knows_each_setting(name: str):
    files = [file for room in ("pages", "rmp", "store") for file in (ROOT / room).rglob("*.py")]
    assert any(f'"{name}"' in file.read_text(encoding="utf-8") for file in files)


def test_each_process_serves_the_app_on_the_port_of_its_name():
    unit = ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment]
    unit.read_string(UNIT)
    command = unit["Service"]["ExecStart"].split()
    assert command[1:] == ["-m", "streamlit", "run", "app.py", "--server.port", "%i"]
    assert "%i/_stcore/script-health-check" in unit["Service"]["ExecStartPost"]


def test_sign_in_has_one_secret_and_nothing_real():
    auth = tomllib.loads((DEPLOY / "secrets.example.toml").read_text(encoding="utf-8"))["auth"]
    assert set(auth) == {"redirect_uri", "cookie_secret", "client_id", "client_secret", "server_metadata_url"}
    assert not auth["cookie_secret"] and not auth["client_secret"]
