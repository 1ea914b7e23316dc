package io.tickloom.job.run;

import java.net.URI;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The base address of a host, with its scheme. */
final class EndpointWord implements ITypeConverter<URI> {
  private static final Pattern FORM = Pattern.compile("(wss?|https?)://[^\\s/?#]+(/[^\\s?#]*)?");

  @Override
  public URI convert(String value) {
    if (!FORM.matcher(value).matches()) {
      throw new TypeConversionException(
          "'" + value + "' is no address such as ws://127.0.0.1:9443 or https://host/path");
    }
    return URI.create(value);
  }
}
