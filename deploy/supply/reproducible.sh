#!/bin/sh
# Builds the committed state twice, in two folders of different names, and compares the jars' hashes.
set -eu
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
for name in one another; do git clone -q . "$work/$name"; done
for name in one another; do
  (cd "$work/$name" && mvn -B -q --no-transfer-progress -DskipTests package > "$work/$name.log" 2>&1) ||
    { cat "$work/$name.log"; exit 1; }
  (cd "$work/$name" && sha256sum flink-job/target/tickloom-job.jar flink-job/target/tickloom-job-metrics.jar \
    model-trainer/target/tickloom-trainer.jar) > "$work/$name.sums"
done
cmp -s "$work/one.sums" "$work/another.sums" || {
  echo "error: two builds differ"; diff "$work/one.sums" "$work/another.sums"; exit 1
}
sed 's/^/  same       /' "$work/one.sums"
