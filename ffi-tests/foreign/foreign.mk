# make foreign  builds programs of others, as they come, against the installed library and nothing else
#               of ours, and runs them; docs/foreign.md has more of them. ONLY="thorvg_test": these

FOREIGN := $(TARGET)/foreign
.PHONY: foreign
foreign: setup
	@$(MAKE) --no-print-directory -s install PREFIX=$(FOREIGN)/prefix
	@ffi-tests/surface/headless.sh $(PYTHON) ffi-tests/foreign/foreign.py $(FOREIGN)/prefix $(FOREIGN) \
	    --imgui $(TARGET)/imgui --install $(ONLY)
