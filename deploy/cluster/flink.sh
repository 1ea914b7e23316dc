#!/bin/sh
# The cluster's command line client: flink.sh run ... | list | stop ... | cancel ...
set -eu
. "$(dirname "$0")/common.sh"
[ -f "$CLUSTER/conf/config.yaml" ] || { echo "error: no cluster; make cluster-up starts one" >&2; exit 2; }
flink "$@"
