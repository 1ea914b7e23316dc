import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits so many seconds, the third word, until the REST interface lists so many TaskManagers. */
class Await {
  public static void main(String[] args) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest ask =
        HttpRequest.newBuilder(URI.create(args[0])).timeout(Duration.ofSeconds(2)).build();
    int wanted = Integer.parseInt(args[1]);
    long end = System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[2])).toNanos();
    while (System.nanoTime() < end) {
      try {
        String body = client.send(ask, HttpResponse.BodyHandlers.ofString()).body();
        if (body.split("\"slotsNumber\"", -1).length - 1 >= wanted) {
          return;
        }
      } catch (java.io.IOException e) {
        // it is not up yet
      }
      Thread.sleep(200);
    }
    System.exit(1);
  }
}
