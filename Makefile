# Greffe: what a person types.
#
#   make run                 open the program (ARGS="-lang en" passes flags on)
#   GREFFE_DEMO=1 make run   open it with made-up sample data
#   make test                everything that the continuous integration runs
#   make lint | bench | torture | guide | package | windows | macos | play
#
# Two variants are built, and no more: releases carry migrated_fynedo, which
# makes lists fast and switches the toolkit's thread checker off; tests and the
# journeys in a real window go without it, so that the checker speaks.

SHELL       := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

system := $(shell uname -s)
ifeq ($(system),Linux)
# The X11 window runs on Wayland desktops too, and needs fewer headers.
window := x11
comma  := ,
else
window :=
comma  :=
endif
release_tags := $(window)$(comma)migrated_fynedo
test_tags    := $(window)

version := $(shell sed -n 's/^ *Version *= *"\(.*\)"/\1/p' FyneApp.toml)
needs   := packaging/install-needs.sh

# The session bus is left alone by tests: see .ci/run.
quiet_bus := DBUS_SESSION_BUS_ADDRESS=disabled:

ifeq ($(system)$(DISPLAY)$(WAYLAND_DISPLAY),Linux)
display := none
else
display := some
endif

.PHONY: help run play build test check e2e lint bench torture guide package windows windows-accessible macos icon clean

help:
	@sed -n '3,7s/^# \{0,1\}//p' Makefile

ifeq ($(display),none)
run: play
else
run: build
	bin/greffe $(if $(GREFFE_DEMO),-demo) $(ARGS)
endif

build:
	@$(needs) build
	go build -trimpath -tags "$(release_tags)" -ldflags "-s -w" -o bin/greffe ./app

# play shows the program at work where there is no screen: it plays a whole case
# on a virtual one and keeps the register, the letters and the pictures.
play:
	@$(needs) build test
	$(quiet_bus) go run -tags "$(test_tags)" ./app/e2e/play -out out/run

test: export DBUS_SESSION_BUS_ADDRESS := disabled:
test: export GREFFE_E2E := required
test: check
	go test -tags "$(test_tags)" -p 2 -timeout 30m ./...

check:
	@$(needs) build test
	@unformatted=$$(gofmt -l $$(git ls-files '*.go')); \
		if [ -n "$$unformatted" ]; then echo "gofmt would change: $$unformatted" >&2; exit 1; fi
	go vet -tags "$(test_tags)" ./...

# e2e runs only the journeys in a real window.
e2e: export DBUS_SESSION_BUS_ADDRESS := disabled:
e2e: export GREFFE_E2E := required
e2e:
	@$(needs) build test
	go test -tags "$(test_tags)" -count 1 -v ./app/e2e/...

lint:
	@$(needs) build
	go run github.com/golangci/golangci-lint/v2/cmd/golangci-lint@v2.15.0 run --build-tags "$(test_tags)" ./...

bench:
	@$(needs) build
	$(quiet_bus) go test -tags "$(test_tags)" -p 1 -run '^$$' -bench . -benchmem ./...

# torture lets a monkey click and type at random for ten minutes, in painted
# windows and at the same time in a real one; it stops at the first panic,
# unexpected error or lost draft.
torture: export DBUS_SESSION_BUS_ADDRESS := disabled:
torture: export GREFFE_E2E := required
torture:
	@$(needs) build test
	go test -tags "$(test_tags)" -count 1 -v -timeout 20m ./app/torture -run TestMonkey -args -lasting 10m & \
		painted=$$!; \
		go test -tags "$(test_tags)" -count 1 -v -timeout 20m ./app/e2e -run TestMonkey -args -lasting 10m || real=failed; \
		wait $$painted && [ -z "$${real:-}" ]

# guide paints the pictures of the user guide from the sample, without a display.
guide_scenes := first-run,docket,cases,guided-reasons,calendar-week,new-case,choice,convene,case-convened,package,returned,council,vote,decision,deeds,statistics,rules,keyboard
guide:
	@$(needs) build
	go run -tags "$(test_tags)" ./app/gallery -png docs/images/guide -theme light -size 1200x750 -only "$(guide_scenes)"

package: build
	packaging/debian.sh bin/greffe "$(version)" out

# windows crosses from Linux with mingw-w64; no test does.
windows:
	@$(needs) build windows
	CC=x86_64-w64-mingw32-gcc CGO_ENABLED=1 GOOS=windows GOARCH=amd64 \
		go build -trimpath -tags migrated_fynedo -ldflags "-s -w -H=windowsgui" -o bin/greffe.exe ./app

# windows-accessible hands names and roles on to screen readers (UI Automation).
windows-accessible:
	@$(needs) build windows
	CC=x86_64-w64-mingw32-gcc CGO_ENABLED=1 GOOS=windows GOARCH=amd64 \
		go build -trimpath -tags migrated_fynedo,accessibility -ldflags "-s -w -H=windowsgui" -o bin/greffe-accessible.exe ./app

macos:
ifeq ($(system),Darwin)
	@$(needs) build
	go run fyne.io/tools/cmd/fyne@v1.7.4 package --target darwin --src app --icon "$(CURDIR)/assets/icon.png" \
		--name Greffe --app-id fr.greffe.app --app-version "$(version)" --tags migrated_fynedo
else
	@echo "A program for macOS must be built on a Mac: its window needs Apple's own libraries. There: make macos" >&2
	@exit 1
endif

icon:
	rsvg-convert -w 512 -h 512 assets/icon.svg -o assets/icon.png

clean:
	rm -rf bin out
