package io.tickloom.job.emulate.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a client says over its connection, and the exchange's answers. */
final class Requests {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> METHODS =
      Set.of("SUBSCRIBE", "UNSUBSCRIBE", "LIST_SUBSCRIPTIONS", "SET_PROPERTY", "GET_PROPERTY");
  private static final String COMBINED = "combined";

  private Requests() {}

  /** A request that the exchange refuses, with its code. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int code;

    Refused(int code, String message) {
      super(message, null, false, false);
      this.code = code;
    }
  }

  /** Does what {@code text} says; gives the answer. */
  static String answer(String text, Session session) {
    ObjectNode reply = JSON.createObjectNode();
    JsonNode id = null;
    try {
      JsonNode request = parsed(text);
      id = request.get("id");
      requireId(id);
      reply.set("result", result(request, session));
      reply.set("id", id);
    } catch (Refused e) {
      reply.removeAll();
      reply.put("code", e.code).put("msg", e.getMessage());
      if (id != null) {
        reply.set("id", id);
      }
    }
    return reply.toString();
  }

  private static JsonNode parsed(String text) throws Refused {
    try {
      JsonNode request = JSON.readTree(text);
      if (request != null && request.isObject()) {
        return request;
      }
    } catch (JsonProcessingException e) {
      throw new Refused(
          3,
          "Invalid JSON: expected value at line "
              + e.getLocation().getLineNr()
              + " column "
              + e.getLocation().getColumnNr());
    }
    throw new Refused(3, "Invalid JSON: expected value at line 1 column 1");
  }

  private static void requireId(JsonNode id) throws Refused {
    boolean known =
        id != null
            && (id.isNull()
                || (id.isIntegralNumber() && id.canConvertToLong())
                || (id.isTextual() && id.asText().matches("[A-Za-z0-9_-]{1,36}")));
    if (!known) {
      throw new Refused(2, "Invalid request: request ID must be an unsigned integer");
    }
  }

  private static JsonNode result(JsonNode request, Session session) throws Refused {
    if (!request.path("method").isTextual()) {
      throw new Refused(2, "Invalid request: missing field `method` at line 1 column 1");
    }
    String method = request.get("method").asText();
    if (!METHODS.contains(method)) {
      throw new Refused(
          2,
          "Invalid request: unknown variant "
              + method
              + ", expected one of `SUBSCRIBE`, `UNSUBSCRIBE`, `LIST_SUBSCRIPTIONS`,"
              + " `SET_PROPERTY`, `GET_PROPERTY` at line 1 column 28");
    }
    JsonNode params = request.path("params");
    switch (method) {
      case "SUBSCRIBE" -> session.streams().addAll(names(params));
      case "UNSUBSCRIBE" -> names(params).forEach(session.streams()::remove);
      case "LIST_SUBSCRIPTIONS" -> {
        synchronized (session.streams()) {
          return JSON.valueToTree(new ArrayList<>(session.streams()));
        }
      }
      case "GET_PROPERTY" -> {
        requireCombined(params, 1);
        return JSON.valueToTree(session.isCombined());
      }
      default -> {
        requireCombined(params, 2);
        if (!params.get(1).isBoolean()) {
          throw new Refused(1, "Invalid value type: expected Boolean");
        }
        session.setCombined(params.get(1).asBoolean());
      }
    }
    return JSON.nullNode();
  }

  private static List<String> names(JsonNode params) throws Refused {
    List<String> names = new ArrayList<>();
    for (JsonNode name : params) {
      if (!name.isTextual()) {
        throw new Refused(2, "Invalid request: stream name must be a string");
      }
      names.add(name.asText());
    }
    return names;
  }

  private static void requireCombined(JsonNode params, int count) throws Refused {
    if (!params.path(0).isTextual()) {
      throw new Refused(2, "Invalid request: property name must be a string");
    }
    if (!params.get(0).asText().equals(COMBINED)) {
      throw new Refused(0, "Unknown property");
    }
    if (params.size() != count) {
      throw new Refused(2, "Invalid request: too many parameters");
    }
  }
}
