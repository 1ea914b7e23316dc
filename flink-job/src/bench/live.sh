#!/bin/sh
# Time from tick to row and prediction, all features and a trained model, against an exchange on this machine.
# usage: live.sh "<job command>" "<trainer command>" <class path of the benches> <folder>
# SECONDS_LIVE of ticks at each rate (120); the market's time goes ten times as fast as the wall's.
set -eu
job=$1 trainer=$2 classes=$3 folder=$4
mkdir -p "$folder"
if [ ! -f "$folder/live-model/model.zip" ]; then
  rm -rf "$folder/live-data" "$folder/live-rows" "$folder/live-model"
  $job simulate --days 2 --seed 1 --signal 1.5 --output "$folder/live-data" > "$folder/log" 2>&1 &&
    $job --data "$folder/live-data" --output "$folder/live-rows" >> "$folder/log" 2>&1 &&
    $trainer --features "$folder/live-rows" --output "$folder/live-model" >> "$folder/log" 2>&1 ||
    { cat "$folder/log"; exit 1; }
fi
bench="java -cp $classes io.tickloom.job.run.LiveBench"
# shellcheck disable=SC2086
for rate in 500 20000; do
  bar=20
  [ $rate -eq 500 ] || bar=100
  $bench $rate "${SECONDS_LIVE:-120}" 10 $bar "$folder/live-model/model.zip" $job
done
