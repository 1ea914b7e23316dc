package io.tickloom.job.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.SimpleCounter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Flink's metrics on a page, under the names and with the tags that they have in Prometheus. */
class MicrometerReporterTest {
  private final MicrometerReporter reporter = new MicrometerReporter();

  @BeforeEach
  void open() {
    MetricConfig config = new MetricConfig();
    config.setProperty("port", "0");
    reporter.open(config);
  }

  @AfterEach
  void close() {
    reporter.close();
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private String page() throws Exception {
    return get(reporter.port(), "/metrics").body();
  }

  @Test
  void counterOfFlinkIsATotalUnderItsScope() throws Exception {
    SimpleCounter counter = new SimpleCounter();
    reporter.notifyOfAddedMetric(
        counter, "numRecordsIn", new Scope("taskmanager.job.task").with("task_name", "rows"));
    counter.inc(3);
    assertThat(page())
        .contains("flink_taskmanager_job_task_num_records_in_total{task_name=\"rows\"} 3.0");
  }

  @Test
  void oneOfOursIsCalledTickloomWhereverItStands() throws Exception {
    SimpleCounter counter = new SimpleCounter();
    reporter.notifyOfAddedMetric(
        counter, "pathSeconds", new Scope("taskmanager.job.task.operator.tickloom"));
    counter.inc(7);
    assertThat(page()).contains("tickloom_path_seconds_total 7.0");
  }

  @Test
  void microsecondsAreShownAsSeconds() throws Exception {
    reporter.notifyOfAddedMetric(
        (Gauge<Long>) () -> 2_500_000L, "eventTimeMicros", new Scope("job.tickloom"));
    assertThat(page()).contains("tickloom_event_time_seconds 2.5");
  }

  @Test
  void gaugeIsReadWhenSomebodyLooks() throws Exception {
    AtomicInteger value = new AtomicInteger(1);
    reporter.notifyOfAddedMetric((Gauge<Integer>) value::get, "cutsLeft", new Scope("a.tickloom"));
    assertThat(page()).contains("tickloom_cuts_left 1.0");
    value.set(5);
    assertThat(page()).contains("tickloom_cuts_left 5.0");
  }

  @Test
  void idsThatChangeAtEachStartAreNoTags() throws Exception {
    reporter.notifyOfAddedMetric(
        new SimpleCounter(),
        "restarts",
        new Scope("jobmanager.job").with("job_id", "1f").with("job_name", "live"));
    assertThat(page()).contains("flink_jobmanager_job_restarts_total{job_name=\"live\"} 0.0");
  }

  @Test
  void metricThatFlinkRemovesIsGone() throws Exception {
    SimpleCounter counter = new SimpleCounter();
    reporter.notifyOfAddedMetric(counter, "rows", new Scope("job.tickloom"));
    assertThat(page()).contains("tickloom_rows_total");
    reporter.notifyOfRemovedMetric(counter, "rows", new Scope("job.tickloom"));
    assertThat(page()).doesNotContain("tickloom_rows_total");
  }

  @Test
  void otherPathsSayWhereItIs() throws Exception {
    assertThat(get(reporter.port(), "/").statusCode()).isEqualTo(404);
  }

  @Test
  void pageIsOnTheFirstFreePortOfTheRange() throws IOException {
    int taken = reporter.port();
    try (MetricsPage next =
        MetricsPage.open(
            "127.0.0.1", new PortRange(taken, Math.min(taken + 20, 65_535)), () -> "")) {
      assertThat(next.port()).isGreaterThan(taken);
    }
  }

  @Test
  void noFreePortIsAnErrorThatNamesThem() throws IOException {
    try (ServerSocket other = new ServerSocket()) {
      other.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int taken = other.getLocalPort();
      assertThatThrownBy(
              () -> MetricsPage.open("127.0.0.1", PortRange.of(taken + "-" + taken), () -> ""))
          .hasMessage("no port of " + taken + "-" + taken + " is free on 127.0.0.1");
    }
  }

  @Test
  void flinkFindsTheFactoryByItsServiceEntry() {
    assertThat(ServiceLoader.load(MetricReporterFactory.class))
        .anyMatch(
            factory ->
                factory instanceof MicrometerReporterFactory made
                    && made.createMetricReporter(new Properties()) instanceof MicrometerReporter);
  }
}
