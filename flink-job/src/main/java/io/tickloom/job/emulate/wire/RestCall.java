package io.tickloom.job.emulate.wire;

import java.util.Map;

/**
 * A call of the REST interface.
 *
 * @param path without the query
 * @param parameters each once
 * @param address whose call it is
 * @param micros whether times are wanted in microseconds
 * @param hasKey whether it carries an API key
 */
record RestCall(
    String path, Map<String, String> parameters, String address, boolean micros, boolean hasKey) {}
