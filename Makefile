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
SIGNAL_IN ?= flow
SPREAD ?= 1
BAD_LINES ?= fail
SYMBOL ?=
MARKET ?= spot
KIND ?= trades
FROM ?=
TO ?=
PARALLELISM ?=
SELECT ?=
ENTRY_DELAY ?=
CLEAN_SECONDS ?=
OVERWRITE ?=
JOB_ARGS ?=
FETCH_ARGS ?=
TRAIN_ARGS ?=
LEAK_ARGS ?=
SPEED ?= 10
FAULTS ?=
PORT ?= 9443
EMULATE_ARGS ?=
MODEL ?=
RESUME ?=
LIVE_ARGS ?=
FOR ?=
RECORD ?=
WS ?=
REST ?=
CLIENT ?=
BOOK ?=
MICRO_PRICE ?=

JAVA := $(if $(JAVA_HOME),$(JAVA_HOME)/bin/java,java)
JOB_MEMORY ?= -Xmx768m -XX:+UseSerialGC
TRAIN_MEMORY ?= -Xmx2300m -Xmn160m -XX:MinHeapFreeRatio=2 -XX:MaxHeapFreeRatio=5 -XX:+UseSerialGC
# Threads of the trees wait without spinning: on a busy machine spinning costs several times the work.
export OMP_WAIT_POLICY ?= passive
# Classes as the JVM laid them out in one run of the job: saves a second or two at each start.
ARCHIVE := flink-job/target/tickloom-job.jsa
JVM := $(JAVA) $(JOB_MEMORY) -XX:SharedArchiveFile=$(ARCHIVE) -Xlog:cds=off,cds+dynamic=off
JOB := $(JVM) -jar flink-job/target/tickloom-job.jar
# A bounded run is over before the last compiler pays for most methods: it waits eight times as long.
PATIENT := -XX:Tier4InvocationThreshold=40000 -XX:Tier4MinInvocationThreshold=5000 \
  -XX:Tier4CompileThreshold=120000 -XX:Tier4BackEdgeThreshold=400000
# Half of the heap for what is made of a block and then forgotten: a third fewer, shorter collections.
FORGETFUL := -XX:NewRatio=1 -XX:SurvivorRatio=4
BOUNDED_JOB := $(JVM) $(FORGETFUL) $(PATIENT) -jar flink-job/target/tickloom-job.jar
TRAINER := $(JAVA) $(TRAIN_MEMORY) -jar model-trainer/target/tickloom-trainer.jar
MVN := mvn -B -q --no-transfer-progress -Dstyle.color=never
BUILT := flink-job/target/.built
SOURCES := $(shell find pom.xml flink-job/pom.xml flink-job/src/main model-trainer/pom.xml model-trainer/src/main deploy/pom.xml -type f 2>/dev/null)

# An option for a variable that is set; none where the *_ARGS name the option themselves: theirs wins.
option = $(if $(strip $(2)),$(if $(filter $(1) $(1)=%,$(3)),,$(1) '$(2)'))
flag = $(if $(2),$(if $(filter $(1),$(3)),,$(1)))
job = $(call option,$(1),$(2),$(JOB_ARGS))
fetching = $(call option,$(1),$(2),$(FETCH_ARGS))
emulating = $(call option,$(1),$(2),$(EMULATE_ARGS))
living = $(call option,$(1),$(2),$(LIVE_ARGS))
training = $(call option,$(1),$(2),$(TRAIN_ARGS))
JOB_OPTIONS = $(call job,--delta-t,$(DELTA_T)) $(call job,--horizon,$(HORIZON)) $(call job,--bad-lines,$(BAD_LINES)) \
  $(call job,--symbol,$(SYMBOL)) $(call job,--parallelism,$(PARALLELISM)) $(call job,--features,$(SELECT)) \
  $(call job,--micro-price,$(MICRO_PRICE)) $(call flag,--overwrite,$(OVERWRITE),$(JOB_ARGS)) $(JOB_ARGS)
FETCH_OPTIONS = $(call fetching,--symbol,$(SYMBOL)) $(call fetching,--market,$(MARKET)) \
  $(call fetching,--kind,$(KIND)) $(call fetching,--from,$(FROM)) $(call fetching,--to,$(TO)) $(FETCH_ARGS)
EMULATE_OPTIONS = $(call emulating,--speed,$(SPEED)) $(call emulating,--port,$(PORT)) \
  $(call emulating,--market,$(MARKET)) $(call emulating,--symbol,$(SYMBOL)) \
  $(call emulating,--faults,$(FAULTS)) $(call emulating,--for,$(FOR)) $(EMULATE_ARGS)
LIVE_OPTIONS = $(call living,--market,$(MARKET)) $(call living,--delta-t,$(DELTA_T)) \
  $(call living,--horizon,$(HORIZON)) $(call living,--model,$(MODEL)) $(call living,--ws,$(WS)) \
  $(call living,--rest,$(REST)) $(call living,--for,$(FOR)) $(call living,--features,$(SELECT)) \
  $(call living,--record,$(RECORD)) $(call flag,--book,$(BOOK),$(LIVE_ARGS)) \
  $(call living,--micro-price,$(MICRO_PRICE)) $(call flag,--overwrite,$(OVERWRITE),$(LIVE_ARGS)) $(LIVE_ARGS)
TRAIN_OPTIONS = $(call training,--horizon,$(HORIZON)) $(call training,--cost,$(COST)) \
  $(call training,--seed,$(SEED)) $(call training,--entry-delay,$(ENTRY_DELAY)) \
  $(call training,--clean-seconds,$(CLEAN_SECONDS)) $(TRAIN_ARGS)

need = $(if $($(1)),,$(error $(1) is not set: make $@ $(2)))

.PHONY: help tools build test test-faults test-kills sbom test-reproducible bench leak-check check-null demo demo-real fetch simulate emulate record micro-price soak live live-demo cluster-up cluster-down submit submit-live features train backtest catalogue verify clean

help: ## List the targets, a line each
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-12s %s\n", $$1, $$2}' Makefile
	@echo "  Variables: DATA FEATURES OUT DELTA_T=5 HORIZON=60 COST=0.0006 DAYS=2 SEED=1 SIGNAL=0 SIGNAL_IN=flow|book SPREAD=1"
	@echo "             SELECT=<columns or families> BAD_LINES=fail|skip SYMBOL PARALLELISM ENTRY_DELAY CLEAN_SECONDS OVERWRITE=1"
	@echo "             MARKET=spot|um KIND=trades|aggTrades|captures FROM TO SPEED=10 FAULTS PORT=9443 MODEL WS REST FOR=10m RECORD=<folder>"
	@echo "             BOOK=1 MICRO_PRICE=<file>"
	@echo "             JOB_ARGS, FETCH_ARGS, EMULATE_ARGS, LIVE_ARGS, TRAIN_ARGS: any other option of the programs"

tools:
	@command -v javac >/dev/null 2>&1 || { echo "JDK 17 is missing (no javac). Debian, Ubuntu: apt-get install openjdk-17-jdk-headless"; exit 1; }
	@command -v mvn >/dev/null 2>&1 || { echo "Maven is missing (no mvn). Debian, Ubuntu: apt-get install maven"; exit 1; }
	@mvn -version 2>/dev/null | grep -q 'Java version: 17' || { echo "Maven does not run on JDK 17; it says:"; mvn -version; echo "Point JAVA_HOME to a JDK 17. Debian, Ubuntu: apt-get install openjdk-17-jdk-headless"; exit 1; }

build: $(BUILT) ## Build both jars, without tests

$(BUILT): $(SOURCES) | tools
	@echo "  build      both jars (the first time also downloads what they need)"
	@mkdir -p flink-job/target
	@$(MVN) -DskipTests package > flink-job/target/build.log 2>&1 || { cat flink-job/target/build.log; exit 1; }
	@rm -rf flink-job/target/trial $(ARCHIVE) && \
	  $(JAVA) $(JOB_MEMORY) -jar flink-job/target/tickloom-job.jar simulate --days 1 --output flink-job/target/trial/data \
	    > flink-job/target/trial.log 2>&1 && \
	  $(JAVA) $(JOB_MEMORY) -XX:ArchiveClassesAtExit=$(ARCHIVE) -jar flink-job/target/tickloom-job.jar \
	    --data flink-job/target/trial/data --output flink-job/target/trial/out >> flink-job/target/trial.log 2>&1 \
	  || { cat flink-job/target/trial.log; exit 1; }
	@rm -rf flink-job/target/trial
	@touch $@

test: tools ## Build and run all tests
	@mvn -B --no-transfer-progress -Dstyle.color=never verify

RUNS ?= 20
test-faults: tools ## The job killed at drawn moments, RUNS=20 times over; its rows must be an undisturbed run's
	@mvn -B -q --no-transfer-progress -Dstyle.color=never verify -pl flink-job -am -Dtest=FailureITCase,BookFailureITCase \
	  -Dsurefire.failIfNoSpecifiedTests=false -Dtickloom.failure.runs=$(RUNS)

test-kills: $(BUILT) ## Processes of a real cluster killed, silenced, starved of disk: RUNS=30 trials and more (half an hour)
	@mvn -B -q --no-transfer-progress -Dstyle.color=never verify -pl deploy -am \
	  -Dtest='KillITCase,LiveKillITCase,DisturbanceITCase,SavepointITCase,DetachedITCase' \
	  -Dsurefire.failIfNoSpecifiedTests=false -Dtickloom.kills=$(RUNS)

sbom: tools ## A software bill of materials (CycloneDX) in target/, and its licences, each checked
	@$(MVN) -DskipTests package org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom > /dev/null
	@$(JAVA) -cp flink-job/target/tickloom-job.jar deploy/supply/Licences.java target/tickloom-sbom.json

test-reproducible: tools ## Two builds, one hash
	@sh deploy/supply/reproducible.sh

RIVALS ?=
RECORDINGS ?=
PYTHON ?= python3
RIVAL_SEEDS ?= 8
BENCH_CLASSES := flink-job/target/test-classes:flink-job/target/classes
BENCH := $(BENCH_CLASSES):flink-job/target/tickloom-job.jar
bench: $(BUILT) ## Speed as ratios, and the latency of live rows; DAYS=12 of simulated trades; RIVALS=<folder of features_numba.py ...> PYTHON=python3 RECORDINGS=<folder with depth>
	@$(MVN) test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath > /dev/null
	@PATIENT='$(PATIENT)' DAYS='$(if $(filter 2,$(DAYS)),12,$(DAYS))' RIVALS='$(RIVALS)' PYTHON='$(PYTHON)' RECORDINGS='$(RECORDINGS)' \
	  sh flink-job/src/bench/features.sh '$(BOUNDED_JOB)' '$(BENCH)' target/bench
	@PYTHON='$(PYTHON)' sh flink-job/src/bench/reading.sh '$(BENCH)' target/bench '$(RIVALS)'
	@DAYS='$(if $(filter 2,$(DAYS)),12,$(DAYS))' sh flink-job/src/bench/flink.sh '$(BOUNDED_JOB)' "$(BENCH_CLASSES):$$(cat flink-job/target/classpath)" target/bench
	@sh flink-job/src/bench/live.sh '$(JOB)' '$(TRAINER)' '$(BENCH)' target/bench
	@sh flink-job/src/bench/scale.sh '$(BOUNDED_JOB)' target/bench
	@$(JAVA) -cp model-trainer/target/test-classes:model-trainer/target/tickloom-trainer.jar io.tickloom.trainer.bundle.ScorerBench
	@sh model-trainer/src/bench/lightgbm.sh '$(BOUNDED_JOB)' '$(TRAINER)' target/bench '$(PYTHON)' $(RIVAL_SEEDS) 15

demo: $(BUILT) ## Simulate two days, make features, train, evaluate; results in demo/
	@rm -rf demo
	@echo "Tickloom demo: a SIMULATED ETH market, $(DAYS) days, with a planted signal"
	@$(JOB) simulate --days $(DAYS) --seed $(SEED) --signal 1.5 --output demo/data
	@$(BOUNDED_JOB) --data demo/data --output demo/features $(JOB_OPTIONS)
	@$(TRAINER) --features demo/features --output demo/report $(TRAIN_OPTIONS)

# Three days that the exchange has; what was fetched is kept for the next time.
demo-real: SYMBOL := $(or $(SYMBOL),ETHUSDT)
demo-real: FROM := $(or $(FROM),2026-08-04)
demo-real: TO := $(or $(TO),2026-08-06)
demo-real: $(BUILT) ## The same on three REAL days, downloaded: FROM=2026-08-04 TO=2026-08-06; results in demo-real/
	@echo "Tickloom demo: REAL $(SYMBOL) $(MARKET) $(KIND), $(FROM) to $(TO)"
	@$(JOB) fetch $(FETCH_OPTIONS) --output demo-real/data
	@rm -rf demo-real/features demo-real/report
	@$(BOUNDED_JOB) --data 'demo-real/data/$(SYMBOL)-$(KIND)-*.zip' --output demo-real/features $(JOB_OPTIONS)
	@$(TRAINER) --features demo-real/features --output demo-real/report $(TRAIN_OPTIONS)

fetch: $(BUILT) ## Get the exchange's dumps: SYMBOL=ETHUSDT FROM=2026-08-01 TO=2026-10-31 OUT=data/
	@: $(call need,SYMBOL,SYMBOL=ETHUSDT FROM=2026-08-01 TO=2026-10-31 OUT=data/)
	@: $(call need,FROM,SYMBOL=ETHUSDT FROM=2026-08-01 TO=2026-10-31 OUT=data/)
	@: $(call need,TO,SYMBOL=ETHUSDT FROM=2026-08-01 TO=2026-10-31 OUT=data/)
	@$(JOB) fetch $(FETCH_OPTIONS) $(call fetching,--output,$(OUT))

simulate: $(BUILT) ## Write a simulated market: KIND=trades|captures DAYS=2 SIGNAL=0 SIGNAL_IN=flow|book SPREAD=1 SEED=1 OUT=<folder>
	@$(JOB) simulate --kind '$(KIND)' --days $(DAYS) --seed $(SEED) --signal $(SIGNAL) --signal-in '$(SIGNAL_IN)' --spread $(SPREAD) --output '$(OUT)'

leak-check: $(BUILT) ## Names columns that know the future; ends with an error if there is one: FEATURES=<folder>
	@: $(call need,FEATURES,FEATURES=<folder with rows/ and path/>)
	@$(TRAINER) leak-check --features '$(FEATURES)' $(LEAK_ARGS)

SEEDS ?= 20
check-null: $(BUILT) ## Twenty simulated markets without a signal: does the interval of the AUC hold a half? SEEDS=20 DAYS=2 (half an hour)
	@sh model-trainer/src/check/null.sh '$(JOB)' '$(TRAINER)' $(SEEDS) $(DAYS) '$(if $(filter out,$(OUT)),target/check-null,$(OUT))'

emulate: $(BUILT) ## Be the exchange on this machine: DATA=<dumps, recordings or simulated> SPEED=10 FAULTS=<plan> PORT=9443
	@: $(call need,DATA,DATA=<dumps or recordings or simulated> SPEED=10 FAULTS=<plan> PORT=9443)
	@$(JOB) emulate --data '$(DATA)' $(EMULATE_OPTIONS)

record: $(BUILT) ## Keep the exchange's messages as recordings: SYMBOL=ETHUSDT OUT=<folder> FOR=10m
	@: $(call need,SYMBOL,SYMBOL=ETHUSDT OUT=<folder> FOR=10m)
	@$(JOB) record --symbol '$(SYMBOL)' --market '$(MARKET)' --output '$(OUT)' $(if $(FOR),--for $(FOR)) $(if $(WS),--ws '$(WS)') $(if $(REST),--rest '$(REST)')

micro-price: $(BUILT) ## Learn from recordings with depth: DATA=<training days> OUT=micro-price.json; MICRO_PRICE=<file> uses it
	@: $(call need,DATA,DATA=<recordings of the training days> OUT=micro-price.json)
	@$(JOB) micro-price --data '$(DATA)' $(call job,--output,$(if $(filter out,$(OUT)),micro-price.json,$(OUT))) $(call job,--symbol,$(SYMBOL)) $(JOB_ARGS)

soak: $(BUILT) ## Watch a client through a simulated market and faults: CLIENT='<command with $$WS $$REST>' SPEED=60 FAULTS=<plan>
	@: $(call need,CLIENT,CLIENT='<command with $$WS and $$REST>' SPEED=60 FAULTS=<plan>)
	@$(JOB) soak --data '$(or $(DATA),simulated)' --client '$(CLIENT)' $(EMULATE_OPTIONS)

live: $(BUILT) ## Rows and predictions from the exchange as they happen: SYMBOL=ETHUSDT MODEL=model.zip OUT=live/ FOR=10m
	@: $(call need,SYMBOL,SYMBOL=ETHUSDT MODEL=out/report/model.zip OUT=live/)
	@$(JOB) live --symbol '$(SYMBOL)' $(call living,--output,$(OUT)) $(LIVE_OPTIONS)

# The demo's market played by the exchange on this machine, from its second hour on.
live-demo: FOR := $(or $(FOR),1m)
live-demo: MODEL := $(or $(MODEL),demo/report/model.zip)
live-demo: WS := ws://127.0.0.1:$(PORT)
live-demo: REST := http://127.0.0.1:$(PORT)
live-demo: $(BUILT) ## The same without a network: the demo's market and model, FOR=1m SPEED=10
	@[ -f demo/report/model.zip ] || $(MAKE) demo
	@rm -rf demo/live
	@echo "Tickloom live demo: a SIMULATED market, played $(SPEED) times as fast as it was"
	@$(JOB) emulate --data demo/data --start-at 150m --speed '$(SPEED)' --port $(PORT) \
	  $(if $(FAULTS),--faults '$(FAULTS)') $(EMULATE_ARGS) > demo/emulate.log 2>&1 & exchange=$$!; \
	trap 'kill $$exchange 2>/dev/null' EXIT; \
	for i in 1 2 3 4 5 6 7 8 9; do grep -q address demo/emulate.log && break; sleep 0.5; done; \
	$(JOB) live --symbol ETHUSDT --output demo/live $(LIVE_OPTIONS)

cluster-up: $(BUILT) ## A Flink cluster on this machine: JobManager, two TaskManagers, web UI; FLINK_HOME for a distribution of yours
	@deploy/cluster/up.sh

cluster-down: ## End it
	@deploy/cluster/down.sh

submit: $(BUILT) ## features on that cluster, by flink run: DATA=... OUT=<folder>; RESUME=1 goes on after the cluster was lost
	@: $(call need,DATA,DATA=<file or glob or folder> OUT=<folder>)
	@deploy/cluster/flink.sh run flink-job/target/tickloom-job.jar --data '$(DATA)' \
	  $(call job,--output,$(OUT)) $(JOB_OPTIONS) $(call flag,--resume,$(RESUME),$(JOB_ARGS))

submit-live: $(BUILT) ## live on that cluster; the same command again goes on after it was lost: SYMBOL=ETHUSDT OUT=live/
	@: $(call need,SYMBOL,SYMBOL=ETHUSDT MODEL=out/report/model.zip OUT=live/)
	@deploy/cluster/flink.sh run -d flink-job/target/tickloom-job.jar live --symbol '$(SYMBOL)' $(call living,--output,$(OUT)) $(LIVE_OPTIONS)

features: $(BUILT) ## Ticks to feature rows: DATA=<file, glob or folder> OUT=<folder>
	@: $(call need,DATA,DATA=<file or glob or folder> OUT=<folder>)
	@$(BOUNDED_JOB) --data '$(DATA)' $(call job,--output,$(OUT)) $(JOB_OPTIONS)

train: $(BUILT) ## Feature rows to a model and a report: FEATURES=<folder> OUT=<folder>
	@: $(call need,FEATURES,FEATURES=<folder with rows/ and path/> OUT=<folder>)
	@$(TRAINER) --features '$(FEATURES)' $(call training,--output,$(OUT)) $(TRAIN_OPTIONS)

backtest: $(BUILT) ## Both, one after the other: DATA=... OUT=<folder>
	@: $(call need,DATA,DATA=<file or glob or folder> OUT=<folder>)
	@$(BOUNDED_JOB) --data '$(DATA)' --output '$(OUT)/features' $(JOB_OPTIONS)
	@$(TRAINER) --features '$(OUT)/features' --output '$(OUT)/report' $(TRAIN_OPTIONS)

catalogue: $(BUILT) ## Print the table of all features, which flink-job/FEATURES.md is a copy of
	@$(JOB) catalogue

verify: $(BUILT) ## Your data through the job and through plain Java in one thread, and whether each bit agrees: DATA=... OUT=<folder>
	@: $(call need,DATA,DATA=<file or glob or folder> OUT=<folder>)
	@$(BOUNDED_JOB) --data '$(DATA)' --output '$(OUT)/job' $(JOB_OPTIONS)
	@$(JOB) replay --data '$(DATA)' --output '$(OUT)/replay' $(JOB_OPTIONS)
	@$(TRAINER) same '$(OUT)/job' '$(OUT)/replay'

clean: ## Delete what was built and the demos; downloads stay
	@rm -rf demo demo-real/features demo-real/report target flink-job/target model-trainer/target deploy/target
