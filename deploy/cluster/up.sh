#!/bin/sh
# Starts what is missing of a JobManager and TaskManagers on the loopback.
set -eu
. "$(dirname "$0")/common.sh"

mkdir -p "$CLUSTER/conf" "$CLUSTER/log" "$CLUSTER/pid" "$CLUSTER/tmp" "$CLUSTER/plugins/tickloom-metrics"
BUILT=$(dirname "$JOB")
for jar in "$BUILT"/tickloom-job-metrics.jar "$BUILT"/lib/micrometer-*.jar "$BUILT"/lib/prometheus-metrics-*.jar \
  "$BUILT"/lib/HdrHistogram-*.jar "$BUILT"/lib/LatencyUtils-*.jar "$BUILT"/lib/jspecify-*.jar; do
  [ ! -f "$jar" ] || cp "$jar" "$CLUSTER/plugins/tickloom-metrics/"
done
if [ -n "${PLUGIN:-}" ]; then
  mkdir -p "$CLUSTER/plugins/store"
  cp "$PLUGIN" "$CLUSTER/plugins/store/"
fi
cp "$HERE/log4j.properties" "$HERE/log4j-client.properties" "$CLUSTER/conf/"
{
  cat "$HERE/config.yaml"
  cat <<EOF
rest.port: $REST_PORT
rest.bind-port: $REST_PORT
jobmanager.rpc.port: $RPC_PORT
io.tmp.dirs: $CLUSTER/tmp
metrics.reporter.tickloom.port: $METRICS_PORT-$((METRICS_PORT + 19))
metrics.reporter.tickloom.disks: $CLUSTER
execution.checkpointing.dir: file://$CLUSTER/checkpoints
execution.checkpointing.savepoint-dir: file://$CLUSTER/savepoints
EOF
  [ -z "${CONF:-}" ] || cat "$CONF"
} > "$CLUSTER/conf/config.yaml"

# start NAME CLASS FLAGS...: one process, its id in pid/NAME, unless it is there
STARTED=
start() {
  name=$1; class=$2; shift 2
  alive "$name" && return
  case $STARTED in
    *",$name;"*",$name;"*",$name;"*)
      echo "error: $name ended three times after it was started; its log is $CLUSTER/log/$name.log" >&2
      exit 1 ;;
  esac
  nohup "$JAVA" -XX:+UseSerialGC -XX:MaxMetaspaceSize=256m "$@" -Dlog.file="$CLUSTER/log/$name.log" \
    -Dlog4j.configurationFile="$CLUSTER/conf/log4j.properties" -cp "$LIB/*" "$class" \
    --configDir "$CLUSTER/conf" ${RESOURCE:+-D taskmanager.resource-id=$RESOURCE} \
    > "$CLUSTER/log/$name.out" 2>&1 < /dev/null &
  echo $! > "$CLUSTER/pid/$name"
  STARTED="$STARTED,$name;"
}

start_missing() {
  RESOURCE= start jobmanager org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint -Xmx512m
  i=1
  while [ $i -le "$TASKMANAGERS" ]; do
    RESOURCE= start "taskmanager-$i" org.apache.flink.runtime.taskexecutor.TaskManagerRunner \
      -Xms768m -Xmx768m -XX:MaxDirectMemorySize=256m
    i=$((i + 1))
  done
}
all_alive() {
  alive jobmanager || return 1
  i=1
  while [ $i -le "$TASKMANAGERS" ]; do
    alive "taskmanager-$i" || return 1
    i=$((i + 1))
  done
}

# A process that was killed a moment ago may look alive at first, so what is missing is looked for again.
left=12
until start_missing
  "$JAVA" -XX:TieredStopAtLevel=1 "$HERE/Await.java" "http://127.0.0.1:$REST_PORT/taskmanagers" "$TASKMANAGERS" 15 && all_alive
do
  left=$((left - 1))
  [ $left -gt 0 ] || {
    echo "error: the cluster did not come up in three minutes; its logs are in $CLUSTER/log" >&2
    exit 1
  }
done
echo "  cluster    a JobManager, $TASKMANAGERS TaskManagers of 2 slots, http://127.0.0.1:$REST_PORT"
