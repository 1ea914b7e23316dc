package io.tickloom.deploy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The cluster of {@code deploy/cluster}, in real processes, on ports of its own. */
final class LocalCluster implements AutoCloseable {
  static final String JOBMANAGER = "jobmanager";
  static final List<String> TASKMANAGERS = List.of("taskmanager-1", "taskmanager-2");

  private static final Path SCRIPTS = Path.of("cluster").toAbsolutePath();
  private static final Path JOB = built("flink-job/target/tickloom-job.jar");
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private final Path folder;
  private final int restPort = freePort();
  private final int rpcPort = freePort();
  private final int metricsPort = Math.min(freePort(), 65_000);

  /** A cluster that keeps its files in {@code folder}; it is not up yet. */
  LocalCluster(Path folder) {
    this.folder = folder;
  }

  private static Path built(String jar) {
    Path path = Path.of("..", jar).toAbsolutePath().normalize();
    if (!Files.exists(path)) {
      throw new IllegalStateException(path + " is missing: mvn package builds it");
    }
    return path;
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts what is missing. */
  void up() throws Exception {
    require(script("up.sh"), "up.log");
  }

  @Override
  public void close() throws IOException {
    Process down = start(script("down.sh"), "down.log");
    down.onExit().join();
  }

  /** {@code flink ARGS} in the background, its lines in {@code log}. */
  Process flink(String log, String... args) throws IOException {
    ProcessBuilder builder = script("flink.sh");
    builder.command().addAll(List.of(args));
    return start(builder, log);
  }

  /** {@code flink run} of our jar. */
  Process run(String log, String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("run", JOB.toString()));
    all.addAll(List.of(args));
    return flink(log, all.toArray(String[]::new));
  }

  /** {@code flink run -s} of our jar. */
  Process runFrom(String log, String savepoint, String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("run", "-s", savepoint, JOB.toString()));
    all.addAll(List.of(args));
    return flink(log, all.toArray(String[]::new));
  }

  /** {@code flink run -d} of our jar. */
  Process runDetached(String log, String... args) throws IOException {
    List<String> all = new ArrayList<>(List.of("run", "-d", JOB.toString()));
    all.addAll(List.of(args));
    return flink(log, all.toArray(String[]::new));
  }

  /** Our jar by itself, to its end. */
  void alone(String log, String... args) throws Exception {
    require(ownProcess(args), log);
  }

  /** Our jar by itself, in the background. */
  Process beside(String log, String... args) throws IOException {
    return start(ownProcess(args), log);
  }

  private ProcessBuilder ownProcess(String... args) {
    List<String> all =
        new ArrayList<>(List.of(JAVA, "-Xmx768m", "-XX:+UseSerialGC", "-jar", JOB.toString()));
    all.addAll(List.of(args));
    return new ProcessBuilder(all);
  }

  /** kill -9, and waits until the process is gone. */
  void kill(String name) throws Exception {
    ProcessHandle process = ProcessHandle.of(pid(name)).orElse(null);
    if (process != null) {
      process.destroyForcibly();
      process.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  /** Sends a signal: STOP, CONT. */
  void signal(String name, String signal) throws Exception {
    require(new ProcessBuilder("kill", "-" + signal, Long.toString(pid(name))), "signal.log");
  }

  private long pid(String name) throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("pid").resolve(name)).strip());
  }

  /** What a process said. */
  String log(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  /** Where the metrics and the REST interface are. */
  int restPort() {
    return restPort;
  }

  private ProcessBuilder script(String name) {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(SCRIPTS.resolve(name).toString())));
    builder.environment().put("CLUSTER", folder.toString());
    builder.environment().put("REST_PORT", Integer.toString(restPort));
    builder.environment().put("RPC_PORT", Integer.toString(rpcPort));
    builder.environment().put("METRICS_PORT", Integer.toString(metricsPort));
    return builder;
  }

  private Process start(ProcessBuilder builder, String log) throws IOException {
    Files.createDirectories(folder);
    return builder.redirectErrorStream(true).redirectOutput(folder.resolve(log).toFile()).start();
  }

  private void require(ProcessBuilder builder, String log) throws Exception {
    Process process = start(builder, log);
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException(String.join(" ", builder.command()) + ": " + log(log));
    }
  }
}
