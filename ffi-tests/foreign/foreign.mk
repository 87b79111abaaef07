# make foreign  builds programs of others, as they come, against the installed library and nothing else
#               of ours, and runs them; docs/foreign.md tells of them. ONLY="thorvg_test": these;
#               REPOSITORIES='/folder/{owner}/{name}': from copies of their repositories

FOREIGN := $(TARGET)/foreign
REPOSITORIES ?= https://github.com/{owner}/{name}
.PHONY: foreign
foreign: setup
	@$(MAKE) --no-print-directory -s install PREFIX=$(FOREIGN)/prefix
	@ffi-tests/surface/headless.sh $(PYTHON) ffi-tests/foreign/foreign.py $(FOREIGN)/prefix $(FOREIGN) \
	    --imgui $(TARGET)/imgui --where '$(REPOSITORIES)' --install $(ONLY)
