# make run opens the app; make test makes everything it needs and runs every check. On Windows see README.md.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: run test lint browser bench clean

run: .venv/run.stamp
	$(BIN)/python -m streamlit run app.py

test: .venv/dev.stamp browser lint
	$(BIN)/python -m pytest -n auto --dist loadgroup

lint: .venv/dev.stamp
	$(BIN)/python -m ruff check .
	$(BIN)/python -m mypy
	$(BIN)/lint-imports

browser: .venv/dev.stamp
	$(BIN)/python -m tests.browser.machine

bench: .venv/dev.stamp
	$(BIN)/python -m benchmarks

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/run.stamp: requirements.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	touch $@

.venv/dev.stamp: requirements-dev.txt .venv/run.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

clean:
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis
