# make demo     builds the library and runs the examples; pictures go to target/demo
# make test     runs all tests
# make lint     checks format and lints
# make headers  writes include/webgpu/*.h anew from the Rust sources
# make setup    installs what demo and test need (apt-get as root, a Python environment in target)
#
# Another library, or one built elsewhere: make test LIBRARY=/path/to/libwgpu_native.so

TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
INCLUDE := $(abspath include)
PYTHON := $(TARGET)/venv/bin/python
DEMO := $(TARGET)/demo
C_TESTS := $(TARGET)/ffi-tests/c

# Tests run on the dev profile, with its checks; the demo on what ships.
DEV_LIBRARY := $(TARGET)/debug/libwgpu_native.so
RELEASE_LIBRARY := $(TARGET)/release/libwgpu_native.so
TEST_LIBRARY := $(abspath $(or $(LIBRARY),$(DEV_LIBRARY)))
DEMO_LIBRARY := $(abspath $(or $(LIBRARY),$(RELEASE_LIBRARY)))

export PYTHONDONTWRITEBYTECODE := 1
# Where there is no desktop session, Mesa's Wayland code complains on stderr about its absence.
export XDG_RUNTIME_DIR ?= $(TARGET)

.PHONY: demo test test-rust test-headers test-library test-c test-python lint headers setup cargo
.NOTPARALLEL:

demo: setup $(DEMO)/compute $(DEMO)/triangle
	@echo; echo "== C: compute"
	@$(DEMO)/compute
	@echo; echo "== C: triangle"
	@$(DEMO)/triangle $(DEMO)/triangle.png
	@echo; echo "== Python: render"
	@WGPU_LIB_PATH=$(DEMO_LIBRARY) $(PYTHON) examples/python/render.py $(DEMO)/boxes.png

$(DEMO)/triangle: LDLIBS := -lpng
$(DEMO)/%: examples/c/%/main.c examples/c/common/gpu.c examples/c/common/gpu.h $(DEMO_LIBRARY) | setup
	@mkdir -p $(DEMO)
	$(CC) -std=c11 -O2 -Wall -Wextra -I$(INCLUDE) $(filter %.c,$^) -o $@ \
	    $(DEMO_LIBRARY) -Wl,-rpath,$(dir $(DEMO_LIBRARY)) $(LDLIBS)

$(RELEASE_LIBRARY): cargo
	cargo build --release

$(DEV_LIBRARY): cargo
	cargo build

# Cargo knows best whether there is something to do.
cargo:

test: setup lint test-rust test-headers test-library test-c test-python
	@echo "All tests passed."

test-rust:
	@if cargo nextest --version >/dev/null 2>&1; then \
	    cargo nextest run --workspace; \
	else \
	    cargo test --workspace; \
	fi

test-headers: setup
	$(PYTHON) -m pytest -q ffi-tests/headers

test-library: setup $(TEST_LIBRARY)
	WEBGPU_C_LIBRARY=$(TEST_LIBRARY) WEBGPU_C_INCLUDE=$(INCLUDE) $(PYTHON) -m pytest -q ffi-tests/library

test-c: setup $(TEST_LIBRARY)
	cmake --log-level=WARNING -S ffi-tests/c -B $(C_TESTS) \
	    -DWEBGPU_C_LIBRARY=$(TEST_LIBRARY) -DWEBGPU_C_INCLUDE=$(INCLUDE)
	cmake --build $(C_TESTS) --parallel $$(nproc)
	ctest --test-dir $(C_TESTS) --output-on-failure

test-python: setup $(TEST_LIBRARY)
	WGPU_LIB_PATH=$(TEST_LIBRARY) $(PYTHON) -m pytest -q ffi-tests/python

lint:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets -- -D warnings

headers:
	WEBGPU_C_WRITE_HEADERS=1 cargo build

setup:
	@scripts/setup.sh $(TARGET)/venv
