# The two commands of the README do all the set-up: `make demo` and `make test`.
PYTHON ?= python3
BIN := .venv/bin
DAY := 2026-11-20
SYSTEM_PACKAGES := chromium chromium-driver firefox-esr libreoffice-calc libreoffice-writer python3-uno xvfb poppler-utils fonts-liberation

.PHONY: demo test quick check format docs pictures examples texts buttons page bench clean

demo: .venv/ready
	@rm -rf build/demo && mkdir -p build/demo
	@for plan in workbook/exemples/*.json; do \
	  $(BIN)/wecco nouveau --depuis $$plan --sortie build/demo/$$(basename $$plan .json).xlsx --date $(DAY) || exit 1; done
	@$(BIN)/wecco valider build/demo/*.xlsx --ecrire --date $(DAY) || test $$? -eq 1
	@$(BIN)/wecco noter build/demo/*.xlsx --ecrire --date $(DAY) > build/demo/noter.txt
	@$(BIN)/wecco prioriser build/demo/*.xlsx --ecrire --date $(DAY) > build/demo/prioriser.txt
	@$(BIN)/wecco etat build/demo/*.xlsx --ecrire --date $(DAY) > build/demo/etat.txt
	@$(BIN)/wecco document tous build/demo/*.xlsx --format html,docx,pdf --sortie build/demo/documents --date $(DAY) >/dev/null
	@rm -f build/cle-demo*
	@$(BIN)/wecco consolider build/demo/*.xlsx --sortie build/demo/consolidation --pseudonymes build/cle-demo --nouvelle-cle \
	  --format parquet,csv,xlsx --page --date $(DAY) > build/demo/consolider.txt
	@echo "Les classeurs vérifiés, notés et classés sont dans build/demo/, avec noter.txt, prioriser.txt, etat.txt et leurs documents/ ;"
	@echo "les quatre plans ensemble : build/demo/consolidation/page.html."

test: .venv/ready system check
	$(BIN)/pytest -n 2 --dist worksteal

# Ground, reading and judgement: what most changes touch, in under a minute.
quick: .venv/ready
	$(BIN)/pytest -n 2 --dist worksteal tests/plan tests/reading tests/review tests/test_words.py tests/test_imports.py

check: .venv/ready
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/oxlint --quiet --deny-warnings templates
	$(BIN)/oxfmt --config templates/.oxfmtrc.json --check templates/*.js templates/page/*.js templates/portfolio/*.js

format: .venv/ready
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/oxfmt --config templates/.oxfmtrc.json templates/*.js templates/page/*.js templates/portfolio/*.js

docs: .venv/ready
	$(BIN)/wecco guide

# The pictures in docs/images: sheets and documents printed by LibreOffice, the consolidation in Chromium.
pictures: .venv/ready system
	PYTHONPATH=. $(BIN)/python docs/pictures.py

# The built workbooks that users take from workbook/; the day is fixed so that they stay the same.
examples: .venv/ready
	@rm -f workbook/*.xlsx workbook/exemples/*.xlsx
	@for code in wecco nzassa; do \
	  $(BIN)/wecco nouveau --programme $$code --sortie workbook/plan-$$code.xlsx --date $(DAY) || exit 1; done
	@for plan in workbook/exemples/*.json; do \
	  $(BIN)/wecco nouveau --depuis $$plan --sortie $${plan%.json}.xlsx --date $(DAY) || exit 1; done

# What each document of each example says, after a change that is wanted.
texts: .venv/ready
	PYTHONPATH=tests:tests/support $(BIN)/python tests/documents/test_golden.py

# The add-ins of LibreOffice and Excel, and the published protocol between them and Python.
buttons: .venv/ready
	$(BIN)/python -m wecco_xl.installation

# The page without installation: Python, its libraries and the program in one HTML file; a second time needs no network.
page: .venv/ready
	$(BIN)/python -m wecco_xl.page.making
	@ls -l build/page/wecco.html

bench: .venv/ready
	$(BIN)/python -m benchmarks

.venv/ready: pyproject.toml
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch .venv/ready

# LibreOffice is what the spreadsheet tests open workbooks with; only Debian-like systems can be served here.
.PHONY: system
system:
	@command -v soffice >/dev/null && command -v pdftoppm >/dev/null && command -v chromedriver >/dev/null && \
	  { command -v firefox-esr || command -v firefox; } >/dev/null || \
	  { command -v apt-get >/dev/null && test "$$(id -u)" = 0 && \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(SYSTEM_PACKAGES); } || \
	  echo "LibreOffice est absent : les tests de tableur seront passés (sudo apt-get install $(SYSTEM_PACKAGES))."

clean:
	rm -rf .venv build .pytest_cache .mypy_cache .ruff_cache .hypothesis
