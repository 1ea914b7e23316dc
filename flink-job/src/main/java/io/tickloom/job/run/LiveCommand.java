package io.tickloom.job.run;

import io.tickloom.job.exchange.ExchangeRest;
import io.tickloom.job.exchange.StreamSettings;
import io.tickloom.job.exchange.TradeKind;
import io.tickloom.job.feature.Grid;
import io.tickloom.job.feature.catalogue.Catalogue;
import io.tickloom.job.feed.BookSettings;
import io.tickloom.job.feed.FeedSettings;
import io.tickloom.job.record.RecordedMarket;
import io.tickloom.job.score.LabelRule;
import io.tickloom.job.score.LiveModel;
import io.tickloom.job.tape.InputException;
import io.tickloom.trainer.bundle.Manifest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The exchange's streams to rows and predictions, as they happen. */
@Command(
    name = "live",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Follows the exchange's public streams: the rows of the same trades as files give, each at"
          + " its time, scored by a model.",
      "Ctrl-C ends it; the next run on the same folder goes on from there."
    })
final class LiveCommand implements Callable<Integer> {
  @Mixin private final LiveOptions options = new LiveOptions();

  @Override
  public Integer call() throws Exception {
    Grid grid = options.rows.grid();
    List<String> symbols =
        options.symbols.stream().map(s -> s.strip().toUpperCase(Locale.ROOT)).distinct().toList();
    requireSense();
    options.trust.apply();
    Catalogue catalogue = catalogue();
    catalogue
        .fit()
        .ifPresent(fit -> symbols.forEach(symbol -> BookFitFile.requireSymbol(fit, symbol)));
    Optional<LiveModel> model = model(grid, catalogue, symbols);
    StopSign stop = new StopSign(options.duration);
    if (Place.here() == Place.ALONE) {
      stop.listen();
    }
    try (OutputLock lock = OutputLock.take(options.output)) {
      LiveFolder folder = new LiveFolder(lock.folder());
      if (!folder.isLive() || options.overwrite) {
        OutputFolder.prepare(lock.folder(), options.overwrite);
        folder.forget();
      }
      ExchangeRest rest =
          new ExchangeRest(
              options.calls(), options.market, options.trades.kind(), System::nanoTime);
      LiveHost host = new LiveHost(rest, options.calls().getAuthority(), stop::isUp);
      host.requireSymbols(symbols);
      TradeKind kind = kind(folder, host, symbols.get(0));
      folder.agree(new LiveFolder.Form(options.market, kind, grid.seconds(), catalogue.names()));
      LivePlan plan =
          plan(folder, feed(kind, symbols, catalogue), grid, catalogue, model, host.market());
      Optional<LiveRecording> recording = recording(symbols, catalogue);
      try {
        return new LiveRun(plan, folder, stop, options.checkpointSeconds, options.metricsPort)
            .call();
      } finally {
        recording.ifPresent(LiveRecording::close);
      }
    }
  }

  private void requireSense() {
    if (Place.here() != Place.ALONE && (options.record != null || options.trust.isSet())) {
      throw new InputException(
          "--record and --truststore are of this process; on a cluster run `record` beside it, and"
              + " give its JVMs javax.net.ssl.trustStore");
    }
    if (options.checkpointSeconds < 1 || options.roll.toSeconds() < 60 || options.lookback < 0) {
      throw new InputException(
          "--checkpoint-seconds must be above 0, --roll at least 1m, --lookback not below 0");
    }
  }

  /** With a book where one is asked for, by name or by the model. */
  private Catalogue catalogue() {
    boolean asked = options.book || options.rows.namesBook();
    Catalogue catalogue = options.rows.catalogue(asked || (options.model != null && modelAsks()));
    if (options.book && !catalogue.needsBook()) {
      throw new InputException("--book: none of --features needs the order book; leave it out");
    }
    return catalogue;
  }

  private boolean modelAsks() {
    try {
      return LiveModel.needsBook(options.model);
    } catch (IOException e) {
      throw new InputException("model " + options.model + " can't be read: " + e.getMessage(), e);
    }
  }

  private Optional<LiveModel> model(Grid grid, Catalogue catalogue, List<String> symbols) {
    if (options.model == null) {
      return Optional.empty();
    }
    if (!Files.isRegularFile(options.model)) {
      throw new InputException("the model " + options.model + " does not exist");
    }
    LiveModel model;
    try {
      model = LiveModel.read(options.model, grid, catalogue);
    } catch (IOException e) {
      throw new InputException("--model: " + e.getMessage(), e);
    }
    TreeSet<String> foreign = new TreeSet<>(symbols);
    foreign.removeAll(model.symbols());
    if (!model.symbols().isEmpty() && !foreign.isEmpty() && !options.foreignModel) {
      throw new InputException(
          String.format(
              "%s: the model learnt from %s, not from %s; --foreign-model accepts that",
              options.model, String.join(", ", model.symbols()), String.join(", ", foreign)));
    }
    if (rule(model, catalogue).isEmpty()) {
      LiveConsole.note(
          "the model's label is "
              + model.manifest().label().kind()
              + ": predictions are made, but what came is told of direction labels alone, by the mid"
              + " only with features of the order book");
    }
    return Optional.of(model);
  }

  /** What outcomes are told by; a mid is in the path where the columns need a book. */
  private static Optional<LabelRule> rule(LiveModel model, Catalogue catalogue) {
    return LabelRule.of(model.manifest().label())
        .filter(label -> !label.ofMid() || catalogue.needsBook());
  }

  private TradeKind kind(LiveFolder folder, LiveHost host, String symbol)
      throws InterruptedException {
    if (!options.market.hasTrades()) {
      return TradeKind.AGGREGATES;
    }
    if (options.trades != LiveOptions.Kind.AUTO) {
      return options.trades.kind();
    }
    Optional<LiveFolder.Form> before = folder.form();
    return before.isPresent() ? before.get().kind() : host.bestKind(symbol);
  }

  private FeedSettings feed(TradeKind kind, List<String> symbols, Catalogue catalogue) {
    return new FeedSettings(
        options.market,
        kind,
        new ArrayList<>(symbols),
        options.streams(),
        options.calls(),
        options.rows.grid().seconds(),
        options.lookback,
        options.lateness,
        options.giveUp,
        StreamSettings.DEFAULT,
        catalogue.needsBook()
            ? new BookSettings(true, options.record != null, options.bookWait)
            : BookSettings.NONE);
  }

  private Optional<LiveRecording> recording(List<String> symbols, Catalogue catalogue) {
    RecordedMarket all =
        new RecordedMarket(options.market, symbols, options.streams(), options.calls());
    return Optional.ofNullable(options.record)
        .map(
            to ->
                catalogue.needsBook()
                    ? LiveRecording.ofFeed(to, symbols)
                    : LiveRecording.begin(to, all));
  }

  private LivePlan plan(
      LiveFolder folder,
      FeedSettings feed,
      Grid grid,
      Catalogue catalogue,
      Optional<LiveModel> model,
      Optional<String> market) {
    Manifest.LabelForm label = model.map(found -> found.manifest().label()).orElse(null);
    if (market.isEmpty() && model.isPresent() && model.get().manifest().simulated()) {
      LiveConsole.note("the model learnt from a SIMULATED market");
    }
    int horizon =
        label == null
            ? options.rows.horizonSeconds()
            : options.rows.horizonSeconds(label.horizonSeconds());
    return new LivePlan(
        feed,
        grid,
        catalogue,
        folder.output(),
        Math.toIntExact(options.roll.toSeconds()),
        model.isPresent() ? options.model.toAbsolutePath().toString() : "",
        model.flatMap(found -> rule(found, catalogue)),
        LiveMetadata.of(feed, grid, catalogue, horizon, market),
        market.isPresent());
  }
}
