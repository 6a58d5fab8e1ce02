# make run is all a newcomer needs; everything below sets itself up first.
PYTHON ?= python3
VENV := .venv
WALKON := $(VENV)/bin/walkon
READY := $(VENV)/.ready
ENGINES := $(VENV)/.engines
PIP := $(VENV)/bin/pip install --disable-pip-version-check --progress-bar off --only-binary :all:
TORCH := 2.13.0

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

.PHONY: setup run test check docs bench bench-gpu gpu chaos lock secrets clean

setup: $(READY)
	@$(WALKON) models pull base

$(READY): pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "Walk-On needs Python 3.11 or newer; name one with: make PYTHON=python3.11"; exit 1; }
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

gpu: $(READY)
	@$(PIP) --quiet --constraint constraints.txt --editable '.[speech,dev,gpu]'
	@$(PIP) --quiet --no-deps --requirement no-deps.txt

run: setup
	@case "$${WALKON_ENGINE:-studio}" in studio) ;; *) $(MAKE) --no-print-directory gpu ;; esac
	@$(WALKON) up

test: setup $(ENGINES)
	@$(VENV)/bin/pytest

docs: setup
	@$(VENV)/bin/python -m tests.write_docs

check: setup
	@$(VENV)/bin/ruff check .
	@$(VENV)/bin/ruff format --check .
	@$(VENV)/bin/mypy
	@$(VENV)/bin/lint-imports

bench: setup
	@$(VENV)/bin/python -m tests.bench

# Real-size random weights on the card of this machine; writes the table of docs/gpu.md.
bench-gpu: setup gpu
	@$(VENV)/bin/python -m tests.bench.gpu

# Kills workers, dispatcher and Redis while requests run; five minutes.
chaos: setup
	@$(VENV)/bin/python -m tests.sim.chaos

# The versions that are installed now become the pinned ones.
lock:
	@{ head -1 constraints.txt; \
	  $(VENV)/bin/pip freeze --exclude-editable --exclude pip --exclude setuptools \
	  --exclude insightface --exclude voxcpm \
	  | sed 's/+cpu$$//'; } > constraints.new
	@mv constraints.new constraints.txt

# Secrets of docker-compose.yml; those that are there stay. Tokens are put in by hand.
secrets:
	@mkdir -p -m 700 secrets && cd secrets && umask 133 \
	  && { test -s master_key || openssl rand -base64 32 > master_key; } \
	  && { test -s s3_secret_key || openssl rand -hex 24 > s3_secret_key; } \
	  && { test -s telegram_webhook_secret || openssl rand -hex 32 > telegram_webhook_secret; } \
	  && { test -s postgres_password || openssl rand -hex 24 > postgres_password; } \
	  && for one in database keys; do host=$$one; test $$one = keys || host=postgres; \
	    printf 'postgresql://walkon:%s@%s/walkon\n' "$$(cat postgres_password)" $$host > $${one}_url; done \
	  && touch telegram_token discord_token
	@echo "Secrets are in secrets/; keep a copy of master_key apart: nothing opens without it."

clean:
	@rm -rf build $(VENV) *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

endif
