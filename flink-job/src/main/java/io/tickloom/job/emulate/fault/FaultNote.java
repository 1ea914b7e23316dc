package io.tickloom.job.emulate.fault;

import java.util.Locale;

/**
 * What a fault did.
 *
 * @param line the plan's line, from 1
 * @param fault as the plan says it
 * @param timeMicros when, in time of the data
 * @param stream whose messages; "" where it is about connections or REST
 * @param firstId first id that was touched, -1 without one
 * @param lastId the last one
 * @param firstMicros time of the first message that was touched
 * @param lastMicros time of the last one
 * @param messages how many
 * @param connections how many
 * @param restHas whether REST gives what the stream does not
 */
public record FaultNote(
    int line,
    String fault,
    long timeMicros,
    String stream,
    long firstId,
    long lastId,
    long firstMicros,
    long lastMicros,
    long messages,
    int connections,
    boolean restHas) {

  /** One line of a log. */
  public String json() {
    return String.format(
        Locale.ROOT,
        "{\"line\":%d,\"fault\":\"%s\",\"time_micros\":%d,\"stream\":\"%s\",\"first_id\":%d,"
            + "\"last_id\":%d,\"first_time_micros\":%d,\"last_time_micros\":%d,\"messages\":%d,"
            + "\"connections\":%d,\"rest_has_them\":%b}",
        line,
        fault,
        timeMicros,
        stream,
        firstId,
        lastId,
        firstMicros,
        lastMicros,
        messages,
        connections,
        restHas);
  }
}
