# make examples  builds the examples that draw, in target/examples: each opens a window, or draws a
#               picture. examples/README.md shows them
# make gallery  draws a picture with each, without a window, in target/gallery
# make screenshots  draws those that the pages show, in docs/pictures
# make test-examples  draws each into a picture, and in windows of X11 and Wayland, and looks at them

EXAMPLES := $(TARGET)/examples
GALLERY := $(TARGET)/gallery
build_examples = $(MAKE) --no-print-directory -s -C examples/c -j$$(nproc) BUILD=$(1) \
    IMGUI=$(patsubst %/imgui.h,%,$(wildcard $(TARGET)/imgui/imgui.h)) \
    WEBGPU="-I$(INCLUDE) $(2) -Wl,-rpath,$(dir $(2))"

.PHONY: examples gallery screenshots test-examples
examples: setup $(DEMO_LIBRARY)
	@$(call build_examples,$(EXAMPLES),$(DEMO_LIBRARY))
	@echo "Built in $(EXAMPLES): try $(EXAMPLES)/cube, or $(EXAMPLES)/cube --picture cube.png"

gallery: examples
	@$(PYTHON) examples/pictures.py $(EXAMPLES) $(GALLERY)

screenshots: examples
	@$(PYTHON) examples/pictures.py --small $(EXAMPLES) docs/pictures

test-examples: setup $(TEST_LIBRARY)
	@$(call build_examples,$(EXAMPLES)-test,$(TEST_LIBRARY))
	WEBGPU_C_EXAMPLES=$(EXAMPLES)-test ffi-tests/surface/headless.sh $(PYTEST) ffi-tests/examples
