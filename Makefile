# What people type: make demo, make test, make install PREFIX=/usr/local
PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
RELEASE = $(SWIFT) build -c release --static-swift-stdlib --product gongkai
GONGKAI = .build/release/gongkai

.PHONY: all demo test install lint docs setup clean conformance bench bench-readers fuzz

all: release

setup:
	@scripts/setup

.PHONY: release
release: setup
	$(RELEASE)

# The samples: one fictional county, and forms that were really published.
demo: release
	$(GONGKAI) build input/demo-county --output output/demo-county --accept-findings
	$(GONGKAI) build input/published-forms --output output/published-forms --accept-findings
	@echo
	@echo "请用浏览器打开 open in a browser:"
	@echo "  $(CURDIR)/output/demo-county/public/index.html"
	@echo "  $(CURDIR)/output/demo-county/final-accounts/index.html"
	@echo "  $(CURDIR)/output/demo-county/internal/index.html"

test: setup
	$(SWIFT) test --disable-xctest

lint:
	$(SWIFT) format lint --strict --parallel -r Package.swift Sources Tests fuzz/Package.swift fuzz/Sources/Fuzzer

docs: release
	$(GONGKAI) rules --markdown > docs/rules.md
	$(GONGKAI) templates --markdown > docs/templates.md

conformance: release
	python3 scripts/conformance.py $(GONGKAI)

bench: release
	benchmarks/run

bench-readers: release
	benchmarks/readers

# Twelve readers, ten minutes each.
fuzz: setup
	fuzz/run all 600

install: release
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/gongkai"
	install -s -m 755 $(GONGKAI) "$(DESTDIR)$(PREFIX)/bin/gongkai"
	rm -rf "$(DESTDIR)$(PREFIX)/share/gongkai/templates"
	cp -R templates "$(DESTDIR)$(PREFIX)/share/gongkai/templates"

clean:
	rm -rf .build fuzz/.build
