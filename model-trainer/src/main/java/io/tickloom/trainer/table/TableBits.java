package io.tickloom.trainer.table;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every bit of a folder's table in a few numbers, whatever files and order its rows came in.
 *
 * <p>For each column the sum, over the rows, of a hash of the row's symbol, its time and the bits
 * of its value (the finaliser of MurmurHash3, applied to each in turn).
 *
 * @param rows number of rows
 * @param columns the sum of each column, in the order of the file
 */
public record TableBits(long rows, Map<String, Long> columns) {
  private static final int KEYS = 2;

  /**
   * Reads one table of a folder that the job wrote.
   *
   * @param table {@code rows} or {@code path}
   * @throws BadInputException if there is no such table, or it can't be read
   */
  public static TableBits of(Path folder, String table) {
    try (Connection connection = DuckDb.open(2)) {
      ParquetFolder files = ParquetFolder.open(connection, folder.resolve(table), table);
      List<String> names = files.schema().columns().stream().map(Column::name).toList();
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("SELECT * FROM " + files.sql())) {
        return sum(result, names);
      }
    } catch (SQLException e) {
      throw new BadInputException(folder + ": can't be read: " + Sql.firstLine(e), e);
    }
  }

  private static TableBits sum(ResultSet result, List<String> names) throws SQLException {
    long[] sums = new long[names.size()];
    long rows = 0;
    while (result.next()) {
      long key = mix(mix(0, text(result.getString(1))), result.getLong(2));
      sums[0] += key;
      sums[1] += key;
      for (int i = KEYS; i < sums.length; i++) {
        sums[i] += mix(key, bits(result.getObject(i + 1)));
      }
      rows++;
    }
    Map<String, Long> columns = new LinkedHashMap<>();
    for (int i = 0; i < sums.length; i++) {
      columns.put(names.get(i), sums[i]);
    }
    return new TableBits(rows, columns);
  }

  private static long bits(Object value) {
    return value instanceof Boolean flag
        ? (flag ? 1 : 0)
        : Double.doubleToRawLongBits(((Number) value).doubleValue());
  }

  private static long text(String text) {
    long hash = text.length();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      hash = mix(hash, b);
    }
    return hash;
  }

  private static long mix(long hash, long value) {
    long h = hash * 31 + value + 0x9E3779B97F4A7C15L;
    h = (h ^ (h >>> 33)) * 0xFF51AFD7ED558CCDL;
    h = (h ^ (h >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return h ^ (h >>> 33);
  }

  /** SHA-256 over names, sums and the number of rows, in hexadecimal. */
  public String hash() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, rows));
      columns.forEach(
          (name, sum) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, sum));
          });
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What differs from another table, a line each; none where all bits agree. */
  public List<String> differences(TableBits other) {
    List<String> found = new ArrayList<>();
    if (rows != other.rows) {
      found.add("%,d rows against %,d".formatted(rows, other.rows));
    }
    if (!List.copyOf(columns.keySet()).equals(List.copyOf(other.columns.keySet()))) {
      found.add("other columns");
    } else if (found.isEmpty()) {
      columns.forEach(
          (name, sum) -> {
            if (!sum.equals(other.columns.get(name))) {
              found.add("column " + name);
            }
          });
    }
    return found;
  }
}
