# What people type: make demo, make test, make slow, make package, make install PREFIX=/usr/local
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
RELEASE = $(SWIFT) build -c release --static-swift-stdlib --product gongkai
GONGKAI = .build/release/gongkai
DOCC ?= docc

.PHONY: all demo test slow install package lint docs apidocs setup clean conformance hostility sanitize roundtrip bench bench-readers fuzz

all: release

setup:
	@scripts/setup

.PHONY: release
release: setup
	$(RELEASE)

# The samples: one fictional county, forms that were really published, and a workspace under the policy of each of five regions.
demo: release
	for sample in $$(ls input); do $(GONGKAI) build input/$$sample --output output/$$sample --accept-findings || exit 1; done
	@echo
	@echo "请用浏览器打开 open in a browser:"
	@echo "  $(CURDIR)/output/demo-county/public/index.html"
	@echo "  $(CURDIR)/output/demo-county/final-accounts/index.html"
	@echo "  $(CURDIR)/output/demo-county/internal/index.html"

test: setup
	$(SWIFT) test --disable-xctest

# The tests that need megabytes, which `make test` passes over: the same checks with the real limits and sizes.
slow: setup
	GONGKAI_SLOW_TESTS=1 $(SWIFT) test --disable-xctest --filter SlowTests

lint:
	$(SWIFT) format lint --strict --parallel -r Package.swift Sources Tests fuzz/Package.swift fuzz/Sources/Fuzzer

docs: release
	$(GONGKAI) rules --markdown > docs/rules.md
	$(GONGKAI) templates --markdown > docs/templates.md
	$(GONGKAI) policy --markdown > docs/policies.md
	WRITE_DOCS=1 $(SWIFT) test --disable-xctest --filter ReadersDocumentTests

# The reader library's documentation, as pages. DocC comes with the toolchain; a link to nothing is an error.
apidocs: setup
	@if ! command -v $(DOCC) >/dev/null 2>&1; then echo "apidocs: skipped, no docc in PATH"; exit 0; fi; set -e; \
	$(SWIFT) package dump-symbol-graph --skip-synthesized-members >/dev/null; \
	rm -rf .build/apidocs .build/apidocs-symbols; mkdir -p .build/apidocs-symbols; \
	cp "$$($(SWIFT) build --show-bin-path)/../symbolgraph/Spreadsheets.symbols.json" .build/apidocs-symbols/; \
	$(DOCC) convert Sources/Spreadsheets/Documentation.docc --additional-symbol-graph-dir .build/apidocs-symbols \
	  --fallback-display-name Spreadsheets --fallback-bundle-identifier gongkai.Spreadsheets \
	  --output-path .build/apidocs --warnings-as-errors; \
	echo "apidocs: python3 -m http.server -d .build/apidocs, then http://localhost:8000/documentation/spreadsheets"

conformance: release
	python3 scripts/conformance.py $(GONGKAI)

hostility: release
	python3 scripts/hostility.py $(GONGKAI)

bench: release
	benchmarks/run

bench-readers: release
	benchmarks/readers

# The tests under the address and the thread sanitizer. The second does not see into Swift's Mutex without help.
sanitize: setup
	@if ! command -v clang >/dev/null 2>&1; then echo "sanitize: skipped, no clang in PATH"; exit 0; fi; set -e; \
	export GONGKAI_TEMPLATES="$(CURDIR)/templates" GONGKAI_POLICIES="$(CURDIR)/policies" ASAN_OPTIONS=detect_leaks=0; \
	$(SWIFT) test --disable-xctest --sanitize address --scratch-path .build/asan; \
	$(SWIFT) build --build-tests --sanitize thread --scratch-path .build/tsan; \
	clang -Wall -Werror -shared -fPIC -O1 scripts/tsan_mutex.c -o .build/tsan/mutex.so; \
	LD_PRELOAD="$(CURDIR)/.build/tsan/mutex.so" \
	  $(SWIFT) test --skip-build --disable-xctest --sanitize thread --scratch-path .build/tsan

# What LibreOffice makes of the samples in other formats must read the same (skipped without it).
roundtrip: release
	python3 scripts/check_roundtrip.py $(GONGKAI)

# Every reader, ten minutes each.
fuzz: setup
	fuzz/run all 600

# A folder and a tar that run on any Linux for x86-64, without a compiler; and whether they do.
package: release
	scripts/package $(GONGKAI)
	python3 scripts/check_package.py .build/package/gongkai-linux-x86_64.tar.gz $(GONGKAI)

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/gongkai"
	install -s -m 755 $(GONGKAI) "$(DESTDIR)$(PREFIX)/bin/gongkai"
	rm -rf "$(DESTDIR)$(PREFIX)/share/gongkai/templates" "$(DESTDIR)$(PREFIX)/share/gongkai/policies"
	cp -R templates policies "$(DESTDIR)$(PREFIX)/share/gongkai/"

clean:
	rm -rf .build fuzz/.build
