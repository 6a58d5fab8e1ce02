# `make run` is all a newcomer needs; targets that need set-up do it first. The text after ## is what
# `make help` prints.
PYTHON ?= python3
VENV := .venv
WALKON := $(VENV)/bin/walkon
READY := $(VENV)/.ready
ENGINES := $(VENV)/.engines
PIP := $(VENV)/bin/pip install --disable-pip-version-check --progress-bar off --only-binary :all:
TORCH := 2.13.0
PYTEST := $(VENV)/bin/pytest -n auto --maxprocesses 4
FAST_TESTS := tests/bot/app tests/bot/chat tests/bot/cli tests/bot/core tests/bot/jobs tests/bot/locale \
  tests/bot/test_settings.py tests/contracts tests/scripts tests/render/studio/test_engine.py
FAST_MARKS := not (slow or postgres or media or engines or browser)

# `make bench help up` measures only those two: the words after bench are names of measurements,
# whatever targets are called alike. Without a name, everything is measured.
ifeq ($(firstword $(MAKECMDGOALS)),bench)
NAMES := $(wordlist 2,$(words $(MAKECMDGOALS)),$(MAKECMDGOALS))

.PHONY: $(sort $(MAKECMDGOALS))

bench:
	@$(MAKE) --no-print-directory setup
	@$(VENV)/bin/python -m tests.bench $(NAMES)

$(sort $(filter-out bench,$(NAMES))):
	@:

else

.PHONY: help setup run test test-fast check audit docs pictures bench bench-gpu gpu chaos lock secrets clean

help: ## Say what each target does
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

setup: $(READY) ## Install the pinned packages and pull the model files; once
	@$(WALKON) models pull base

# The Python of an environment that is there already is the one that will be used.
$(READY): pyproject.toml constraints.txt
	@if test -x $(VENV)/bin/python; then $(VENV)/bin/python scripts/check_python.py \
	    || { echo "$(VENV) was made with this Python: make clean removes it."; exit 1; }; \
	  elif command -v $(PYTHON) >/dev/null; then $(PYTHON) scripts/check_python.py; \
	  else echo "There is no $(PYTHON) here. Walk-On runs on Python 3.11, 3.12 and 3.13; name one, for example: make run PYTHON=python3.13"; exit 1; fi
	@test -x $(VENV)/bin/python || $(PYTHON) -m venv $(VENV) \
	  || { rm -rf $(VENV); echo "This Python cannot make a virtual environment; on Debian and Ubuntu the package python3-venv adds that."; exit 1; }
	@echo "Installing the pinned packages (1 GB on disk, a minute or two) ..."
	@$(PIP) --constraint constraints.txt --editable '.[speech,dev]'
	@touch $@

# What engines run with is large: only where the tests or WALKON_ENGINE ask for it. A torch that is
# there already, for whatever card, stays. PyTorch's own index has a build for CPUs alone, which is
# smaller: PIP_EXTRA_INDEX_URL names it.
$(ENGINES): $(READY) no-deps.txt
	@echo "Installing torch and what GPU engines run with, to test them (1.5 GB with a torch for CPUs) ..."
	@$(VENV)/bin/python -c 'import torch' 2>/dev/null || $(PIP) 'torch==$(TORCH)'
	@$(PIP) --constraint constraints.txt --editable '.[speech,dev,gpu]'
	@$(PIP) --no-deps --requirement no-deps.txt
	@touch $@

gpu: $(READY) ## Install torch and what engines on a GPU run with
	@$(PIP) --quiet --constraint constraints.txt --editable '.[speech,dev,gpu]'
	@$(PIP) --quiet --no-deps --requirement no-deps.txt

run: setup ## Start everything and say where the group chat is
	@case "$${WALKON_ENGINE:-studio}" in studio) ;; *) $(MAKE) --no-print-directory gpu ;; esac
	@$(WALKON) up

# Neither torch nor Chromium nor PostgreSQL: what FAST_MARKS names, tests/conftest.py marks.
test-fast: setup ## Run the tests of rules, use cases and conversation, and one tiny render
	@$(PYTEST) -m '$(FAST_MARKS)' --platform web --ignore tests/contracts/test_account_link.py $(FAST_TESTS)

test: setup $(ENGINES) ## Run all tests, those of the engines with a torch (1.5 GB) included
	@$(PYTEST)

docs: setup ## Write docs/commands.md and docs/states.md from the code
	@$(VENV)/bin/python -m tests.docs.write_docs

pictures: setup ## Draw docs/pictures with the sample people; minutes
	@$(VENV)/bin/python -m tests.docs.write_pictures

check: setup ## Run ruff, mypy, the import contracts, and the audit where it can be asked
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports
	@$(VENV)/bin/python scripts/audit.py --if-reachable

audit: ## Ask the database of advisories about every pinned package
	@$(PYTHON) scripts/audit.py

bench: setup ## Measure everything, or only what is named behind it; writes build/bench.json
	@$(VENV)/bin/python -m tests.bench

# Real-size random weights on the card of this machine; writes the table of docs/gpu.md.
bench-gpu: setup gpu ## Measure engines on this machine's GPU
	@$(VENV)/bin/python -m tests.bench.gpu

# Kills workers, dispatcher and Redis while requests run, five minutes; odd requests, updates
# and events, three quarters of an hour; 100,000 random histories of the conversation, half an hour on two cores.
chaos: setup ## Kill workers and Redis, send odd requests, live through 100,000 random histories
	@$(VENV)/bin/python -m tests.chaos
	@$(VENV)/bin/pytest -q --timeout 7200 -o faulthandler_timeout=7500 --hypothesis-profile chaos \
	  tests/attacks/test_http_fuzz.py tests/attacks/test_strange_telegram_updates.py \
	  tests/attacks/test_strange_discord_events.py
	@$(VENV)/bin/python -m tests.histories

# Lines with a condition stay as they are: this Python does not know of the other ones.
lock: ## Pin the versions that are installed now
	@{ head -1 constraints.txt; grep ';' constraints.txt; \
	  $(VENV)/bin/pip freeze --exclude-editable --exclude pip --exclude setuptools \
	  --exclude insightface --exclude voxcpm \
	  $$(sed -n 's/^\([^#=]*\)==.*;.*/--exclude \1/p' constraints.txt | sort -u) \
	  | sed 's/+cpu$$//'; } > constraints.new
	@mv constraints.new constraints.txt

# Secrets of docker-compose.yml; those that are there stay. Tokens are put in by hand.
secrets: ## Make the secrets of docker-compose.yml that are not there yet
	@$(PYTHON) scripts/make_secrets.py

clean: ## Remove the environment and what tools left
	@rm -rf build $(VENV) *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

endif
