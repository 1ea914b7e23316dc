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
import java.util.Map;
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

  private final Manifest manifest;
  private final byte[] modelBytes;
  private final Model model;

  /**
   * @param modelBytes the model in the form of its kind
   * @throws IOException if the bytes are no such model
   */
  public Bundle(Manifest manifest, byte[] modelBytes) throws IOException {
    this.manifest = manifest;
    this.modelBytes = modelBytes.clone();
    Model raw = manifest.model().parse(modelBytes);
    this.model = features -> manifest.calibration().of(raw.probability(features));
  }

  /**
   * Reads a bundle.
   *
   * @throws IOException if the file can't be read or is no bundle
   */
  public static Bundle read(Path file) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>();
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
    byte[] model = entries.get(manifest.model().entry());
    if (model == null) {
      throw new IOException(file + ": no " + manifest.model().entry() + " in it");
    }
    return new Bundle(manifest, model);
  }

  /** The bundle's bytes. */
  public byte[] toBytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, MANIFEST, JSON.writeValueAsBytes(manifest));
      put(zip, manifest.model().entry(), modelBytes);
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

  /** The model, ready to score, its probabilities corrected. */
  public Model model() {
    return model;
  }
}
