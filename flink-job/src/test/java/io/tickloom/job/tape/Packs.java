package io.tickloom.job.tape;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs dumps as people and exchanges do; the plain file is gone afterwards. */
final class Packs {
  private Packs() {}

  /** Packs each file by another packing in turn. */
  static List<Path> inTurn(List<Path> files) throws IOException {
    List<Path> packed = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      packed.add(
          switch (i % 4) {
            case 0 -> zip(files.get(i));
            case 1 -> gzip(files.get(i));
            case 2 -> zstd(files.get(i));
            default -> files.get(i);
          });
    }
    return packed;
  }

  static Path zip(Path... files) throws IOException {
    Path packed = renamed(files[0], ".zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
      for (Path file : files) {
        out.putNextEntry(new ZipEntry(file.getFileName().toString()));
        Files.copy(file, out);
        out.closeEntry();
        Files.delete(file);
      }
    }
    return packed;
  }

  /** Without compression, so that a byte of the archive is a byte of the file. */
  static Path stored(Path file) throws IOException {
    Path packed = renamed(file, ".zip");
    byte[] bytes = Files.readAllBytes(file);
    CRC32 crc = new CRC32();
    crc.update(bytes);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(packed))) {
      ZipEntry entry = new ZipEntry(file.getFileName().toString());
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      entry.setCrc(crc.getValue());
      out.putNextEntry(entry);
      out.write(bytes);
    }
    Files.delete(file);
    return packed;
  }

  static Path gzip(Path file) throws IOException {
    Path packed = renamed(file, ".csv.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }
    Files.delete(file);
    return packed;
  }

  static Path zstd(Path file) throws IOException {
    Path packed = renamed(file, ".csv.zst");
    try (OutputStream out = new ZstdOutputStream(Files.newOutputStream(packed))) {
      Files.copy(file, out);
    }
    Files.delete(file);
    return packed;
  }

  private static Path renamed(Path file, String end) {
    return file.resolveSibling(file.getFileName().toString().replace(".csv", "") + end);
  }
}
