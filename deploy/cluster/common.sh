# Where the local cluster is and what it runs on; read by its scripts.
#   CLUSTER     its folder: conf, logs, process ids       (default: deploy/target/cluster)
#   FLINK_HOME  an official distribution                  (default: the same out of Maven artifacts)
#   REST_PORT   of the web UI and of the REST interface   (default: 8081)
#   RPC_PORT    between JobManager and TaskManagers       (default: 6123)
#   METRICS_PORT the first of the metrics pages           (default: 9249)
#   TASKMANAGERS                                          (default: 2, of two slots)
#   PLUGIN      the jar of a file system, for an object store (default: none)
#   CONF        a file with more of Flink's settings      (default: none)
HERE=$(cd "$(dirname "$0")" && pwd)
CLUSTER=${CLUSTER:-$HERE/../target/cluster}
REST_PORT=${REST_PORT:-8081}
RPC_PORT=${RPC_PORT:-6123}
METRICS_PORT=${METRICS_PORT:-9249}
TASKMANAGERS=${TASKMANAGERS:-2}
JOB=${JOB:-$HERE/../../flink-job/target/tickloom-job.jar}
JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
LIB=${FLINK_HOME:+$FLINK_HOME/lib}
LIB=${LIB:-$HERE/../target/flink/lib}
[ -d "$LIB" ] || { echo "no Flink in $LIB; FLINK_HOME must be a distribution's folder" >&2; exit 2; }
mkdir -p "$CLUSTER"
CLUSTER=$(cd "$CLUSTER" && pwd)
export FLINK_CONF_DIR="$CLUSTER/conf"
export FLINK_PLUGINS_DIR="$CLUSTER/plugins"

# args PID: the command line of a process; nothing of one that is dying or gone
args() {
  if [ -d /proc/self ]; then
    tr '\0' ' ' 2>/dev/null < "/proc/$1/cmdline"
  else
    ps -ww -p "$1" -o args= 2>/dev/null
  fi
}

# alive NAME: whether the process of that name runs, and is one of this cluster: a number may come again
alive() {
  [ -f "$CLUSTER/pid/$1" ] && args "$(cat "$CLUSTER/pid/$1")" | grep -qF -- "--configDir $CLUSTER/conf"
}

# flink ARGS: the command line client of the cluster. Flink's own client looks into java.util; the job does not.
flink() {
  "$JAVA" --add-opens=java.base/java.util=ALL-UNNAMED -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dlog.file="$CLUSTER/log/client.log" \
    -Dlog4j.configurationFile="$CLUSTER/conf/log4j-client.properties" \
    -cp "$LIB/*" org.apache.flink.client.cli.CliFrontend "$@"
}
