package io.tickloom.job.fetch;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer, pulled piece by piece with a limit on the wait for each. The JDK's own
 * timeout ends with the headers (JDK-8258397), so a body that stalls would hang for ever.
 */
final class ByteFlow implements BodySubscriber<ByteFlow>, AutoCloseable {
  private static final int PIECES_AHEAD = 16;

  private final Duration stallTimeout;
  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final CompletableFuture<Subscription> subscription = new CompletableFuture<>();

  private record Signal(List<ByteBuffer> piece, boolean last, Optional<Throwable> failure) {}

  ByteFlow(Duration stallTimeout) {
    this.stallTimeout = stallTimeout;
  }

  /**
   * The next bytes; none at the end of the body.
   *
   * @throws TransientFailure where the body stalls or breaks off
   */
  List<ByteBuffer> next() throws TransientFailure, InterruptedException {
    Signal signal = signals.poll(stallTimeout.toMillis(), TimeUnit.MILLISECONDS);
    if (signal == null) {
      throw TransientFailure.of("stalled, no byte for " + DumpHost.seconds(stallTimeout));
    }
    if (signal.failure().isPresent()) {
      throw TransientFailure.of("broke off: " + DumpHost.reason(signal.failure().get()));
    }
    if (signal.last()) {
      signals.add(signal);
      return List.of();
    }
    subscription.join().request(1);
    return signal.piece();
  }

  @Override
  public CompletionStage<ByteFlow> getBody() {
    return CompletableFuture.completedFuture(this);
  }

  @Override
  public void onSubscribe(Subscription subscribed) {
    subscription.complete(subscribed);
    subscribed.request(PIECES_AHEAD);
  }

  @Override
  public void onNext(List<ByteBuffer> piece) {
    signals.add(new Signal(piece, false, Optional.empty()));
  }

  @Override
  public void onError(Throwable failure) {
    signals.add(new Signal(List.of(), true, Optional.of(failure)));
  }

  @Override
  public void onComplete() {
    signals.add(new Signal(List.of(), true, Optional.empty()));
  }

  /** Lets go of the connection, whether the body is at its end or not. */
  @Override
  public void close() {
    var unused = subscription.thenAccept(Subscription::cancel);
  }
}
