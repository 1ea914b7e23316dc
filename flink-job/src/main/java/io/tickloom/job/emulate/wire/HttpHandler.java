package io.tickloom.job.emulate.wire;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells websocket handshakes from REST calls, and answers either. */
@SuppressWarnings("FutureReturnValueIgnored") // a write that fails closes its channel
final class HttpHandler extends SimpleChannelInboundHandler<FullHttpRequest> {
  private static final int MOST_BYTES = 1 << 18;

  private final Exchange exchange;

  HttpHandler(Exchange exchange) {
    this.exchange = exchange;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
    boolean keepAlive = HttpUtil.isKeepAlive(request);
    if (!request.decoderResult().isSuccess()) {
      send(context, RestAnswer.error(400, -1100, "Illegal request."), -1, false);
    } else if (isHandshake(request)) {
      handshake(context, request);
    } else if (!request.method().equals(HttpMethod.GET)) {
      send(context, RestAnswer.error(405, -1020, "This operation is not supported."), -1, false);
    } else {
      call(context, request, keepAlive);
    }
  }

  private static boolean isHandshake(FullHttpRequest request) {
    return request.headers().containsValue(HttpHeaderNames.UPGRADE, "websocket", true);
  }

  private void handshake(ChannelHandlerContext context, FullHttpRequest request) {
    Optional<StreamUrl> url;
    try {
      url = StreamUrl.of(request.uri(), exchange.venue());
    } catch (IllegalArgumentException e) {
      send(context, RestAnswer.error(400, -1194, e.getMessage()), -1, false);
      return;
    }
    if (url.isEmpty()) {
      send(context, RestAnswer.error(404, -1000, "No such path."), -1, false);
      return;
    }
    if (!exchange.admits(address(context))) {
      send(
          context,
          RestAnswer.error(429, -1034, "Too many connection attempts from IP."),
          -1,
          false);
      return;
    }
    WebSocketServerHandshaker shaker =
        new WebSocketServerHandshakerFactory(request.uri(), null, false, MOST_BYTES)
            .newHandshaker(request);
    if (shaker == null) {
      WebSocketServerHandshakerFactory.sendUnsupportedVersionResponse(context.channel());
      return;
    }
    Session session = new Session(context.channel(), url.get(), exchange.later());
    session.streams().addAll(url.get().streams());
    SessionHandler handler = exchange.handler(session);
    context.pipeline().replace(this, "session", handler);
    context.pipeline().addBefore("session", "whole", new WebSocketFrameAggregator(MOST_BYTES));
    ChannelHandlerContext later = context.pipeline().context(handler);
    shaker
        .handshake(context.channel(), request)
        .addListener(
            done -> {
              if (done.isSuccess()) {
                handler.begin(later);
              }
            });
  }

  private void call(ChannelHandlerContext context, FullHttpRequest request, boolean keepAlive) {
    QueryStringDecoder decoder = new QueryStringDecoder(request.uri());
    Map<String, String> parameters = new TreeMap<>();
    decoder.parameters().forEach((name, values) -> parameters.put(name, values.get(0)));
    String unit = request.headers().get("X-MBX-TIME-UNIT", "MILLISECOND");
    boolean micros;
    try {
      micros = TimeUnits.isMicros(unit) && exchange.venue().hasMicros();
    } catch (IllegalArgumentException e) {
      send(context, RestAnswer.error(400, -1194, e.getMessage()), -1, keepAlive);
      return;
    }
    boolean hasKey = request.headers().get("X-MBX-APIKEY", "").matches("[A-Za-z0-9]{64}");
    RestCall call = new RestCall(decoder.path(), parameters, address(context), micros, hasKey);
    exchange.call(call, (answer, used) -> send(context, answer, used, keepAlive));
  }

  private static String address(ChannelHandlerContext context) {
    return ((InetSocketAddress) context.channel().remoteAddress()).getAddress().getHostAddress();
  }

  /** Sends from whatever thread. */
  private static void send(
      ChannelHandlerContext context, RestAnswer answer, int usedWeight, boolean keepAlive) {
    DefaultFullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.status()),
            Unpooled.copiedBuffer(answer.body(), StandardCharsets.UTF_8));
    response
        .headers()
        .set(
            HttpHeaderNames.CONTENT_TYPE,
            answer.isJson() ? "application/json;charset=UTF-8" : "text/html")
        .setInt(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes());
    if (usedWeight >= 0) {
      response.headers().set("X-MBX-USED-WEIGHT", usedWeight);
      response.headers().set("X-MBX-USED-WEIGHT-1M", usedWeight);
    }
    if (answer.retryAfterSeconds() > 0) {
      response.headers().set(HttpHeaderNames.RETRY_AFTER, answer.retryAfterSeconds());
    }
    HttpUtil.setKeepAlive(response, keepAlive);
    var written = context.writeAndFlush(response);
    if (!keepAlive) {
      written.addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }
}
