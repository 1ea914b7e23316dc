#!/bin/sh
# What slots and symbols cost: the same number of rows and about as many trades, of one symbol over many
# hours or of many over few; one symbol has half of all trades. Processor seconds stand beside the wall's.
# usage: scale.sh "<job command>" <folder>
# HOURS of all symbols together (500, at least as many as symbols), SLOTS to try ("1 2 4"), SYMBOLS ("1 10 50 500")
set -eu
job=$1 folder=$2
hours=${HOURS:-500} slots=${SLOTS:-1 2 4} symbols=${SYMBOLS:-1 10 50 500}
rate=3.9 # of which 500 symbols leave the largest 975 trades a second; the simulator has 1,000 at most
command -v /usr/bin/time > /dev/null || { echo "/usr/bin/time is missing (Debian: apt-get install time)"; exit 1; }
mkdir -p "$folder"

# part SYMBOL RATE HOURS FILE: the first hours of a simulated market
part() {
  rm -rf "$folder/part"
  $job simulate --days $((($3 + 23) / 24)) --seed 3 --symbol "$1" --trades-per-second "$2" \
    --output "$folder/part" > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
  cat "$folder"/part/*.csv | awk -F, -v s=$(($3 * 3600)) 'NR == 1 { end = int($5 / 8.64e10) * 8.64e10 + s * 1e6 }
    $5 >= end { exit } { print }' > "$4"
  rm -rf "$folder/part"
}

# market N: N symbols over hours/N hours each; small ones are links to one file
market() {
  data=$folder/scale-$1-$hours
  [ ! -f "$data/.whole" ] || return 0
  rm -rf "$data"
  mkdir -p "$data"
  span=$((hours / $1))
  [ "$1" -gt 1 ] || { part S0USDT $rate $span "$data/S0USDT-trades-2026-08-01.csv"; touch "$data/.whole"; return 0; }
  part S0USDT "$(awk -v r=$rate -v n="$1" 'BEGIN { print r * n / 2 }')" $span "$data/S0USDT-trades-2026-08-01.csv"
  part S1USDT "$(awk -v r=$rate -v n="$1" 'BEGIN { print r * n / 2 / (n - 1) }')" $span "$data/S1USDT-trades-2026-08-01.csv"
  i=2
  while [ $i -lt "$1" ]; do
    ln "$data/S1USDT-trades-2026-08-01.csv" "$data/S${i}USDT-trades-2026-08-01.csv"
    i=$((i + 1))
  done
  touch "$data/.whole"
}

# measure DATA SLOTS: into the file time: wall, user, system seconds, KB
measure() {
  rm -rf "$folder/out"
  # shellcheck disable=SC2086
  /usr/bin/time -f '%e %U %S %M' -o "$folder/time" $job --data "$1" --output "$folder/out" --parallelism "$2" \
    > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
}

mkdir -p "$folder/scale-least"
part S0USDT $rate 1 "$folder/scale-least/S0USDT-trades-2026-08-01.csv"
measure "$folder/scale-least" 2
start=$(awk '{ print $2 + $3 }' "$folder/time")
echo "  an hour of one symbol: $start s of processor time, which the last but one column leaves out"
printf '  %8s %6s %12s %10s %8s %8s %12s %14s %9s\n' symbols slots trades rows "wall, s" "CPU, s" "trades/s" "CPU-s/million" "peak, MB"
for n in $symbols; do
  market "$n"
  trades=$(cat "$data"/*.csv | wc -l) # and the files are warm
  for p in $slots; do
    measure "$data" "$p"
    rows=$(sed -n 's/.* -> \([0-9,]*\) rows.*/\1/p' "$folder/log" | tail -n 1)
    awk -v n="$n" -v p="$p" -v t="$trades" -v rows="$rows" -v start="$start" '{
      printf "  %8d %6d %12d %10s %8.1f %8.1f %12.0f %14.2f %9d\n",
      n, p, t, rows, $1, $2 + $3, t / $1, 1e6 * ($2 + $3 - start) / t, $4 / 1024 }' "$folder/time"
  done
done
rm -rf "$folder/out" "$folder/time" "$folder/log"
