package io.tickloom.trainer.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Model and manifest in one zip of JSON: no Java serialization, no clock; the same inputs and seed
 * give the same bytes.
 */
public final class Bundle {
  private static final String MANIFEST = "manifest.json";
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  /** Before the names of the entries of the model that judges the calls. */
  private static final String META = "meta/";

  private final Manifest manifest;
  private final SortedMap<String, byte[]> parts;
  private final Model model;
  private final Optional<Model> meta;
  private final Optional<DriftReference> drift;

  /**
   * @param modelBytes the model in the form of its kind, which has one entry
   * @throws IOException if the bytes are no such model
   */
  public Bundle(Manifest manifest, byte[] modelBytes) throws IOException {
    this(manifest, new TreeMap<>(Map.of(manifest.model().entry(), modelBytes)));
  }

  /**
   * @param parts the entries of the model by name, those of a second model that judges its calls
   *     under {@code meta/}
   * @throws IOException if an entry is missing, or is no such model
   */
  public Bundle(Manifest manifest, SortedMap<String, byte[]> parts) throws IOException {
    this.manifest = manifest;
    this.parts = new TreeMap<>(parts);
    for (String entry : manifest.model().entries()) {
      if (!parts.containsKey(entry)) {
        throw new IOException("no " + entry + " in the bundle");
      }
    }
    Model raw = manifest.model().parse(parts);
    this.model = features -> manifest.calibration().of(raw.probability(features));
    this.meta = meta(parts);
    byte[] reference = parts.get(DriftReference.ENTRY);
    this.drift =
        reference == null ? Optional.empty() : Optional.of(DriftReference.parse(reference));
  }

  private static Optional<Model> meta(SortedMap<String, byte[]> parts) throws IOException {
    SortedMap<String, byte[]> own = new TreeMap<>();
    parts.forEach(
        (name, bytes) -> {
          if (name.startsWith(META)) {
            own.put(name.substring(META.length()), bytes);
          }
        });
    for (ModelKind kind : List.of(ModelKind.TREES, ModelKind.LOGISTIC)) {
      if (own.containsKey(kind.entry())) {
        return Optional.of(kind.parse(own));
      }
    }
    return Optional.empty();
  }

  /** The same with a second model that judges the first one's calls. */
  public Bundle withMeta(ModelKind kind, byte[] metaBytes) throws IOException {
    SortedMap<String, byte[]> more = new TreeMap<>(parts);
    more.put(META + kind.entry(), metaBytes);
    return new Bundle(manifest, more);
  }

  /**
   * The same with what the features were like when it learnt.
   *
   * @throws IllegalArgumentException if that is told of other features than the model's
   */
  public Bundle withDrift(DriftReference reference) throws IOException {
    List<String> told = reference.features().stream().map(DriftBins::name).toList();
    List<String> asked = manifest.features().stream().map(Feature::name).toList();
    if (!told.equals(asked)) {
      throw new IllegalArgumentException(
          "a reference for %s; the model asks for %s".formatted(told, asked));
    }
    SortedMap<String, byte[]> more = new TreeMap<>(parts);
    more.put(DriftReference.ENTRY, reference.toJson());
    return new Bundle(manifest, more);
  }

  /**
   * Reads a bundle.
   *
   * @throws IOException if the file can't be read or is no bundle
   */
  public static Bundle read(Path file) throws IOException {
    TreeMap<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    } catch (ZipException e) {
      throw new IOException(file + ": is no zip: " + e.getMessage(), e);
    }
    if (!entries.containsKey(MANIFEST)) {
      throw new IOException(file + ": is no model bundle: no " + MANIFEST + " in it");
    }
    Manifest manifest = JSON.readValue(entries.get(MANIFEST), Manifest.class);
    entries.remove(MANIFEST);
    try {
      return new Bundle(manifest, entries);
    } catch (IOException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /** The bundle's bytes. */
  public byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, MANIFEST, JSON.writeValueAsBytes(manifest));
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        put(zip, part.getKey(), part.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /** What it says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * The model that judges calls, where there is one: its features are the model's own, then the log
   * odds that the model gave; its probability is that of the call being right.
   */
  public Optional<Model> meta() {
    return meta;
  }

  /** What the model's features were like when it learnt; empty in bundles before there was one. */
  public Optional<DriftReference> drift() {
    return drift;
  }

  /** The model, ready to score, its probabilities corrected. */
  public Model model() {
    return model;
  }
}
