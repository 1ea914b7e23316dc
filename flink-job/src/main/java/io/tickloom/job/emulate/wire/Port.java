package io.tickloom.job.emulate.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.ssl.OptionalSslHandler;
import io.netty.handler.ssl.SslContext;
import io.tickloom.job.tape.InputException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The listening socket. With TLS it takes plain connections as well, told by their first bytes. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its channel
public final class Port implements AutoCloseable {
  private static final Duration AGAIN = Duration.ofMillis(100);
  private static final int MOST_REQUEST_BYTES = 1 << 16;
  private static final WriteBufferWaterMark ROOM = new WriteBufferWaterMark(1 << 20, 4 << 20);

  /**
   * Where to listen.
   *
   * @param host an address of this machine
   * @param number of the port; 0 for any that is free
   * @param tls what TLS connections are met with; empty for none
   */
  public record Address(String host, int number, Optional<SslContext> tls) {}

  private final Address address;
  private final Exchange exchange;
  private final MultiThreadIoEventLoopGroup threads =
      new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
  private volatile Channel listening;
  private int number;

  Port(Address address, Exchange exchange) {
    this.address = address;
    this.exchange = exchange;
    this.number = address.number();
  }

  void open() throws InterruptedException {
    ChannelFuture bound = bind().await();
    if (!bound.isSuccess()) {
      close();
      throw new InputException(
          "port "
              + number
              + " of "
              + address.host()
              + " can't be listened on: "
              + bound.cause().getMessage()
              + "; --port names another",
          bound.cause());
    }
    number = ((InetSocketAddress) listening.localAddress()).getPort();
  }

  private ChannelFuture bind() {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(threads)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_REUSEADDR, true)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childOption(ChannelOption.WRITE_BUFFER_WATER_MARK, ROOM)
            .childHandler(new Pipeline())
            .bind(address.host(), number);
    listening = bound.channel();
    return bound;
  }

  int number() {
    return number;
  }

  /** Closes the port and opens it again when a time is over. */
  void refuse(Duration span) {
    listening.close().addListener(closed -> reopenAfter(span));
  }

  private void reopenAfter(Duration span) {
    exchange.later().after(span, this::reopen);
  }

  private void reopen() {
    if (listening.isOpen() || threads.isShuttingDown()) {
      return;
    }
    bind()
        .addListener(
            bound -> {
              if (!bound.isSuccess()) {
                reopenAfter(AGAIN);
              }
            });
  }

  private final class Pipeline extends ChannelInitializer<SocketChannel> {
    @Override
    protected void initChannel(SocketChannel channel) {
      ChannelPipeline pipeline = channel.pipeline();
      address.tls().ifPresent(tls -> pipeline.addLast(new OptionalSslHandler(tls)));
      pipeline.addLast(new HttpServerCodec());
      pipeline.addLast(new HttpObjectAggregator(MOST_REQUEST_BYTES));
      pipeline.addLast(new HttpHandler(exchange));
    }
  }

  @Override
  public void close() {
    threads.shutdownGracefully(200, 2_000, TimeUnit.MILLISECONDS).awaitUninterruptibly(3_000);
  }
}
