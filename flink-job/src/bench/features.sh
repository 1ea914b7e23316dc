#!/bin/sh
# The job from its command to its last file, against what else does such work, in one run.
# usage: features.sh "<job command>" <class path of the benches> <folder>
# RECORDINGS a folder of packed recordings of one symbol with depth;
# DAYS of simulated trades (60 are 100 million, 6.8 GB); RIVALS a folder with features_numba.py and
# features_duckdb.py, and PYTHON one that has their packages.
set -eu
job=$1 classes=$2 folder=$3
days=${DAYS:-12} rivals=${RIVALS:-} python=${PYTHON:-python3}
core="trade_flow_imbalance_5s,trade_flow_imbalance_10s,trade_flow_imbalance_30s,trade_flow_imbalance_60s"
core="$core,trade_flow_imbalance_300s,trade_flow_imbalance_600s,sweep_flow_imbalance_60s"
core="$core,notional_flow_imbalance_60s,signed_notional_60s,arrival_rate_10s,arrival_rate_60s"
core="$core,arrival_rate_600s,trades_per_sweep_60s,momentum_5s,momentum_10s,momentum_25s,momentum_50s"
core="$core,momentum_100s,momentum_200s,momentum_300s,momentum_600s,realised_variance_60s"
core="$core,realised_variance_600s,realised_variance_1200s,upside_semivariance_600s"
core="$core,downside_semivariance_600s,bipower_variation_600s,volatility_cluster,vwap_distance_60s"
core="$core,vwap_distance_600s,kyle_lambda_300s,amihud_300s,high_distance_600s,low_distance_600s"
core="$core,largest_trade_share_60s,seconds_since_last_trade"
command -v /usr/bin/time > /dev/null || { echo "/usr/bin/time is missing (Debian: apt-get install time)"; exit 1; }
mkdir -p "$folder"
if [ ! -f "$folder/data-$days/market.json" ]; then
  rm -rf "$folder/data-$days"
  $job simulate --days "$days" --seed 11 --output "$folder/data-$days"
fi
data=$folder/data-$days
cat "$data"/*.csv > /dev/null # the files are warm for all
printf '  %-34s %9s %9s %9s\n' "$days days, $(du -m -s "$data" | cut -f1) MB" "wall, s" "CPU, s" "peak, MB"
measure() { # name, command ...
  name=$1
  shift
  rm -rf "$folder/out"
  mkdir -p "$folder/out"
  /usr/bin/time -f '%e %U %S %M' -o "$folder/time" "$@" > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
  awk -v name="$name" '{ printf "  %-34s %9.1f %9.1f %9d\n", name, $1, $2 + $3, $4 / 1024 }' "$folder/time"
  wall=$(cut -d' ' -f1 "$folder/time")
}
ratio() { awk -v a="$2" -v b="$3" -v bar="$4" -v text="$1" \
  'BEGIN { printf "  %-58s %6.2f   bar %s\n", text, a / b, bar }'; }
plain="java ${PATIENT:-} -Xmx1g -XX:+UseSerialGC -cp $classes io.tickloom.job.bench.PlainLine $data $folder/out 2"
# shellcheck disable=SC2086
{
  measure "job, 36 features" $job --data "$data" --output "$folder/out/job" --features "$core" --no-path
  core_wall=$wall
  measure "job, all features and the path" $job --data "$data" --output "$folder/out/job"
  all_wall=$wall
  measure "plain Java, 36 features, the path" $plain "$core"
  measure "plain Java, all and the path" $plain
  plain_wall=$wall
}
ratio "speed of the job to plain Java, all features" "$plain_wall" "$all_wall" "at least 0.60"
if [ -n "$rivals" ]; then
  measure "numba, 38 columns" "$python" "$rivals/features_numba.py" "$data/*.csv" "$folder/out/rival.parquet" --threads 2
  ratio "wall time of the job, 36 features, to numba" "$core_wall" "$wall" "0.65 at 60 days"
  ratio "wall time of the job, all features, to numba" "$all_wall" "$wall" "0.80 at 140 days"
  if "$python" -c 'import duckdb' 2> /dev/null; then
    measure "DuckDB, 38 columns" "$python" "$rivals/features_duckdb.py" "$data/*.csv" "$folder/out/rival.parquet" --threads 2
    ratio "speed of the job, 36 features, to DuckDB" "$wall" "$core_wall" "at least 4"
  else
    echo "  $python has no package duckdb: its comparison is left out"
  fi
fi
if [ -n "${RECORDINGS:-}" ]; then
  java -Xmx1g -XX:+UseSerialGC -cp "$classes" io.tickloom.job.bench.BookBench "$RECORDINGS" "$folder"
fi
rm -rf "$folder/out" "$folder/time" "$folder/log"
