#!/bin/sh
# Ends the processes that up.sh started, and no others.
set -eu
. "$(dirname "$0")/common.sh"
for file in "$CLUSTER"/pid/*; do
  [ -f "$file" ] || continue
  name=$(basename "$file")
  pid=$(cat "$file")
  ! alive "$name" || kill "$pid" 2>/dev/null || true
  left=50
  while alive "$name" && [ $left -gt 0 ]; do sleep 0.2; left=$((left - 1)); done
  ! alive "$name" || kill -9 "$pid" 2>/dev/null || true
  rm -f "$file"
done
rm -rf "$CLUSTER/tmp"
echo "  cluster    is down; its logs are in $CLUSTER/log"
