# `make` lists the targets. `make run` shows the whole thing working; `make test` proves it.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.DEFAULT_GOAL := help
.PHONY: help setup model build run demo-llm stop test test-deployment test-browser chaos test-redis-versions fuzz test-sanitizers bench bench-peers scale dashboard evaluate format format-check clean

SUDO := $(if $(filter 0,$(shell id -u)),,sudo)
export MODEL_DIR ?= $(HOME)/.cache/anime-recommender/models
LOCAL_REDIS := redis://127.0.0.1:6379/0
export REDIS_URL ?= $(LOCAL_REDIS)
BIN := .build/release
RUN := .build/run
MODELS ?= all-MiniLM-L6-v2 e5-small-en-pt

# The result is one long line; Python is here anyway, for pip.
define SHOW_RESULT
import json, sys, textwrap
for name, value in json.loads(sys.stdin.read().splitlines()[-1]).items():
    if name == "answer":
        wrapped = [part for line in value.splitlines() for part in textwrap.wrap(line, 110, subsequent_indent="   ")]
        print(f"{name}:", *wrapped, sep="\n  ")
    elif name == "recommendations":
        print(f"{name}:", *(json.dumps(one, ensure_ascii=False) for one in value), sep="\n  ")
    else:
        print(f"{name}: {json.dumps(value, ensure_ascii=False)}")
endef
export SHOW_RESULT

help: ## list the targets
	@grep -hE '^[a-z-]+:.* ## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 24

setup: ## install what is missing: hiredis, OpenSSL, Redis, the embedding models
	@command -v swift >/dev/null || { echo 'Swift 6.2 or newer is missing: see swift.org/install' >&2; exit 1; }
	missing=()
	[ -e /usr/include/hiredis/hiredis.h ] || [ -e /usr/local/include/hiredis/hiredis.h ] || missing+=(libhiredis-dev)
	[ -e /usr/include/openssl/evp.h ] || missing+=(libssl-dev)
	[ -e /usr/include/zlib.h ] || missing+=(zlib1g-dev)  # the HTTP client links it
	command -v redis-server >/dev/null || missing+=(redis-server)
	command -v redis-cli >/dev/null || missing+=(redis-tools)
	command -v curl >/dev/null || missing+=(curl)
	command -v python3 >/dev/null || missing+=(python3)
	python3 -m pip --version >/dev/null 2>&1 || missing+=(python3-pip)
	if [ $${#missing[@]} -gt 0 ]; then
	    echo "installing $${missing[*]}"
	    $(SUDO) apt-get update -qq
	    DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends "$${missing[@]}" >/dev/null
	fi
	$(MAKE) --no-print-directory model

model: ## fetch the embedding models (180 MB) and check their sha256
	@Tools/fetch_models "$(MODEL_DIR)" $(MODELS)

build: ## build both executables (release, the only build mode); the first time takes some minutes
	@swift build -c release

.PHONY: index
index: setup build
	@mkdir -p $(RUN)
	if ! redis-cli -u "$(REDIS_URL)" ping >/dev/null 2>&1; then
	    if [ "$(REDIS_URL)" != "$(LOCAL_REDIS)" ]; then
	        echo "error: no Redis answers at the REDIS_URL that you set; start it, or unset REDIS_URL" >&2
	        exit 1
	    fi
	    echo "starting Redis on 127.0.0.1:6379"
	    start=$$PWD/deploy/redis/start folder=$$PWD/$(RUN)
	    (cd "$$folder" && "$$start" --bind 127.0.0.1 --port 6379 --dir "$$folder" --appendonly yes --save '' \
	        --maxmemory-policy noeviction --daemonize yes --pidfile "$$folder/redis.pid" \
	        --logfile "$$folder/redis.log" >/dev/null)
	    for _ in {1..100}; do redis-cli -u "$(REDIS_URL)" ping >/dev/null 2>&1 && break || sleep 0.05; done
	    redis-cli -u "$(REDIS_URL)" ping >/dev/null || { cat $(RUN)/redis.log >&2; exit 1; }
	fi
	$(BIN)/indexer --catalogue data/anime_with_synopsis.csv --metadata data/anime.csv
	$(MAKE) --no-print-directory stop-worker

run: index ## start Redis, index data/, start a worker, send a wish, show the answer
	@setsid nohup $(BIN)/inference-worker run >$(RUN)/worker.log 2>&1 </dev/null &
	echo $$! >$(RUN)/worker.pid
	wish='{"id":"hello","query":"a detective hunts a clever killer, no romance","n":3}'
	redis-cli -u "$(REDIS_URL)" DEL anime:result:hello anime:done:hello >/dev/null
	printf "\n$$ redis-cli LPUSH anime:requests '%s'\n" "$$wish"
	redis-cli -u "$(REDIS_URL)" LPUSH anime:requests "$$wish"
	printf '\n$$ redis-cli --raw BRPOP anime:result:hello 60     # here with each member on a line of its own\n'
	redis-cli -u "$(REDIS_URL)" --raw BRPOP anime:result:hello 60 | python3 -c "$$SHOW_RESULT"
	printf '\n$$ $(BIN)/inference-worker ask "space bounty hunters with jazz" --count 2\n'
	$(BIN)/inference-worker ask "space bounty hunters with jazz" --count 2
	echo
	echo 'The worker goes on in the background (log: $(RUN)/worker.log). Push more wishes; `make stop` ends it.'

LLM ?= qwen2.5-coder-0.5b
LLM_PORT ?= 8089
ENGINE := .build/llm

demo-llm: index ## the same with a small language model on this machine (500 MB): llama.cpp's server, no key
	@Tools/fetch_models "$(MODEL_DIR)" $(LLM)
	[ -e $(ENGINE)/bin/python ] || python3 -m venv $(ENGINE)
	$(ENGINE)/bin/python -m pip install --quiet --disable-pip-version-check xllamacpp==2026.10.11549
	trap 'kill $$(jobs -p) 2>/dev/null; wait' EXIT
	# Spinning threads would starve the worker.
	OMP_WAIT_POLICY=PASSIVE $(ENGINE)/bin/python Tools/llm_server.py "$(MODEL_DIR)/$(LLM)/model.gguf" $(LLM_PORT) \
	    >$(RUN)/llm.log 2>&1 &
	health='import sys, urllib.request; urllib.request.urlopen("http://127.0.0.1:$(LLM_PORT)/health", timeout=1)'
	for _ in {1..300}; do python3 -c "$$health" 2>/dev/null && break || sleep 0.2; done
	python3 -c "$$health" 2>/dev/null || { cat $(RUN)/llm.log >&2; exit 1; }
	# Two cores write some ten words a second: a hosted model needs none of this patience.
	export ANIME_LLM_CHAIN=local ANIME_LLM_MODELS_LOCAL_BASE_URL=http://127.0.0.1:$(LLM_PORT)/v1
	export ANIME_LLM_LIMITS_ATTEMPT_MS=60000 ANIME_LLM_LIMITS_DEADLINE_MS=120000
	$(BIN)/inference-worker run >$(RUN)/demo-worker.log 2>&1 &
	for wish in '{"id":"demo-en","query":"a detective hunts a clever killer, no romance","n":3}' \
	    '{"id":"demo-pt","query":"algo como Cowboy Bebop, mas mais curto","n":2}'; do
	    id=$$(grep -oE 'demo-(en|pt)' <<<"$$wish")
	    redis-cli -u "$(REDIS_URL)" DEL anime:result:$$id anime:done:$$id >/dev/null
	    printf "\n$$ redis-cli LPUSH anime:requests '%s'\n" "$$wish"
	    redis-cli -u "$(REDIS_URL)" LPUSH anime:requests "$$wish"
	    printf '\n$$ redis-cli --raw BRPOP anime:result:%s 120\n' $$id
	    redis-cli -u "$(REDIS_URL)" --raw BRPOP anime:result:$$id 120 | python3 -c "$$SHOW_RESULT"
	done

# Once the machine was restarted, the number may be that of somebody else's process.
define END
if [ -e $(RUN)/$(1).pid ]; then
    pid=$$(cat $(RUN)/$(1).pid)
    is_ours() { tr '\0' ' ' 2>/dev/null <"/proc/$$pid/cmdline" | grep -q '$(2)'; }
    if is_ours; then kill "$$pid"; fi
    while is_ours; do sleep 0.05; done
    rm -f $(RUN)/$(1).pid
fi
endef

.PHONY: stop-worker
stop-worker:
	@$(call END,worker,inference-worker)

stop: stop-worker ## end the worker and the Redis that `make run` started
	@$(call END,redis,redis-server)

test: setup ## all tests: unit, integration, documents, deployment, and the page where Chromium can be had
	@# What waits goes beside what computes; each line says whose it is.
	$(MAKE) --no-print-directory --jobs=2 test-build test-tools
	$(MAKE) --no-print-directory --jobs=2 test-processes test-others

# What `swift test` runs; two of those would lock each other out. One test after the other in each: servers, workers and
# embeddings side by side would starve two cores.
RUN_TESTS := NO_COLOR=1 $(BIN)/anime-recommenderPackageTests.xctest --testing-library swift-testing --no-parallel
NAMED = 2>&1 | sed -u 's/^/$(1): /'

# Suites of the integration tests that go with the others, so that both take as long.
WITH_OTHERS := Chaos|A swap|Model of the queue|A real LLM server

.PHONY: test-build test-tools test-processes test-others
test-build:
	@swift build -c release --build-tests $(call NAMED,build)

test-tools:
	@{
	    Tests/redis-versions.sh install
	    Tests/Deployment/run install
	    Tests/Browser/run install || true  # missed where it is wanted
	} $(call NAMED,tools)

test-processes:
	@$(RUN_TESTS) --filter '^IntegrationTests' --skip '$(WITH_OTHERS)' $(call NAMED,processes)

test-others:
	@$(RUN_TESTS) --filter '^UnitTests|^SimulationTests|$(WITH_OTHERS)' $(call NAMED,others)
	Tests/Deployment/run $(call NAMED,deployment)
	if Tests/Browser/run install; then
	    Tests/Browser/run $(call NAMED,browser)
	else
	    echo 'No Chromium can be had here: THE PAGE WAS NOT TESTED IN A BROWSER' >&2
	fi

test-deployment: ## deploy/, k8s/, Dockerfile and compose file, by the tools that read them; after a build
	@Tests/Deployment/run

test-browser: setup build ## the chat page in a real browser, and the API against its description
	@Tests/Browser/run

chaos: export CHAOS_JOBS ?= 100000
chaos: export CHAOS_KILL ?= 1000
chaos: export CHAOS_ZOMBIE ?= 50
chaos: export CHAOS_CRASH ?= 50
chaos: export CHAOS_FAILOVER ?= 20
chaos: export CHAOS_POISON ?= 20
chaos: export CHAOS_FULL ?= 10
chaos: export CHAOS_VANISH ?= 10
chaos: export CHAOS_LEASE_MS ?= 1000
chaos: setup ## 1,000 kills of workers, and worse, under 100,000 requests; prints one line of JSON (half an hour)
	@swift build -c release --build-tests
	if ! swift test -c release --skip-build --no-parallel --filter 'nothing comes twice' >.build/chaos.log 2>&1; then
	    cat .build/chaos.log >&2
	    exit 1
	fi
	grep '^{' .build/chaos.log

test-redis-versions: setup ## the tests that need Redis, against 6.2, 7.0, 7.4 and 8.2
	@Tests/redis-versions.sh

fuzz: setup ## look for inputs that break a reader, a minute each; FUZZ="json query" FUZZ_SECONDS=600
	@Tests/fuzz.sh $(FUZZ)

test-sanitizers: setup ## the tests watched for memory errors, undefined behaviour in C, and data races (an hour and more)
	@Tests/redis-versions.sh install
	Tests/sanitizers.sh address
	Tests/sanitizers.sh thread

bench: setup ## measure speed and memory, as ratios against references in the same run
	@Tests/Benchmarks/run

bench-peers: setup build ## the same against LangChain with Chroma, ONNX Runtime, faiss, rq and others from pip (half an hour, and the indexes)
	@Tools/fetch_models "$(MODEL_DIR)" use-multilingual
	Tests/Benchmarks/peers/run

.PHONY: pictures
pictures:
	@if ! .build/yardstick/bin/python -c 'import matplotlib, yaml' 2>/dev/null; then
	    python3 -m venv .build/yardstick
	    .build/yardstick/bin/python -m pip install --quiet --disable-pip-version-check matplotlib PyYAML
	fi

scale: setup build pictures ## 1 to 8 workers on one queue, and a burst with the autoscaler's rule (six minutes)
	@.build/yardstick/bin/python Tests/Benchmarks/scale.py --picture .build/scale.png

dashboard: setup build pictures ## three workers, a Prometheus, and a picture of what the dashboard's queries return (four minutes)
	@.build/yardstick/bin/python Tests/Benchmarks/dashboard.py .build/dashboard.png

evaluate: setup build ## measure the ranking; EVAL_DATA=FOLDER for another catalogue with its sets
	@EVAL_DATA="$(EVAL_DATA)" Tests/Relevance/evaluate

format: ## rewrite the sources in the house style
	@swift format --in-place --recursive Package.swift Sources Tests

format-check: ## fail where a source is not in the house style
	@swift format lint --strict --recursive Package.swift Sources Tests

clean: stop ## remove everything that was built
	@rm -rf .build
