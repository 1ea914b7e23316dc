package io.tickloom.job.emulate;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.ssl.SslContext;
import io.tickloom.job.emulate.data.Venue;
import io.tickloom.job.emulate.fault.FaultNote;
import io.tickloom.job.emulate.fault.FaultPlan;
import io.tickloom.job.emulate.wire.Limits;
import io.tickloom.job.emulate.wire.Port;
import io.tickloom.job.tape.TapeFinder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * An emulator on a free port of this machine, as fast as it can unless asked otherwise, from a
 * first client on; and calls to it.
 */
public final class EmulatorTrial implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  final List<FaultNote> notes = new CopyOnWriteArrayList<>();
  final Emulator emulator;
  private final CompletableFuture<Void> run = new CompletableFuture<>();

  /** What a test may want otherwise. */
  public static final class Setup {
    public Venue venue = Venue.SPOT;
    public double speed = DataClock.UNLIMITED;
    public Duration startAt = Duration.ZERO;
    public int clients = 1;
    public boolean marketDataOnly;
    public List<String> plan = List.of();
    public UnaryOperator<Limits> limits = UnaryOperator.identity();
    public LongSupplier nanos = System::nanoTime;
    public Optional<SslContext> tls = Optional.empty();

    public EmulatorTrial open(Path... data) throws Exception {
      return new EmulatorTrial(this, data);
    }
  }

  private EmulatorTrial(Setup setup, Path... data) throws Exception {
    EmulatorOptions options =
        new EmulatorOptions(
            setup.venue,
            setup.speed,
            setup.startAt,
            setup.clients,
            FaultPlan.parse("plan", setup.plan),
            setup.limits.apply(Limits.of(setup.venue)),
            setup.marketDataOnly,
            new Port.Address("127.0.0.1", 0, setup.tls));
    List<String> places = Stream.of(data).map(Path::toString).toList();
    emulator =
        new Emulator(TapeFinder.find(places, "ETHUSDT").tapes(), options, notes::add, setup.nanos);
    emulator.open();
    Thread thread =
        new Thread(
            () -> {
              try {
                emulator.run();
                run.complete(null);
              } catch (IOException | InterruptedException | RuntimeException e) {
                run.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  /** The port that it listens on. */
  public int port() {
    return emulator.port();
  }

  /** Waits for the data's end. */
  public EmulatorReport report() throws Exception {
    run.get(120, SECONDS);
    return emulator.report();
  }

  /** A connection to {@code path}. */
  StreamClient connect(String path) throws Exception {
    return StreamClient.open("ws://127.0.0.1:" + emulator.port() + path);
  }

  HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + emulator.port() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  String body(String path, String... headers) throws Exception {
    HttpResponse<String> answer = get(path, headers);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  @Override
  public void close() throws IOException {
    emulator.close();
  }
}
