package io.tickloom.job.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tickloom.job.feature.book.BookFit;
import io.tickloom.job.fit.Adjustment;
import io.tickloom.job.fit.BookLearner;
import io.tickloom.job.fit.FlowPrincipal;
import io.tickloom.job.market.Decimals;
import io.tickloom.job.tape.BookTape;
import io.tickloom.job.tape.Checksum;
import io.tickloom.job.tape.DumpFile;
import io.tickloom.job.tape.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What was learnt of a book, as JSON that says where it comes from. */
final class BookFitFile {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private BookFitFile() {}

  static void write(
      Path file, BookFit fit, List<Adjustment> adjustments, BookLearner learner, BookTape tape)
      throws IOException {
    ObjectNode root = JSON.createObjectNode();
    root.put("format", FORMAT);
    root.put("writer", "tickloom " + Version.number());
    root.put("symbol", fit.symbol());
    root.put("last_micros", fit.lastMicros());
    root.put("last_time", Instant.EPOCH.plus(fit.lastMicros(), ChronoUnit.MICROS).toString());
    ArrayNode days = root.putArray("days");
    learner.days().forEach(day -> days.add(LocalDate.ofEpochDay(day).toString()));
    root.put("seconds", learner.seconds());
    ArrayNode sources = root.putArray("sources");
    for (DumpFile source : tape.files()) {
      sources
          .addObject()
          .put("file", source.name())
          .put("bytes", source.bytes())
          .put("sha256", Checksum.sha256(Path.of(source.path())));
    }
    root.put("tick_e8", fit.tickE8());
    root.put("tick", Decimals.toDouble(fit.tickE8()));
    ObjectNode price = root.putObject("micro_price");
    price.put("source", "Stoikov 2018, in steps of one second");
    price.put("imbalance_states", fit.imbalanceStates());
    price.put("spread_states", fit.spreadStates());
    price.put("steps", learner.chain().seen());
    price.put("blocks", learner.chain().blocks());
    price.put("block_seconds", learner.chain().blockSteps());
    table(price, "adjustment_ticks", fit, i -> adjustments.get(i).ticks());
    table(price, "interval_half_width_ticks", fit, i -> adjustments.get(i).halfWidth());
    table(price, "steps_by_state", fit, i -> adjustments.get(i).steps());
    table(price, "steps_in_which_mid_moved", fit, i -> adjustments.get(i).moves());
    FlowPrincipal.Component component = learner.component();
    ObjectNode flow = root.putObject("order_flow_imbalance");
    flow.put("source", "Cont, Cucuringu and Zhang 2023, first principal component");
    flow.put("window_seconds", FlowPrincipal.WINDOW_SECONDS);
    flow.put("windows", learner.flowWindows());
    flow.put("explained_variance", component.explained());
    component.weights().forEach(flow.putArray("weights")::add);
    JSON.writeValue(file.toFile(), root);
  }

  /** A value a state, a row a spread; counts as whole numbers, what is undefined as null. */
  private static void table(ObjectNode price, String name, BookFit fit, IntToDoubleFunction value) {
    ArrayNode spreads = price.putArray(name);
    for (int i = 0; i < fit.adjustments().size(); i++) {
      ArrayNode row = i % fit.imbalanceStates() == 0 ? spreads.addArray() : last(spreads);
      double cell = value.applyAsDouble(i);
      if (Double.isNaN(cell)) {
        row.addNull();
      } else if (name.startsWith("steps")) {
        row.add((long) cell);
      } else {
        row.add(cell);
      }
    }
  }

  private static ArrayNode last(ArrayNode rows) {
    return (ArrayNode) rows.get(rows.size() - 1);
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws InputException where it is something else
   */
  static BookFit read(Path file) {
    try {
      JsonNode root = JSON.readTree(file.toFile());
      if (root.path("format").asInt() != FORMAT) {
        throw new InputException(
            file + " is not of format " + FORMAT + ", which \"tickloom-job micro-price\" writes");
      }
      JsonNode price = root.path("micro_price");
      List<Double> adjustments = new ArrayList<>();
      for (JsonNode row : price.path("adjustment_ticks")) {
        row.forEach(ticks -> adjustments.add(ticks.isNumber() ? ticks.asDouble() : Double.NaN));
      }
      List<Double> weights = new ArrayList<>();
      root.path("order_flow_imbalance").path("weights").forEach(w -> weights.add(w.asDouble()));
      return new BookFit(
          root.path("symbol").asText(),
          root.path("last_micros").asLong(),
          root.path("tick_e8").asLong(),
          price.path("imbalance_states").asInt(),
          adjustments,
          weights);
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException("--micro-price " + file + " can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * Refuses what was learnt of another symbol.
   *
   * @throws InputException where it was
   */
  static void requireSymbol(BookFit fit, String symbol) {
    if (!fit.symbol().equals(symbol)) {
      throw new InputException(
          "--micro-price learnt from " + fit.symbol() + ", which says nothing of " + symbol);
    }
  }
}
