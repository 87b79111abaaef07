# make release  builds what is installed: the library, its programs and what goes with them. Before the first
#               time it counts what the library does (packaging/profile.sh), which takes about as long again;
#               PROFILE=: without
# make profile  counts anew
# make install  PREFIX=/usr/local DESTDIR=, and LIBDIR INCLUDEDIR BINDIR MANDIR DOCDIR where they differ;
#               BUILD=quick: built in a hurry, like the demo; BUILD=debug: what `make debug` has built.
#               docs/install.md tells more
# make uninstall  with the same places as make install
# make dist     target/dist/wgpu-linux-x86_64-release.zip, as libwgpu_native's users download it;
#               TRIPLE=x86_64-pc-windows-gnu: for another platform, which cargo knows how to build for
# make deb      target/dist/*.deb, for Debian and its like
# make wheel    target/dist/*.whl, for Python
# make crates   target/package/*.crate, for crates.io; each is built from what is in it
# make test-install  installs in each of these ways, and uses what is there

BUILD := release
TRIPLE :=
BUILT := $(TARGET)/$(addsuffix /,$(TRIPLE))$(BUILD)
SHARED := $(BUILT)/$(if $(findstring windows,$(TRIPLE)),wgpu_native.dll,libwgpu_native.so)
DIST := $(TARGET)/dist
VERSION := $(shell sed -n '/^version/ { s/.*"\(.*\)"/\1/p; q }' Cargo.toml)
PREFIX ?= /usr/local
DESTDIR ?=
PACKAGING = TRIPLE='$(TRIPLE)' BUILT='$(BUILT)' VERSION='$(VERSION)' PREFIX='$(PREFIX)' DESTDIR='$(DESTDIR)' \
    LIBDIR='$(LIBDIR)' INCLUDEDIR='$(INCLUDEDIR)' BINDIR='$(BINDIR)' MANDIR='$(MANDIR)' DOCDIR='$(DOCDIR)' \
    NATIVE_LIBRARIES="$$(cat $(BUILT)/package/native-libraries 2>/dev/null)"

.PHONY: release profile install uninstall package dist deb wheel crates test-install
.PHONY: compile-library compile-release compile-quick compile-debug

release: package

# How often each part of the library runs. Other dependencies are other parts, so they are counted anew. Sources
# that change lose their counts, and the library is larger for it: before a release, `make profile`.
COUNTED := $(TARGET)/profile/release.profdata
PROFILE := $(if $(TRIPLE),,$(COUNTED))
WITH_PROFILE = test ! -f '$(PROFILE)' || export RUSTFLAGS="$$RUSTFLAGS -Cprofile-use=$(PROFILE)"

$(COUNTED): Cargo.lock
	packaging/profile.sh $(@D)/work $@

profile:
	packaging/profile.sh $(TARGET)/profile/work $(COUNTED)

compile-library: $(PROFILE)
	$(WITH_PROFILE); cargo build --release --locked $(addprefix --target ,$(TRIPLE))

# One after the other: built together, the library would get the parts of wgpu-core that only the
# programs need.
compile-release: compile-library
	$(if $(TRIPLE),,$(WITH_PROFILE); cargo build --release --locked -p wgpu-trace)

compile-quick:
	cargo build --profile quick --locked $(addprefix --target ,$(TRIPLE))
	$(if $(TRIPLE),,cargo build --profile quick --locked -p wgpu-trace)

compile-debug: $(if $(TRIPLE),,debug)
	$(if $(TRIPLE),cargo build --locked --target $(TRIPLE))

# Who installs as root may have no cargo, and needs none once everything is built.
ifneq ($(shell command -v cargo),)
$(BUILT)/libwgpu_native.a: compile-$(BUILD)
	@test -f $@
endif

package: $(addprefix $(BUILT)/package/,libwgpu_native.a native-libraries LICENSES-THIRD-PARTY $(if $(TRIPLE),,wgpu-info))

# wgpu-info finds the library from where it is itself, wherever both are moved to; below /usr the system
# finds it.
ORIGIN := $(if $(filter Darwin,$(shell uname -s)),@loader_path,$$ORIGIN)
WAY_TO_LIBRARY = $(shell python3 -c 'import os, sys; print(os.path.relpath(sys.argv[1], sys.argv[2]))' \
    '$(or $(LIBDIR),$(PREFIX)/lib)' '$(or $(BINDIR),$(PREFIX)/bin)')
RUNPATH = $(if $(filter-out /usr,$(PREFIX)),-Wl$(COMMA)-rpath$(COMMA)'$(ORIGIN)/$(WAY_TO_LIBRARY)')
COMMA := ,
deb: RUNPATH :=

$(BUILT)/package/wgpu-info: $(wildcard wgpu-info/*.[ch]) $(BUILT)/package/runpath | $(BUILT)/libwgpu_native.a
	$(CC) -std=c11 -O2 -Wall -Wextra $(CFLAGS) -Iinclude $(filter %.c,$^) -o $@ \
	    -L$(BUILT) -lwgpu_native $(RUNPATH) $(LDFLAGS)

$(BUILT)/package/runpath: FORCE
	@mkdir -p $(@D)
	@echo "$(RUNPATH)" | cmp -s - $@ || echo "$(RUNPATH)" >$@

.PHONY: FORCE
FORCE:

$(BUILT)/package/libwgpu_native.a: $(BUILT)/libwgpu_native.a packaging/static-library.sh
	@mkdir -p $(@D)
	packaging/static-library.sh $< $(SHARED) $@

# What Rust's standard library asks of the system; the library itself asks for nothing more.
$(BUILT)/package/native-libraries: packaging/package.mk
	@mkdir -p $(@D)
	@echo | rustc --crate-type staticlib --print native-static-libs $(addprefix --target ,$(TRIPLE)) \
	    -o $(@D)/empty.a - 2>&1 | \
	    sed -n 's/^note: native-static-libs: //p' >$@.new && test -s $@.new && mv $@.new $@
	@rm -f $(@D)/empty.a

$(BUILT)/package/LICENSES-THIRD-PARTY: Cargo.lock packaging/licenses.py
	@mkdir -p $(@D)
	python3 packaging/licenses.py $(TRIPLE) >$@.new && mv $@.new $@

install: package
	@$(PACKAGING) packaging/install.sh install

uninstall:
	@$(PACKAGING) packaging/install.sh uninstall

dist: package
	@$(PACKAGING) packaging/zip.sh $(DIST) $(BUILD)

deb: package
	@$(PACKAGING) packaging/debian/build.sh $(DIST)

# The environment of the tests has what makes wheels; without it, a small one is made.
WHEEL_VENV := $(TARGET)/venv-wheel
wheel: package $(if $(wildcard $(PYTHON)),,$(WHEEL_VENV)/made)
	@$(PACKAGING) packaging/python/build.sh $(or $(wildcard $(PYTHON)),$(WHEEL_VENV)/bin/python) $(DIST)

$(WHEEL_VENV)/made: ffi-tests/requirements.txt
	python3 -m venv $(@D)
	$(@D)/bin/python -m pip install --quiet --disable-pip-version-check hatchling -c $<
	@touch $@

# Each is built from what is in it. With one profile for all, their dependencies are built once; the
# library's own would have them optimised, which proves nothing here.
CRATES_PROFILE := debug=0 package.'*'.opt-level=0 package.wgpu-core.opt-level=0 package.wgpu-core.debug-assertions=false
crates:
	cargo package --workspace --locked $(foreach setting,$(CRATES_PROFILE),--config "profile.dev.$(setting)")

# Packages of a debug build are not worth the time it takes to make them small.
test-install: export DPKG_DEB_COMPRESSOR_LEVEL := 0
test-install: setup $(DEV_LIBRARY) $(TRACE_TOOL)
	WEBGPU_C_MAKE="make -s -C $(CURDIR) BUILD=debug CARGO_TARGET_DIR=$(TARGET) PYTHON=$(PYTHON)" \
	    WEBGPU_C_TARGET_DIR=$(TARGET) WEBGPU_C_FREEZER=$(TARGET)/venv-frozen/bin/python \
	    $(PYTEST) -rs ffi-tests/install
