# `make site` builds the archive, `make test` tests the program. PYTHON chooses the
# interpreter, FORMAT how `make content` prints: text, json or github. CORPUS is the folder of the
# articles that `make bench` measures with, BENCH what else it is told.

PYTHON ?= python3
FORMAT ?= text
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help site serve content test check bench html catalog lock clean

help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1 \2/p' Makefile | while read -r make target says; do \
		printf 'make %-7s  %s\n' "$$target" "$$says"; done

site: .venv/site ## build content/ into site/
	$(BIN)/rashomon build

serve: .venv/site ## show the site and reload the browser on save
	$(BIN)/rashomon serve

content: .venv/site ## check the content files and write nothing
	$(BIN)/rashomon check --format $(FORMAT)

# The program is started a hundred times: where Python may not keep what it compiles, it would
# compile the program each time. The tests write tens of thousands of small files, and a disk is slow
# to make files where many were removed: they lie in memory where a folder of it is large enough, and
# only those of a test that failed stay there.
test: export PYTHONDONTWRITEBYTECODE :=
test: .venv/test ## run every test, in a browser too
	$(BIN)/python tests/browser/find_browser.py
	@echo "In a browser, beside the others; what is said of them follows: tests/browser"
	@mkdir -p .cache; \
	kept=; if test -w /dev/shm && df -Pk /dev/shm | awk 'NR == 2 {exit $$4 < 2000000}'; then \
		export TMPDIR=/dev/shm; kept="-o tmp_path_retention_policy=failed"; \
	fi; \
	$(BIN)/python -m pytest $$kept tests/browser >.cache/browser-tests 2>&1 & browser=$$!; \
	trap 'kill $$browser' INT TERM; \
	$(BIN)/python -m pytest $$kept --hypothesis-profile thorough --ignore tests/browser; others=$$?; \
	wait $$browser; browser=$$?; \
	cat .cache/browser-tests; \
	exit $$((others | browser))

check: .venv/test ## format, lint, types and the floors of the imports
	$(BIN)/ruff format --check builder tests
	$(BIN)/ruff check builder tests
	$(BIN)/mypy
	$(BIN)/lint-imports

# As in a test: a program that is compiled at each start is not what anybody uses.
bench: export PYTHONDONTWRITEBYTECODE :=
bench: .venv/test ## measure beside other generators: make bench CORPUS=folder
	$(BIN)/python tests/browser/find_browser.py
	$(BIN)/python -m tests.benchmarks $(BENCH) --corpus "$(CORPUS)"

html: site ## run the Nu HTML checker over site/ (needs npm and Java)
	npm install --silent --no-save --prefix .cache/vnu vnu-jar
	java -jar .cache/vnu/node_modules/vnu-jar/build/dist/vnu.jar \
		--errors-only --also-check-css --skip-non-html site

catalog: .venv/test ## collect the interface words for translators
	$(BIN)/pybabel --quiet extract --mapping-file pyproject.toml --omit-header --sort-by-file \
		--no-wrap --add-location file --output-file templates/locale/messages.pot templates

lock: ## pin the newest versions of all dependencies, with hashes
	$(PYTHON) -m venv .cache/lock
	.cache/lock/bin/pip install --quiet uv
	$(COMPILE) --group build --output-file requirements.lock pyproject.toml
	$(COMPILE) --group dev --constraint requirements.lock --output-file requirements-dev.lock pyproject.toml

COMPILE := UV_CUSTOM_COMPILE_COMMAND="make lock" .cache/lock/bin/uv pip compile --quiet --upgrade \
	--universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links

clean: ## remove what was made: the site, the environment, the caches
	rm -rf .venv .cache .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find site -mindepth 1 ! -name .gitignore -delete

# The stamps: an environment is brought up to date only after a lock file has changed.

.venv/site: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/test: .venv/site requirements-dev.lock
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	touch $@
