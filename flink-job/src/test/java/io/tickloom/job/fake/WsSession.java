package io.tickloom.job.fake;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;

/** The server's side of one websocket (RFC 6455). */
final class WsSession {
  private static final String GUID = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
  private static final int CONTINUED = 0x0;
  private static final int TEXT = 0x1;
  private static final int CLOSE = 0x8;
  private static final int PING = 0x9;
  private static final int PONG = 0xA;
  private static final int FINAL = 0x80;

  final Socket socket;
  final String query;
  private final OutputStream out;
  volatile boolean mute;
  final AtomicInteger pongs = new AtomicInteger();

  WsSession(Socket socket, String query, String key) throws IOException {
    this.socket = socket;
    this.query = query;
    this.out = socket.getOutputStream();
    String accept = Base64.getEncoder().encodeToString(sha1(key + GUID));
    out.write(
        ("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Accept: "
                + accept
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static byte[] sha1(String text) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void send(String text) {
    frame(FINAL | TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The message in three frames, with a ping between them. */
  void sendInParts(String text) {
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    int third = all.length / 3;
    frame(TEXT, Arrays.copyOfRange(all, 0, third));
    ping("between");
    frame(CONTINUED, Arrays.copyOfRange(all, third, 2 * third));
    frame(FINAL | CONTINUED, Arrays.copyOfRange(all, 2 * third, all.length));
  }

  void ping(String payload) {
    frame(FINAL | PING, payload.getBytes(StandardCharsets.UTF_8));
  }

  void sendClose(int status) {
    frame(FINAL | CLOSE, ByteBuffer.allocate(2).putShort((short) status).array());
  }

  void abort() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      return; // gone already
    }
  }

  private synchronized void frame(int head, byte[] payload) {
    if (mute) {
      return;
    }
    try {
      ByteBuffer frame = ByteBuffer.allocate(payload.length + 10);
      frame.put((byte) head);
      if (payload.length < 126) {
        frame.put((byte) payload.length);
      } else {
        frame.put((byte) 126).putShort((short) payload.length);
      }
      frame.put(payload);
      out.write(frame.array(), 0, frame.position());
      out.flush();
    } catch (IOException e) {
      abort();
    }
  }

  /** Reads what the client sends until it is gone; answers its pings. */
  void serve(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    while (true) {
      int head = data.readUnsignedByte();
      int length = data.readUnsignedByte() & 0x7f;
      length = length == 126 ? data.readUnsignedShort() : length;
      byte[] mask = data.readNBytes(4);
      byte[] payload = data.readNBytes(length);
      for (int i = 0; i < length; i++) {
        payload[i] ^= mask[i & 3];
      }
      switch (head & 0xf) {
        case PING -> frame(FINAL | PONG, payload);
        case PONG -> pongs.incrementAndGet();
        case CLOSE -> {
          frame(FINAL | CLOSE, payload);
          socket.close();
          return;
        }
        default -> throw new IOException("a client that should not speak says " + head);
      }
    }
  }
}
