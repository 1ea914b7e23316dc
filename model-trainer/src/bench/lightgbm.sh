#!/bin/sh
# The trees beside LightGBM's library: same rows, same parts, AUC of the test part, the mean over several markets.
# usage: lightgbm.sh "<job command>" "<trainer command>" <folder> <python with lightgbm and pyarrow> <seeds> <days>
set -eu
job=$1 trainer=$2 folder=$3 python=$4 seeds=$5 days=$6
if ! "$python" -c 'import lightgbm, pyarrow' 2> /dev/null; then
  echo "  lightgbm   left out: $python has no lightgbm or no pyarrow (PYTHON= names another)"
  exit 0
fi
mkdir -p "$folder/lightgbm"
seed=31
last=$((30 + seeds))
: > "$folder/lightgbm/figures"
while [ "$seed" -le "$last" ]; do
  data=$folder/lightgbm/data rows=$folder/lightgbm/rows results=$folder/lightgbm/$seed
  rm -rf "$data" "$rows"
  $job simulate --days "$days" --seed "$seed" --signal 1 --output "$data" > "$folder/lightgbm/log" 2>&1 &&
    $job --data "$data" --output "$rows" --delta-t 5 >> "$folder/lightgbm/log" 2>&1 &&
    $trainer --features "$rows" --output "$results" --top 0 --walk-forward 0 --bootstrap 10 \
      >> "$folder/lightgbm/log" 2>&1 ||
    { cat "$folder/lightgbm/log"; exit 1; }
  "$python" "$(dirname "$0")/lightgbm_rival.py" "$rows" "$results" "$seed" "$folder/lightgbm/figures"
  seed=$((seed + 1))
done
rm -rf "$folder/lightgbm/data" "$folder/lightgbm/rows"
awk '{ ours += $1; same += $2; own += $3 }
  END { printf "  lightgbm   mean of %d markets: ours %.4f, LightGBM with the same settings %.4f, with its own %.4f (bar: at most 0.002 below)\n",
    NR, ours / NR, same / NR, own / NR; exit ours / NR < same / NR - 0.002 || ours / NR < own / NR - 0.002 }' \
  "$folder/lightgbm/figures" || echo "  a bar of LightGBM is missed"
