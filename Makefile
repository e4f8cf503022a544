# What people and machines call; every target sets up what it is missing first. The steps are in .setup/.
SHELL := /bin/bash
.NOTPARALLEL:
.PHONY: help serve test test-quick hosts dist bench bench-quick bench-chart speed sizes clean set-up test-set-up bench-set-up format lint types docs unit site pages smoke player install package

CACHE := $(or $(XDG_CACHE_HOME),$(HOME)/.cache)/scrollwork
CARGO_HOME_BIN := $(or $(CARGO_HOME),$(HOME)/.cargo)/bin
export PATH := $(CACHE)/tools/bin:$(CACHE)/npm/node_modules/.bin:$(CARGO_HOME_BIN):$(PATH)

# The linter and the formatter come with the user's own toolchain, even where the checkout is built with another.
NATIVE := .setup/default-toolchain.sh
TARGET := $(abspath $(or $(CARGO_TARGET_DIR),target))
# What every published story shares: the loader, the modules, the style sheet. The command line looks for it here.
PLAYER := $(TARGET)/player
# A place of its own for the tested site: `make test` does not disturb a preview that is running.
SITE := $(TARGET)/site
# Where dist/ will be served, for whatever needs whole addresses: make dist BASE=https://cdn.example.org/
BASE :=

step = @printf '\n== %s\n' $(1)

help:
	@echo 'make serve     set up what is missing, then the preview on http://127.0.0.1:8080'
	@echo 'make test      set up what is missing, then every test, the pages in Chromium, Firefox and WebKitGTK'
	@echo 'make pages     the tests of the pages alone, with a table of test and engine (20 minutes)'
	@echo 'make test-quick  the tests that need no browser, and a few in Chromium (3 minutes)'
	@echo 'make dist      dist/: the site and the embed, ready for a CDN'
	@echo '               (BASE=https://cdn.example.org/ names where, for share images and oEmbed)'
	@echo 'make player    .player/: the player and the studio that the program contains; after a change of their sources'
	@echo 'make install   player, then the program, for this user'
	@echo 'make package   an archive of the program for a release'
	@echo 'make sizes     what the code of a story weighs, what of it each function does, and what each technique saves'
	@echo 'make bench     the demo story beside static HTML and other tools, measured in one run (20 minutes)'
	@echo 'make bench-quick  what of it is held against budgets; a part of make test'
	@echo 'make speed     how long an author waits: reader, checks, importer, view'
	@echo 'make hosts     serve the host pages of the browser tests, to open them by hand'
	@echo 'make clean     remove dist/ and everything compiled here (the tools stay)'

serve: set-up
	@! (exec 3<>/dev/tcp/127.0.0.1/8080) 2>/dev/null || \
	  { echo 'Port 8080 is taken: stop what is running there, or run `trunk serve --port 8081`.' >&2; exit 1; }
	$(call step,'Preview on http://127.0.0.1:8080 (the first build takes some minutes; Ctrl-C ends it)')
	trunk serve

# The player, the studio, the demo story and the gallery of blocks published with it into the folder $(1), and the mock news page that shows it there. A publisher's
# own `scrollwork build` has no such page.
define publish
	trunk build --release --dist '$(PLAYER)'
	cargo run --quiet --bin scrollwork -- build public/stories public/gallery/*.dj -o '$(1)' --player '$(PLAYER)' $(if $(BASE),--base '$(BASE)')
	@cd '$(1)' && rm -f index.html.br index.html.gz news.css.br news.css.gz
	cp '$(PLAYER)/index.html' '$(PLAYER)/news.css' '$(1)'
	rm -rf '$(1)/gallery' '$(1)/studio' && cp -R '$(PLAYER)/gallery' '$(PLAYER)/studio' '$(1)' && rm -rf '$(1)/gallery/'{art,films,sound}
	@.hooks/check-budget.sh '$(1)'
endef

dist: set-up
	$(call step,'Building dist/ (some minutes the first time)')
	$(call publish,dist)

# What `cargo install` has to have where there is neither Trunk nor Node.js.
player: set-up
	$(call step,'Building the player and the studio (some minutes)')
	trunk build --release --dist '$(PLAYER)'
	@node .hooks/contain-player.mjs '$(PLAYER)'
	@SNAPSHOTS=overwrite cargo test --quiet --test contained

install: player
	cargo install --path . --locked

# What a release offers to `cargo binstall`, for this machine's kind.
package: player
	cargo build --quiet --release --locked --bin scrollwork
	@.hooks/package-program.sh

sizes: set-up site
	@.setup/install-twiggy.sh
	@.hooks/size-by-function.sh
	@.hooks/size-ledger.cjs

# Measures the site in SITE: $(1) is full or quick.
define bench
	@SCROLLWORK_DIST='$(SITE)' SCROLLWORK_PLAYER='$(PLAYER)' SCROLLWORK_PEERS='$(CACHE)/bench/node_modules' \
	  cargo test --quiet --features browser --test bench -- $(1)
endef

bench: set-up test-set-up bench-set-up site
	$(call step,'The benchmark (20 minutes; leave the machine alone)')
	$(call bench,full)

# .readme/bench.svg and the README's table, from the last run.
bench-chart:
	$(call bench,chart)

bench-quick: set-up test-set-up bench-set-up site
	$(call step,'The benchmark: what is held against budgets (3 minutes)')
	$(call bench,quick)

speed:
	@cargo bench --quiet --bench speed

clean:
	cargo clean --quiet
	rm -rf dist

test: set-up test-set-up format lint docs unit site pages bench-quick
	$(call step,'Every test passed')

test-quick: set-up test-set-up unit site smoke
	$(call step,'The quick tests passed')

set-up:
	@.setup/build.sh

test-set-up:
	@.setup/tests.sh

bench-set-up:
	@.setup/bench.sh

format:
	$(call step,'Formatting')
	@$(NATIVE) cargo fmt --check

lint: types
	$(call step,'Lints for each feature set (5 minutes from nothing)')
	@for features in story ssr csr browser,studio-publisher,studio-importer; do \
	  echo "features: $$features"; \
	  $(NATIVE) cargo clippy --quiet --all-targets --no-default-features --features "$$features" -- -D warnings || exit 1; \
	done
	@for features in runtime debug; do \
	  echo "features: $$features, without the standard library"; \
	  $(NATIVE) cargo clippy --quiet --no-default-features --features $$features --lib --bin runtime -- -D warnings || exit 1; \
	done

# The types of packages are where npm has put them, outside the checkout.
types:
	$(call step,'Types of the JavaScript')
	@mkdir -p '$(TARGET)'
	@printf '{"extends":"%s","compilerOptions":{"paths":{"*":["%s/*"]}}}\n' '$(CURDIR)/.npm/tsconfig.json' '$(CACHE)/npm/node_modules' > '$(TARGET)/tsconfig.json'
	@tsc --project '$(TARGET)/tsconfig.json'

docs:
	$(call step,'Documentation')
	@for features in csr studio-publisher,studio-importer,debug; do \
	  RUSTDOCFLAGS='-D warnings' $(NATIVE) cargo doc --quiet --no-deps --no-default-features --features $$features || exit 1; \
	done

unit:
	$(call step,'Tests of the pure part')
	@SCROLLWORK_CLDR='$(CACHE)/npm/node_modules/cldr-core' cargo pure-test --quiet
	@cargo pure-test --quiet --features runtime --lib runtime::
	$(call step,'Tests of the command line and of rendering (4 minutes from nothing)')
	@cargo test --quiet --features studio-publisher,studio-importer

site:
	$(call step,'Release build of the site (6 minutes from nothing)')
	$(call publish,$(SITE))

# Runs the browser suite: $(1) names engines and, if not all of them, tests.
define suite
	@SCROLLWORK_DIST='$(SITE)' SCROLLWORK_AXE='$(CACHE)/npm/node_modules/axe-core/axe.min.js' SCROLLWORK_HOSTS='$(CACHE)/hosts' \
	  cargo test --quiet --features browser --test engines -- $(1)
endef

# A table of test and engine ends it. An engine that cannot be had here is shown as not run; with CI=true that fails.
# A part of it: make pages TESTS='firefox webkit keyboard::'
TESTS := all
pages:
	$(call step,'Tests of the pages')
	$(call suite,$(TESTS))

# One test of each kind: a story that comes, counts, changes photos, stands still, is in a frame, and one that does not come.
smoke:
	$(call step,'A few tests in Chromium')
	$(call suite,chromium counters::every published::the_text stage_photos:: reduced_motion::the_still keyboard:: \
	  frames::joined policy:: failure::a_missing)

hosts: set-up test-set-up site
	$(call step,'Host pages of other people (Ctrl-C ends it)')
	@SCROLLWORK_DIST='$(SITE)' SCROLLWORK_HOSTS='$(CACHE)/hosts' \
	  cargo test --quiet --features browser --test browser -- --ignored --exact hosts::serve --nocapture
