#!/bin/sh
# Markets without a signal: how often does the interval of the AUC hold a half?
# usage: null.sh "<job command>" "<trainer command>" <seeds> <days> <folder>
set -eu
job=$1 trainer=$2 seeds=$3 days=$4 out=$5
mkdir -p "$out"
figure() { # file, part: value low high of the part's AUC
  sed -n "/^  \"$2\" : {/,/^  }/p" "$1" | sed -n '/"auc" : {/,/}/p' | tr -d ' ,' |
    sed -n 's/^"value"://p; s/^"low"://p; s/^"high"://p' | head -3 | tr '\n' ' '
}
holds() { awk -v low="$2" -v high="$3" 'BEGIN { exit !(low <= 0.5 && high >= 0.5) }'; }
test=0 walk=0 seed=1
while [ "$seed" -le "$seeds" ]; do
  if [ ! -f "$out/$seed/metrics.json" ]; then
    rm -rf "$out/data" "$out/features"
    $job simulate --days "$days" --seed "$seed" --signal 0 --spread 0 --output "$out/data" > "$out/log"
    $job --data "$out/data" --output "$out/features" --delta-t 5 >> "$out/log"
    $trainer --features "$out/features" --output "$out/$seed" >> "$out/log"
  fi
  of_test=$(figure "$out/$seed/metrics.json" test)
  of_walk=$(figure "$out/$seed/metrics.json" walk_forward)
  # shellcheck disable=SC2086
  if holds $of_test; then test=$((test + 1)); fi
  # shellcheck disable=SC2086
  if holds $of_walk; then walk=$((walk + 1)); fi
  echo "  seed $seed   test AUC $of_test  walk-forward AUC $of_walk"
  seed=$((seed + 1))
done
rm -rf "$out/data" "$out/features"
echo "  a half lies in the interval of $test (test) and $walk (walk-forward) of $seeds markets without a signal"
least=$((seeds * 9 / 10))
[ "$test" -ge "$least" ] && [ "$walk" -ge "$least" ] || { echo "  asked: at least $least of either"; exit 1; }
