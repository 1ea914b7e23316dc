#!/bin/sh
# How fast dumps become panes, as ratios to the machine and to others in the same run.
# usage: reading.sh <class path of the benches> <folder with the simulated days of features.sh> [<rivals>]
set -eu
classes=$1 folder=$2 rivals=${3:-}
csv=$(ls "$folder"/data-*/*.csv | head -n 1)
rm -f "$folder/day.zip"
jar --create --no-manifest --file "$folder/day.zip" -C "$(dirname "$csv")" "$(basename "$csv")"
# shellcheck disable=SC2086
java -Xmx1g -XX:+UseSerialGC -cp "$classes" io.tickloom.job.bench.ReadingBench "$csv" "$folder/day.zip" $rivals ||
  echo "  a bar of reading is missed"
rm -f "$folder/day.zip"
