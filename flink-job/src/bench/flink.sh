#!/bin/sh
# The job against what one would write in Flink instead: six features of the last minute, each five seconds,
# by SQL's HOP and by SlidingEventTimeWindows, both on RocksDB with a checkpoint each ten seconds, two slots.
# usage: flink.sh "<job command>" <class path of the benches, with Flink SQL> <folder with the simulated days of features.sh>
# What a trade costs is the difference of two sizes over the trades between them: no start counts. SLICE trades, in one
# file, are the larger size for HOP; sliding windows, being slow, get a fifth of them, and the job also all DAYS.
set -eu
job=$1 classes=$2 folder=$3
slice=${SLICE:-4000000}
part=$((slice / 4)) some=$((slice / 5)) few=$((slice / 20))
columns="trade_flow_imbalance_60s,notional_flow_imbalance_60s,signed_notional_60s,largest_trade_share_60s"
columns="$columns,vwap_distance_60s,high_distance_60s,low_distance_60s"
days=$folder/data-${DAYS:-12}
first=$(ls "$days"/*.csv | head -n 1)
for n in $few $some $part "$slice"; do
  mkdir -p "$folder/slice-$n"
  cat "$days"/*.csv 2> /dev/null | head -n "$n" > "$folder/slice-$n/$(basename "$first")"
done
all=$(cat "$days"/*.csv | wc -l)
printf '  %-34s %9s %9s %9s\n' "six features of 60 s, each 5 s" "wall, s" "CPU, s" "peak, MB"
measure() { # name, trades, command ...: sets wall and cpu
  name="$1, $2 trades"
  shift 2
  /usr/bin/time -f '%e %U %S %M' -o "$folder/time" "$@" > "$folder/log" 2>&1 || { cat "$folder/log"; exit 1; }
  awk -v name="$name" '{ printf "  %-34s %9.1f %9.1f %9d\n", name, $1, $2 + $3, $4 / 1024 }' "$folder/time"
  wall=$(cut -d' ' -f1 "$folder/time")
  cpu=$(awk '{ print $2 + $3 }' "$folder/time")
}
ours() { # trades, folder of dumps
  # shellcheck disable=SC2086
  measure job "$1" $job --data "$2" --output "$folder/out/job-$1" --features "$columns" --no-path
}
rival() { # name, class, trades
  measure "$1" "$3" java -Xmx1g -XX:+UseSerialGC -cp "$classes" "io.tickloom.job.bench.$2" \
    "$folder/slice-$3/$(basename "$first")" "$folder/out/$2-$3"
}
agree() { # name, class, trades
  java -Xmx512m -XX:+UseSerialGC -cp "$classes" io.tickloom.job.bench.RivalRows "$folder/out/job-$3" "$folder/out/$2-$3" "$1"
}
each() { awk -v a="$1" -v b="$2" -v n="$3" 'BEGIN { if (n > 0) printf "%.1f", 1e9 * (b - a) / n; else print 0 }'; } # ns a trade
ratio() { awk -v a="$2" -v b="$3" -v bar="$4" -v text="$1" \
  'BEGIN { if (a <= 0 || b <= 0) print "  " text ": too few trades to tell"; else printf "  %-58s %6.1f   %s\n", text, a / b, bar }'; }
rm -rf "$folder/out"
mkdir -p "$folder/out"
ours "$some" "$folder/slice-$some"
some_wall=$wall
ours "$slice" "$folder/slice-$slice"
slice_wall=$wall slice_cpu=$cpu
ours "$all" "$days"
ours_wall=$(each "$slice_wall" "$wall" $((all - slice))) ours_cpu=$(each "$slice_cpu" "$cpu" $((all - slice)))
rival HOP HopRival "$part"
part_wall=$wall part_cpu=$cpu
rival HOP HopRival "$slice"
hop_whole=$wall
hop_wall=$(each "$part_wall" "$wall" $((slice - part))) hop_cpu=$(each "$part_cpu" "$cpu" $((slice - part)))
agree HOP HopRival "$slice"
rival "sliding windows" SlidingRival "$few"
few_wall=$wall few_cpu=$cpu
rival "sliding windows" SlidingRival "$some"
sliding_whole=$wall
sliding_wall=$(each "$few_wall" "$wall" $((some - few))) sliding_cpu=$(each "$few_cpu" "$cpu" $((some - few)))
agree "sliding windows" SlidingRival "$some"
printf '  %-34s %9s %9s\n' "ns a trade, starts left out" wall CPU
printf '  %-34s %9s %9s\n' job "$ours_wall" "$ours_cpu" HOP "$hop_wall" "$hop_cpu" "sliding windows" "$sliding_wall" "$sliding_cpu"
ratio "speed of the job to HOP, a trade" "$hop_wall" "$ours_wall" "bar at least 20"
ratio "  by processor time" "$hop_cpu" "$ours_cpu" ""
ratio "  whole process, $slice trades" "$hop_whole" "$slice_wall" ""
ratio "speed of the job to sliding windows, a trade" "$sliding_wall" "$ours_wall" "bar at least 100"
ratio "  by processor time" "$sliding_cpu" "$ours_cpu" ""
ratio "  whole process, $some trades" "$sliding_whole" "$some_wall" ""
rm -rf "$folder/out" "$folder"/slice-* "$folder/checkpoints" "$folder/time" "$folder/log"
