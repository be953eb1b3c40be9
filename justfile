# Every recipe of the project. `./dev RECIPE` installs what is missing and calls it.

set shell := ["bash", "-euo", "pipefail", "-c"]
set positional-arguments

just := just_executable()
canape := env("CARGO_TARGET_DIR", "target") / "debug/canape"
release := env("CARGO_TARGET_DIR", "target") / "release"
export PATH := justfile_directory() / "frontend/tools/node_modules/.bin:" + env("PATH")

[private]
default:
    @{{ just }} --list --unsorted

# Build API and SPA, make a demo firm the first time, serve on http://localhost:8080
run: build-web build-rust
    .ci/serve-demo {{ canape }}

# Everything that must pass; closes with «N passed, N failed»
test:
    @.ci/tally {{ just }} check

# The program of the tests is the one of the journeys: building it apart would build half of what it
# depends on anew, with other features.
[private]
check: fmt-check web lint test-rust journeys

# Format Rust and TypeScript
fmt: install-web
    cargo fmt --all
    pnpm --dir frontend format

fmt-check:
    cargo fmt --all --check

lint:
    cargo clippy --workspace --all-targets -- -D warnings

# Rust tests on SQLite and PostgreSQL: just test-rust [FILTER]
test-rust *filter:
    .ci/with-postgres .ci/test-rust "$@"

# The SPA: generated client, lints, types, unit tests, build and bundle budget
web: install-web && build-web
    pnpm --dir frontend lint
    pnpm --dir frontend test

# Browser journeys against the built server with a fresh demo firm
e2e *arguments: build-web build-rust
    {{ just }} journeys "$@"

[private]
journeys *arguments:
    .ci/with-server {{ canape }} pnpm --dir frontend e2e "$@"

# Write openapi/openapi.json, which the SPA's client is generated from
openapi: build-rust
    mkdir -p var
    {{ canape }} openapi > var/openapi.json
    mv var/openapi.json openapi/openapi.json

# Measure speed on both engines with 100 000 deals, or as many as said; writes docs/PERFORMANCE.md
bench deals="100000" *arguments:
    cargo build --release -p canape-api --bin canape --example bench
    CANAPE_TEST_POSTGRES_DURABLE=1 .ci/with-postgres {{ release }}/examples/bench \
        --canape {{ release }}/canape --deals "$@" --report docs/PERFORMANCE.md --plans docs/QUERY-PLANS.md

# Run a command beside a private PostgreSQL, found in CANAPE_TEST_POSTGRES_URL
postgres +command:
    @.ci/with-postgres "$@"

[private]
build-rust:
    cargo build --workspace --bin canape

[private]
build-web: install-web
    pnpm --dir frontend build

[private]
install-web:
    pnpm --dir frontend install --frozen-lockfile
