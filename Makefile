# make debug    builds the library with assertions, and with validation on by default
# make demo     builds the library and runs the examples; pictures go to target/demo
# make test     runs all tests
# make trace-demo  records two programs, replays and compares; results go to target/trace-demo
# make dropin   one client, two libraries: compares scene by scene with the one that the Python package carries
# make languages  the same program in sixteen languages: installs what they need, runs them, prints what each
#               computed and drew; ONLY="Ruby 'Python cffi'": these
# make examples, gallery, screenshots: examples/examples.mk
# make foreign: ffi-tests/foreign/foreign.mk
# make test-second-driver  the C and Python tests on a newer driver, which setup fetches
# make interop  memory that CUDA, other processes and the program's own arrays share with the library
# make info     the adapters of this machine: builds wgpu-info and runs it; INFO=--json: its arguments
# make rules    runs the tests and prints which rule of ffi-tests/rules/rules.md is proved by which
# make lint     checks format and lints
# make bench    what calls cost, side by side with the library that the Python package carries, and with
#               the same work in Rust. QUICK=1: in a minute; ONLY="objects queues": these groups;
#               BASE="one.so other.so": against other builds, too; ROUNDS=9;
#               MARKDOWN=docs/performance.md: into the tables of that page
# make bench-frames  the same for frames of real programs
# make bench-js what calls cost in the package for Node, beside others that it installs
# make bench-cold  what pipelines from the last run gain: docs/pipeline-cache.md; ROUNDS=9, LIBRARY=other.so
# make hostile  wrong values in every place of every call, on three backends; the rival's deaths beside
# make soak     a million objects of each kind, and whatever else comes and goes: memory, files and
#               threads stay as they are. SOAK=1000 is quick
# make fuzz     fuzzes the library, SECONDS=60 for each target; JOBS=4 workers, ONLY="wgsl glsl" targets
# make deny     licences, sources and known vulnerabilities of all dependencies (needs cargo-deny, and
#               the network for the vulnerabilities)
# make sanitize the C tests and the hostile table under AddressSanitizer, threads under ThreadSanitizer,
#               unit tests under Miri; ONLY=tests TESTS=^contract: a part; EVERY=1: the whole table
# make cross    builds the library for Windows and other platforms, runs the C tests there where this machine
#               can, and prints what came of it; ONLY="windows musl": these. Installs what it needs, as root
# make trace-overhead  what recording costs
# make cts      runs the WebGPU conformance suite, from a checkout of it: make cts CTS=/path/to/cts;
#               QUERY='webgpu:shader,validation,*': a part; CASES=40: no more of each file
# make headers  writes include/webgpu/* anew from the Rust sources
# make man      writes the manual pages of wgpu-trace and wgpu-info anew
# make manual   the headers as pages, in target/manual (needs doxygen)
# make install, uninstall, dist, deb, wheel, test-install: packaging/package.mk
# make setup    installs what the tests need (apt-get as root, Python and Node packages in target);
#               make setup-demo: what the demo needs, which is little
#
# Another library, or one built elsewhere: make test LIBRARY=/path/to/libwgpu_native.so

TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
INCLUDE := $(abspath include)
PYTHON := $(TARGET)/venv/bin/python
DEMO := $(TARGET)/demo
C_TESTS := $(TARGET)/ffi-tests/c
SECOND_DRIVER := $(TARGET)/second-driver/lvp.json
CPP_TESTS := $(TARGET)/ffi-tests/cpp
SURFACE_TESTS := $(TARGET)/ffi-tests/surface
TRACE_TESTS := $(TARGET)/ffi-tests/trace
RULES := $(TARGET)/ffi-tests/rules
QUERY := webgpu:api,* webgpu:shader,*
DROPIN := $(TARGET)/ffi-tests/dropin
BENCH := $(TARGET)/ffi-tests/bench
REFERENCE := $(TARGET)/bench/reference/release/bench-reference
COMPARE = $(PYTHON) ffi-tests/bench/compare.py
RIVAL = $(TARGET)/venv/lib/python3*/site-packages/wgpu/resources/libwgpu_native-release.so
BENCH_OPTIONS = $(if $(QUICK),--quick) $(addprefix --base ,$(BASE)) $(addprefix --rounds ,$(ROUNDS)) \
    $(addprefix --markdown ,$(MARKDOWN))
SHADER_HOST := $(TARGET)/ffi-tests/shaders
PYTEST = $(PYTHON) -m pytest -q
CTEST = ctest --parallel $$(nproc) --output-on-failure
RULE_SUITES := test-headers test-library test-c test-surface test-python
# Where to leave results, as JUnit files, if anywhere.
RESULTS :=
ifdef RESULTS
PYTEST += --junitxml=$(RESULTS)/$@.xml
CTEST += --output-junit $(RESULTS)/$@.xml --test-output-size-passed 1000000 --test-output-size-failed 1000000
endif

# Tests run on the dev profile, with its checks; what shows something on one that is soon built; what
# measures on what ships.
DEV_LIBRARY := $(TARGET)/debug/libwgpu_native.so
TRACE_TOOL := $(TARGET)/debug/wgpu-trace
RELEASE_LIBRARY := $(TARGET)/release/libwgpu_native.so
DEMO_BUILD := $(TARGET)/quick/libwgpu_native.so
TEST_LIBRARY := $(abspath $(or $(LIBRARY),$(DEV_LIBRARY)))
DEBUG_BUILD := $(if $(filter $(DEV_LIBRARY),$(TEST_LIBRARY)),ON,)
DEMO_LIBRARY := $(abspath $(or $(LIBRARY),$(DEMO_BUILD)))
SHIPPED_LIBRARY := $(abspath $(or $(LIBRARY),$(RELEASE_LIBRARY)))

export PYTHONDONTWRITEBYTECODE := 1
# A validation layer installed on the machine would slow all tests down, and have its own opinion;
# the test of its messages asks for it.
export VK_LAYER_PATH := $(TARGET)/no-layers
VULKAN_LAYER := $(TARGET)/vulkan-layer
# Where there is no desktop session, Mesa's Wayland code complains on stderr about its absence.
export XDG_RUNTIME_DIR ?= $(TARGET)

.PHONY: demo trace-demo debug test test-rust test-headers test-library test-c test-cpp test-surface test-report test-python test-interop test-node test-lua test-dropin dropin rules lint cts headers man setup setup-demo cargo
.NOTPARALLEL:

demo: setup-demo $(DEMO)/compute $(DEMO)/triangle $(DEMO)/life
	@echo; echo "== C: compute"
	@$(DEMO)/compute
	@echo; echo "== C: triangle"
	@$(DEMO)/triangle $(DEMO)/triangle.png
	@echo; echo "== C++: the game of life"
	@$(DEMO)/life $(DEMO)/life.png
	@echo; echo "== Python: render"
	@WGPU_LIB_PATH=$(DEMO_LIBRARY) $(TARGET)/venv-demo/bin/python examples/python/render.py $(DEMO)/boxes.png

trace-demo: setup $(TEST_LIBRARY) $(TRACE_TOOL)
	$(MAKE) DEMO_LIBRARY=$(TEST_LIBRARY) DEMO=$(TARGET)/trace-demo-programs $(TARGET)/trace-demo-programs/triangle
	scripts/trace-demo.sh $(TRACE_TOOL) $(TEST_LIBRARY) $(PYTHON) \
	    $(TARGET)/trace-demo-programs/triangle $(TARGET)/trace-demo

$(DEMO)/triangle: LDLIBS := -lpng
$(DEMO)/%: examples/c/%/main.c examples/c/common/gpu.c examples/c/common/gpu.h $(DEMO_LIBRARY) | setup-demo
	@mkdir -p $(DEMO)
	$(CC) -std=c11 -O2 -Wall -Wextra -I$(INCLUDE) $(filter %.c,$^) -o $@ \
	    $(DEMO_LIBRARY) -Wl,-rpath,$(dir $(DEMO_LIBRARY)) $(LDLIBS)

$(DEMO)/life: examples/cpp/life/main.cpp $(DEMO_LIBRARY) | setup-demo
	@mkdir -p $(DEMO)
	$(CXX) -std=c++17 -O2 -Wall -Wextra -I$(INCLUDE) $< -o $@ \
	    $(DEMO_LIBRARY) -Wl,-rpath,$(dir $(DEMO_LIBRARY)) -lpng

$(RELEASE_LIBRARY): compile-library

$(DEMO_BUILD): cargo
	cargo rustc --profile quick --lib --crate-type cdylib

# With the targets of test-rust, or what the tests alone need would have all built twice.
$(DEV_LIBRARY) $(TRACE_TOOL) &: cargo
	cargo build --workspace --all-targets

debug: $(DEV_LIBRARY)
	@echo "$(DEV_LIBRARY): a debug build. README.md says what it does more than a release build."

# Cargo knows best whether there is something to do.
cargo:

test: setup lint test-rust test-headers test-library test-c test-second-driver test-cpp test-surface test-examples test-trace test-report test-pages test-python test-interop test-node test-js test-lua test-languages test-shaders test-dropin test-bench test-install test-fuzz
	@echo "All tests passed."

test-rust:
	@if cargo nextest --version >/dev/null 2>&1; then \
	    cargo nextest run --workspace --no-fail-fast; \
	else \
	    cargo test --workspace --no-fail-fast; \
	fi

test-headers: setup
	$(PYTEST) ffi-tests/headers

test-library: setup $(TEST_LIBRARY)
	WEBGPU_C_LIBRARY=$(TEST_LIBRARY) WEBGPU_C_INCLUDE=$(INCLUDE) WEBGPU_C_IMGUI=$(TARGET)/imgui \
	    WEBGPU_C_VULKAN_LAYER=$(VULKAN_LAYER) \
	    $(PYTEST) ffi-tests/library

build_c_tests = cmake --log-level=WARNING -S ffi-tests/c -B $(C_TESTS) \
    -DWEBGPU_C_LIBRARY=$(TEST_LIBRARY) -DWEBGPU_C_INCLUDE=$(INCLUDE) \
    -DWEBGPU_C_VULKAN_LAYER=$(VULKAN_LAYER) -DWEBGPU_C_DEBUG_BUILD=$(DEBUG_BUILD) && \
    cmake --build $(C_TESTS) --parallel $$(nproc)

test-c: setup $(TEST_LIBRARY)
	$(build_c_tests)
	$(CTEST) --test-dir $(C_TESTS)

# What one driver forgives, or cannot do, may be otherwise on the next. It drives Vulkan alone; what RenderDoc
# asks of a driver the first one has answered, and what recording costs is no driver's business.
.PHONY: test-second-driver on-second-driver
test-second-driver: setup $(TEST_LIBRARY)
	@if [ -e $(SECOND_DRIVER) ]; then $(MAKE) --no-print-directory on-second-driver; \
	else echo "test-second-driver: skipped, as there is no $(SECOND_DRIVER); scripts/setup.sh says why"; fi

on-second-driver: export VK_DRIVER_FILES := $(SECOND_DRIVER)
on-second-driver: export WGPU_LIB_PATH := $(TEST_LIBRARY)
on-second-driver:
	@$(PYTHON) ffi-tests/second_driver.py
	$(build_c_tests)
	$(CTEST) --test-dir $(C_TESTS) -E '\.(gl|noop|renderdoc_.*)$$|^contract_recording$$'
	$(PYTEST) ffi-tests/python
	WEBGPU_C_PROGRAMS=$(C_TESTS) $(PYTEST) ffi-tests/interop
	@echo "The second driver passes the tests in C and Python."

test-cpp: setup $(TEST_LIBRARY)
	cmake --log-level=WARNING -S ffi-tests/cpp -B $(CPP_TESTS) \
	    -DWEBGPU_C_LIBRARY=$(TEST_LIBRARY) -DWEBGPU_C_INCLUDE=$(INCLUDE)
	cmake --build $(CPP_TESTS) --parallel $$(nproc)
	$(CTEST) --test-dir $(CPP_TESTS)

# On displays of their own, so that they need no desktop and disturb none.
test-surface: setup $(TEST_LIBRARY)
	cmake --log-level=WARNING -S ffi-tests/surface -B $(SURFACE_TESTS) \
	    -DWEBGPU_C_LIBRARY=$(TEST_LIBRARY) -DWEBGPU_C_INCLUDE=$(INCLUDE)
	cmake --build $(SURFACE_TESTS) --parallel $$(nproc)
	ffi-tests/surface/headless.sh $(CTEST) --test-dir $(SURFACE_TESTS)

.PHONY: test-trace trace-overhead
test-trace: setup $(TEST_LIBRARY) $(TRACE_TOOL)
	cmake --log-level=WARNING -S ffi-tests/trace -B $(TRACE_TESTS) \
	    -DWEBGPU_C_LIBRARY=$(TEST_LIBRARY) -DWEBGPU_C_INCLUDE=$(INCLUDE)
	cmake --build $(TRACE_TESTS) --parallel $$(nproc)
	WGPU_LIB_PATH=$(TEST_LIBRARY) WEBGPU_C_TRACE_PROGRAMS=$(TRACE_TESTS) \
	    WEBGPU_C_WGPU_TRACE=$(TRACE_TOOL) \
	    ffi-tests/surface/headless.sh $(PYTEST) ffi-tests/trace

# What recording costs, for the table in docs/traces.md; on what ships.
trace-overhead: setup $(SHIPPED_LIBRARY)
	@cmake --log-level=WARNING -S ffi-tests/trace -B $(TRACE_TESTS)-release \
	    -DWEBGPU_C_LIBRARY=$(SHIPPED_LIBRARY) -DWEBGPU_C_INCLUDE=$(INCLUDE) >/dev/null
	@cmake --build $(TRACE_TESTS)-release --target frames >/dev/null
	@WEBGPU_C_TRACE_PROGRAMS=$(TRACE_TESTS)-release $(PYTHON) ffi-tests/trace/overhead.py

# The page that wgpu-trace writes, in a browser without a window.
test-report: setup $(TRACE_TOOL)
	WGPU_TRACE_TOOL=$(TRACE_TOOL) \
	    $(TARGET)/venv-page/bin/python -m pytest -q -rs -p no:cacheprovider wgpu-trace/tests/page

# The code blocks and links of README and docs, and the manual that Doxygen makes of the headers.
.PHONY: test-pages
test-pages: setup $(TEST_LIBRARY) $(TRACE_TOOL)
	WEBGPU_C_LIBRARY=$(TEST_LIBRARY) WEBGPU_C_INCLUDE=$(INCLUDE) \
	    WEBGPU_C_MAKE="make -s -C $(CURDIR) BUILD=debug CARGO_TARGET_DIR=$(TARGET) PYTHON=$(PYTHON)" \
	    $(PYTEST) ffi-tests/pages

test-python: setup $(TEST_LIBRARY)
	WGPU_LIB_PATH=$(TEST_LIBRARY) $(PYTEST) ffi-tests/python

test-node: setup $(TEST_LIBRARY)
	WEBGPU_C_LIBRARY=$(TEST_LIBRARY) NODE_PATH=$(TARGET)/node/node_modules node --test ffi-tests/node/compute.test.cjs

# The package for Node in js: its types, and its tests, a window of X11 among them.
.PHONY: test-js bench-js
test-js: setup $(TEST_LIBRARY)
	npm run --prefix js --silent build
	WGPU_LIB_PATH=$(TEST_LIBRARY) ffi-tests/surface/headless.sh npm test --prefix js --silent

# What its calls cost, beside other packages: js/README.md.
bench-js: $(SHIPPED_LIBRARY)
	@npm run --prefix js --silent build
	@WGPU_LIB_PATH=$(SHIPPED_LIBRARY) node js/bench/compare.js $(TARGET)/js-bench

# Memory that others use as well: docs/interop.md.
.PHONY: interop test-interop
interop: test-interop

test-interop: setup $(TEST_LIBRARY)
	cmake --log-level=WARNING -S ffi-tests/c -B $(C_TESTS) \
	    -DWEBGPU_C_LIBRARY=$(TEST_LIBRARY) -DWEBGPU_C_INCLUDE=$(INCLUDE)
	cmake --build $(C_TESTS) --parallel $$(nproc) \
	    --target extensions_shared_memory extensions_shared_memory_cuda extensions_shared_textures extensions_shared_vulkan \
	    extensions_shared_dma_buf
	WGPU_LIB_PATH=$(TEST_LIBRARY) WEBGPU_C_PROGRAMS=$(C_TESTS) $(PYTEST) ffi-tests/interop

# A library of its own, with the feature that others do without.
.PHONY: test-translate
test-translate: setup
	cargo build --features translate --target-dir $(TARGET)/translate
	cmake --log-level=WARNING -S ffi-tests/c -B $(TARGET)/translate/ffi-tests \
	    -DWEBGPU_C_LIBRARY=$(TARGET)/translate/debug/libwgpu_native.so -DWEBGPU_C_INCLUDE=$(INCLUDE)
	cmake --build $(TARGET)/translate/ffi-tests --parallel $$(nproc) --target extensions_shader_translation
	WEBGPU_C_TEST_TRANSLATIONS=1 $(CTEST) --test-dir $(TARGET)/translate/ffi-tests -R '^extensions_shader_translation'
	WGPU_LIB_PATH=$(TARGET)/translate/debug/libwgpu_native.so \
	    $(PYTHON) examples/python/shader_translation.py msl | grep -q 'kernel void multiply'

test-lua: setup $(TEST_LIBRARY)
	luajit ffi-tests/lua/compute.lua $(TEST_LIBRARY)

# Those languages that setup installs, and the others where they are installed.
.PHONY: languages test-languages
test-languages: setup $(TEST_LIBRARY)
	WEBGPU_C_LIBRARY=$(TEST_LIBRARY) WEBGPU_C_LANGUAGES=$(TARGET)/languages $(PYTEST) -rs ffi-tests/languages

languages: $(DEMO_LIBRARY)
	@python3 examples/languages/run.py --install --work $(TARGET)/languages $(DEMO_LIBRARY) $(ONLY)

# What the library sees of this machine.
INFO := --summary --why
.PHONY: info
info: $(TARGET)/wgpu-info
	@$(TARGET)/wgpu-info $(INFO)

$(TARGET)/wgpu-info: $(wildcard wgpu-info/*.[ch]) $(DEMO_LIBRARY)
	$(CC) -std=c11 -O2 -Wall -Wextra -I$(INCLUDE) $(filter %.c,$^) -o $@ \
	    $(DEMO_LIBRARY) -Wl,-rpath,$(dir $(DEMO_LIBRARY))

.PHONY: test-shaders
test-shaders: setup $(TEST_LIBRARY)
	@mkdir -p $(SHADER_HOST)
	$(CC) -std=gnu11 -O2 -Wall -Wextra -I$(INCLUDE) ffi-tests/shaders/host.c \
	    $(addprefix ffi-tests/c/kit/,gpu.c check.c keep.c log.c skip.c test.c) -o $(SHADER_HOST)/host \
	    $(TEST_LIBRARY) -Wl,-rpath,$(dir $(TEST_LIBRARY)) -lpthread
	$(PYTHON) ffi-tests/shaders/hostile.py $(SHADER_HOST)/host

dropin: setup $(TEST_LIBRARY)
	@$(PYTHON) ffi-tests/dropin/compare.py $(DROPIN) $(TEST_LIBRARY)

test-dropin: dropin
	$(PYTEST) ffi-tests/dropin

# The table has the verdict: a test that fails does not keep the others from running.
rules: setup
	@rm -rf $(RULES) && mkdir -p $(RULES)
	-@$(MAKE) --no-print-directory test-rust >$(RULES)/test-rust.txt 2>&1
	-@$(MAKE) --no-print-directory --keep-going RESULTS=$(RULES) $(RULE_SUITES) >$(RULES).log 2>&1
	@$(PYTHON) ffi-tests/rules/rules.py $(RULES) test-rust $(RULE_SUITES)

# Its program finds each library in turn; the one that it is linked to is any.
.PHONY: bench bench-frames bench-cold test-bench
bench: setup $(SHIPPED_LIBRARY) $(if $(QUICK),,$(REFERENCE))
	@$(call build_border,$(SHIPPED_LIBRARY))
	@$(COMPARE) $(BENCH)/border $(SHIPPED_LIBRARY) --rival $(RIVAL) $(BENCH_OPTIONS) \
	    $(addprefix --rust ,$(if $(QUICK),$(wildcard $(REFERENCE)),$(REFERENCE))) $(if $(ONLY),--groups $(ONLY))

bench-frames: setup $(SHIPPED_LIBRARY)
	@$(call build_border,$(SHIPPED_LIBRARY))
	@$(COMPARE) $(BENCH)/border $(SHIPPED_LIBRARY) --rival $(RIVAL) $(BENCH_OPTIONS) --groups frames \
	    --section frames
	@$(COMPARE) ffi-tests/bench/frames/scenes.py $(SHIPPED_LIBRARY) --rival $(RIVAL) $(BENCH_OPTIONS) \
	    --groups one thousand text transparent --section scenes

bench-cold: setup $(SHIPPED_LIBRARY)
	@$(PYTHON) ffi-tests/bench/cold_start.py $(SHIPPED_LIBRARY) --markdown $(addprefix --rounds ,$(ROUNDS))

# That the bench runs, and does the same with both libraries. What it measures is no verdict.
test-bench: setup $(TEST_LIBRARY)
	WGPU_LIB_PATH=$(TEST_LIBRARY) $(PYTEST) ffi-tests/bench
	@$(call build_border,$(TEST_LIBRARY))
	$(COMPARE) $(BENCH)/border $(TEST_LIBRARY) --rival $(RIVAL) --quick --rounds 1

build_border = cmake --log-level=WARNING -S ffi-tests/bench -B $(BENCH) \
    -DWEBGPU_C_LIBRARY=$(1) -DWEBGPU_C_INCLUDE=$(INCLUDE) >/dev/null && \
    cmake --build $(BENCH) --parallel $$(nproc) >/dev/null

$(REFERENCE): cargo
	cargo build --locked --release --manifest-path ffi-tests/bench/reference/Cargo.toml \
	    --target-dir $(TARGET)/bench/reference

# One call in so many on the library that the Python package carries, for so many seconds: it dies or
# hangs often, and begins anew.
RIVAL_EVERY := 397
RIVAL_SECONDS := 900
.PHONY: hostile
hostile: setup $(TEST_LIBRARY)
	@failed=0; for backend in vulkan gl noop; do \
	    $(PYTHON) ffi-tests/hostile/hostile.py $(INCLUDE) $(TEST_LIBRARY) $$backend || failed=1; done; \
	for backend in vulkan gl; do echo "the rival, one call of $(RIVAL_EVERY):"; \
	    $(PYTHON) ffi-tests/hostile/hostile.py $(INCLUDE) \
	    $(TARGET)/venv/lib/python3*/site-packages/wgpu/resources/libwgpu_native-release.so \
	    $$backend --every $(RIVAL_EVERY) --seconds $(RIVAL_SECONDS) | tail -n 1; done; exit $$failed

# On what ships: a debug build is as flat, and takes five times as long.
SOAK := 1000000
.PHONY: soak
soak: setup $(SHIPPED_LIBRARY)
	@cmake --log-level=WARNING -S ffi-tests/c -B $(C_TESTS)-soak \
	    -DWEBGPU_C_LIBRARY=$(SHIPPED_LIBRARY) -DWEBGPU_C_INCLUDE=$(INCLUDE) >/dev/null
	@cmake --build $(C_TESTS)-soak --target endurance_soak >/dev/null
	@failed=0; for backend in vulkan gl noop; do echo "$$backend:"; \
	    WEBGPU_C_SOAK=$(SOAK) WEBGPU_C_TEST_BACKEND=$$backend $(C_TESTS)-soak/endurance_soak || failed=1; \
	done; exit $$failed

# Inputs that nobody thought of. A few of them with each `make test`, from where earlier runs have got to.
FUZZ := $(TARGET)/fuzz
SECONDS := 60
.PHONY: fuzz test-fuzz
fuzz: setup
	ffi-tests/fuzz/build.sh $(FUZZ) $(PYTHON)
	JOBS=$(JOBS) ffi-tests/fuzz/run.sh $(FUZZ) $(SECONDS) $(ONLY)

test-fuzz: setup
	ffi-tests/fuzz/build.sh $(FUZZ) $(PYTHON)
	ffi-tests/fuzz/run.sh $(FUZZ) 20
	@echo "Fuzzing found nothing."

# What is in deny.toml, and what the RustSec database tells, which is fetched anew.
.PHONY: deny
deny:
	@cargo deny --version >/dev/null 2>&1 || { echo "make deny: cargo install --locked cargo-deny"; exit 1; }
	cargo deny --log-level error check licenses bans sources
	cargo deny --log-level error check advisories

.PHONY: sanitize
sanitize: setup
	TESTS='$(TESTS)' EVERY='$(EVERY)' ffi-tests/sanitize/sanitize.sh $(TARGET)/sanitize $(PYTHON) $(ONLY)

.PHONY: cross
cross:
	@python3 ffi-tests/cross/cross.py $(TARGET)/cross $(ONLY)

cts: $(TEST_LIBRARY)
	@test -f "$(CTS)/node.tsconfig.json" || { echo "make cts CTS=/path/to/cts: a checkout of github.com/gpuweb/cts"; exit 1; }
	@test -d "$(CTS)/out-node" || { cd "$(CTS)" && npm ci --ignore-scripts --no-audit --no-fund && \
	    npx tsc --project node.tsconfig.json --outDir out-node; }
	@test -d js/node_modules || npm ci --prefix js --silent --ignore-scripts --no-audit --no-fund
	@npm run --prefix js --silent build
	@CTS_LOGS=$(TARGET)/cts/logs WGPU_LIB_PATH=$(TEST_LIBRARY) CTS_CASES=$(CASES) \
	    node ffi-tests/cts/run.js $(CTS) $(foreach query,$(QUERY),'$(query)')

lint:
	cargo fmt --all --check
	cargo fmt --check --manifest-path ffi-tests/bench/reference/Cargo.toml
	cargo fmt --check --manifest-path examples/languages/rust/Cargo.toml
	cargo clippy --workspace --all-targets -- -D warnings
	cargo clippy --lib --no-default-features --features gles,spirv -- -D warnings
	cargo clippy --lib --features translate -- -D warnings

headers: setup
	@mkdir -p $(TARGET) && touch $(TARGET)/headers-asked
	WEBGPU_C_WRITE_HEADERS=1 cargo build
	@$(PYTHON) scripts/describe.py
	@$(PYTHON) scripts/hpp/write.py
	@for header in include/webgpu/*; do \
	    if [ $$header -nt $(TARGET)/headers-asked ]; then echo "$$header: changed"; \
	    else echo "$$header: as before"; fi; done

# The pages of wgpu-trace say what its --help says, that of wgpu-info what docs/wgpu-info.md says.
man:
	python3 scripts/man.py docs/wgpu-info.md >wgpu-info/wgpu-info.1.new
	mv wgpu-info/wgpu-info.1.new wgpu-info/wgpu-info.1
	WGPU_TRACE_WRITE_MAN=1 cargo test --workspace --bin wgpu-trace

.PHONY: manual
manual:
	@mkdir -p $(TARGET)/manual
	@(cat docs/Doxyfile; echo 'OUTPUT_DIRECTORY = "$(TARGET)/manual"') | doxygen -
	@echo "$(TARGET)/manual/html/index.html"

include packaging/package.mk
include examples/examples.mk
include ffi-tests/foreign/foreign.mk

setup:
	@scripts/setup.sh test $(TARGET)

setup-demo:
	@scripts/setup.sh demo $(TARGET)
