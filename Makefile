# Tickloom's front door. `make help` lists what there is.
SHELL := /bin/sh
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# What a user can say; each is an option of the programs, whose --help tells more.
DATA ?=
FEATURES ?=
OUT ?= out
DELTA_T ?= 5
HORIZON ?=
COST ?= 0.0006
DAYS ?= 2
SEED ?= 1
SIGNAL ?= 0
SPREAD ?= 1
BAD_LINES ?= fail
SYMBOL ?=
MARKET ?= spot
KIND ?= trades
FROM ?=
TO ?=
PARALLELISM ?=
ENTRY_DELAY ?=
CLEAN_SECONDS ?=
OVERWRITE ?=
JOB_ARGS ?=
FETCH_ARGS ?=
TRAIN_ARGS ?=
SPEED ?= 10
FAULTS ?=
PORT ?= 9443
EMULATE_ARGS ?=
FOR ?=
WS ?=
REST ?=
CLIENT ?=

JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
JOB_MEMORY ?= -Xmx1g -XX:+UseSerialGC
TRAIN_MEMORY ?= -Xmx2g -XX:+UseSerialGC
JOB := $(JAVA) $(JOB_MEMORY) -jar flink-job/target/tickloom-job.jar
TRAINER := $(JAVA) $(TRAIN_MEMORY) -jar model-trainer/target/tickloom-trainer.jar
MVN := mvn -B -q --no-transfer-progress -Dstyle.color=never
BUILT := flink-job/target/.built
SOURCES := $(shell find pom.xml flink-job/pom.xml flink-job/src/main model-trainer/pom.xml model-trainer/src/main -type f 2>/dev/null)

JOB_OPTIONS = --delta-t $(DELTA_T) $(if $(HORIZON),--horizon $(HORIZON)) --bad-lines $(BAD_LINES) \
  $(if $(SYMBOL),--symbol $(SYMBOL)) $(if $(PARALLELISM),--parallelism $(PARALLELISM)) \
  $(if $(OVERWRITE),--overwrite) $(JOB_ARGS)
FETCH_OPTIONS = --symbol '$(SYMBOL)' --market '$(MARKET)' --kind '$(KIND)' \
  --from '$(FROM)' --to '$(TO)' $(FETCH_ARGS)
EMULATE_OPTIONS = --speed '$(SPEED)' --port $(PORT) --market '$(MARKET)' \
  $(if $(SYMBOL),--symbol $(SYMBOL)) $(if $(FAULTS),--faults '$(FAULTS)') \
  $(if $(FOR),--for '$(FOR)') $(EMULATE_ARGS)
TRAIN_OPTIONS = $(if $(HORIZON),--horizon $(HORIZON)) --cost $(COST) --seed $(SEED) \
  $(if $(ENTRY_DELAY),--entry-delay $(ENTRY_DELAY)) \
  $(if $(CLEAN_SECONDS),--clean-seconds $(CLEAN_SECONDS)) $(TRAIN_ARGS)

need = $(if $($(1)),,$(error $(1) is not set: make $@ $(2)))

.PHONY: help tools build test demo demo-real fetch simulate emulate record soak features train backtest catalogue clean

help: ## List the targets, a line each
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-10s %s\n", $$1, $$2}' Makefile
	@echo "  Variables: DATA FEATURES OUT DELTA_T=5 HORIZON=60 COST=0.0006 DAYS=2 SEED=1 SIGNAL=0 SPREAD=1"
	@echo "             BAD_LINES=fail|skip SYMBOL PARALLELISM ENTRY_DELAY CLEAN_SECONDS OVERWRITE=1"
	@echo "             MARKET=spot|um KIND=trades|aggTrades FROM TO SPEED=10 FAULTS PORT=9443"
	@echo "             JOB_ARGS, FETCH_ARGS, EMULATE_ARGS, TRAIN_ARGS: any other option of the programs"

tools:
	@command -v javac >/dev/null 2>&1 || { echo "JDK 17 is missing (no javac). Debian, Ubuntu: apt-get install openjdk-17-jdk-headless"; exit 1; }
	@command -v mvn >/dev/null 2>&1 || { echo "Maven is missing (no mvn). Debian, Ubuntu: apt-get install maven"; exit 1; }
	@mvn -version 2>/dev/null | grep -q 'Java version: 17' || { echo "Maven does not run on JDK 17; it says:"; mvn -version; echo "Point JAVA_HOME to a JDK 17. Debian, Ubuntu: apt-get install openjdk-17-jdk-headless"; exit 1; }

build: $(BUILT) ## Build both jars, without tests

$(BUILT): $(SOURCES) | tools
	@echo "  build      both jars (the first time also downloads what they need)"
	@mkdir -p flink-job/target
	@$(MVN) -DskipTests package > flink-job/target/build.log 2>&1 || { cat flink-job/target/build.log; exit 1; }
	@touch $@

test: tools ## Build and run all tests
	@mvn -B --no-transfer-progress -Dstyle.color=never verify

demo: $(BUILT) ## Simulate two days, make features, train, evaluate; results in demo/
	@rm -rf demo
	@echo "Tickloom demo: a SIMULATED ETH market, $(DAYS) days, with a planted signal"
	@$(JOB) simulate --days $(DAYS) --seed $(SEED) --signal 1.5 --output demo/data
	@$(JOB) --data demo/data --output demo/features $(JOB_OPTIONS)
	@$(TRAINER) --features demo/features --output demo/report $(TRAIN_OPTIONS)

# Three days that the exchange has; what was fetched is kept for the next time.
demo-real: SYMBOL := $(or $(SYMBOL),ETHUSDT)
demo-real: FROM := $(or $(FROM),2026-08-04)
demo-real: TO := $(or $(TO),2026-08-06)
demo-real: $(BUILT) ## The same on three REAL days, downloaded: FROM=2026-08-04 TO=2026-08-06; results in demo-real/
	@echo "Tickloom demo: REAL $(SYMBOL) $(MARKET) $(KIND), $(FROM) to $(TO)"
	@$(JOB) fetch $(FETCH_OPTIONS) --output demo-real/data
	@rm -rf demo-real/features demo-real/report
	@$(JOB) --data 'demo-real/data/$(SYMBOL)-$(KIND)-*.zip' --output demo-real/features $(JOB_OPTIONS)
	@$(TRAINER) --features demo-real/features --output demo-real/report $(TRAIN_OPTIONS)

fetch: $(BUILT) ## Get the exchange's dumps: SYMBOL=ETHUSDT FROM=2026-08-01 TO=2026-10-31 OUT=data/
	@: $(call need,SYMBOL,SYMBOL=ETHUSDT FROM=2026-08-01 TO=2026-10-31 OUT=data/)
	@: $(call need,FROM,SYMBOL=ETHUSDT FROM=2026-08-01 TO=2026-10-31 OUT=data/)
	@: $(call need,TO,SYMBOL=ETHUSDT FROM=2026-08-01 TO=2026-10-31 OUT=data/)
	@$(JOB) fetch $(FETCH_OPTIONS) --output '$(OUT)'

simulate: $(BUILT) ## Write dumps of a simulated market: DAYS=2 SIGNAL=0 SPREAD=1 SEED=1 OUT=<folder>
	@$(JOB) simulate --days $(DAYS) --seed $(SEED) --signal $(SIGNAL) --spread $(SPREAD) --output '$(OUT)'

emulate: $(BUILT) ## Be the exchange on this machine: DATA=<dumps, recordings or simulated> SPEED=10 FAULTS=<plan> PORT=9443
	@: $(call need,DATA,DATA=<dumps or recordings or simulated> SPEED=10 FAULTS=<plan> PORT=9443)
	@$(JOB) emulate --data '$(DATA)' $(EMULATE_OPTIONS)

record: $(BUILT) ## Keep the exchange's messages as recordings: SYMBOL=ETHUSDT OUT=<folder> FOR=10m
	@: $(call need,SYMBOL,SYMBOL=ETHUSDT OUT=<folder> FOR=10m)
	@$(JOB) record --symbol '$(SYMBOL)' --output '$(OUT)' $(if $(FOR),--for $(FOR)) $(if $(WS),--ws '$(WS)') $(if $(REST),--rest '$(REST)')

soak: $(BUILT) ## Watch a client through a simulated market and faults: CLIENT='<command with $$WS $$REST>' SPEED=60 FAULTS=<plan>
	@: $(call need,CLIENT,CLIENT='<command with $$WS and $$REST>' SPEED=60 FAULTS=<plan>)
	@$(JOB) soak --data '$(or $(DATA),simulated)' --client '$(CLIENT)' $(EMULATE_OPTIONS)

features: $(BUILT) ## Ticks to feature rows: DATA=<file, glob or folder> OUT=<folder>
	@: $(call need,DATA,DATA=<file or glob or folder> OUT=<folder>)
	@$(JOB) --data '$(DATA)' --output '$(OUT)' $(JOB_OPTIONS)

train: $(BUILT) ## Feature rows to a model and a report: FEATURES=<folder> OUT=<folder>
	@: $(call need,FEATURES,FEATURES=<folder with rows/ and path/> OUT=<folder>)
	@$(TRAINER) --features '$(FEATURES)' --output '$(OUT)' $(TRAIN_OPTIONS)

backtest: $(BUILT) ## Both, one after the other: DATA=... OUT=<folder>
	@: $(call need,DATA,DATA=<file or glob or folder> OUT=<folder>)
	@$(JOB) --data '$(DATA)' --output '$(OUT)/features' $(JOB_OPTIONS)
	@$(TRAINER) --features '$(OUT)/features' --output '$(OUT)/report' $(TRAIN_OPTIONS)

catalogue: $(BUILT) ## Print the table of all features, which flink-job/FEATURES.md is a copy of
	@$(JOB) catalogue

clean: ## Delete what was built and the demos; downloads stay
	@rm -rf demo demo-real/features demo-real/report target flink-job/target model-trainer/target
