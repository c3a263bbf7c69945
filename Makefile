# `make` lists what you can run. Everything runs in .venv, which `make setup` makes from requirements.lock.
.DEFAULT_GOAL := help
.PHONY: help setup fmt lint types arch test docs demo check bench lock clean

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready
CODE := src tests bench $(wildcard scripts)

help: ## list the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-7s %s\n", $$1, $$2}'

setup: $(READY) ## make .venv: saksi, its dependencies and the tools, as locked

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "saksi needs Python 3.11, 3.12 or 3.13: install one, or say which with make PYTHON=..."; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

fmt: $(READY) ## format the code
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

lint: $(READY) ## check format and style
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)

types: $(READY) ## check the types
	$(BIN)/mypy

arch: $(READY) ## check that imports point down
	$(BIN)/lint-imports

test: $(READY) ## run the tests
	$(BIN)/python -m pytest

docs: $(READY) ## check the documentation: links, commands, options
	$(BIN)/python -m pytest tests/test_docs.py

check: lint types arch test docs ## everything that CI checks

demo: $(READY) ## read the articles in demo/ and write out/evidence.html
	@mkdir -p out && rm -f out/demo.db out/demo.db-wal out/demo.db-shm
	@$(BIN)/saksi --db out/demo.db add demo/*.txt
	@$(BIN)/saksi --db out/demo.db list --table
	@$(BIN)/saksi --quiet report $(firstword $(sort $(wildcard demo/*.txt))) -o out/evidence.html
	@echo "Every claim beside its words: $(CURDIR)/out/evidence.html (open it in a browser)"

bench: $(READY) ## check the promises on documents: make bench SETS="more.jsonl"
	$(BIN)/python bench/check_contract.py $(or $(SETS),demo/*.txt)

lock: ## write requirements.lock anew (needs the package registry)
	@test -x .venv/bin/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/python -m uv pip compile pyproject.toml --group dev --universal --python-version 3.11 \
		--generate-hashes --no-annotate --no-header --quiet --upgrade --output-file requirements.lock

clean: ## remove .venv, caches and out/
	rm -rf .venv out .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
