package io.tickloom.job.bench;

import java.nio.file.Path;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * Six features of the last minute, each five seconds, as one writes them in Flink SQL. None of them
 * needs the last price: {@code HOP} refuses {@code LAST_VALUE}.
 *
 * <p>Arguments: one dump, and a folder for lines of a window's end in milliseconds and six values.
 */
public final class HopRival {
  private HopRival() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Path output = Path.of(args[1]).toAbsolutePath();
    StreamTableEnvironment tables = StreamTableEnvironment.create(RivalCluster.beside(output));
    tables.executeSql(
        """
        CREATE TABLE trades (
          id BIGINT, price DOUBLE, quantity DOUBLE, quote DOUBLE, micros BIGINT,
          maker BOOLEAN, best BOOLEAN,
          happened AS TO_TIMESTAMP_LTZ(micros / 1000, 3),
          WATERMARK FOR happened AS happened - INTERVAL '0.001' SECOND
        ) WITH ('connector' = 'filesystem', 'format' = 'csv', 'path' = '%s')
        """
            .formatted(Path.of(args[0]).toUri()));
    tables.executeSql(
        """
        CREATE TABLE features (
          ends BIGINT, flow DOUBLE, notional_flow DOUBLE, signed_notional DOUBLE,
          largest DOUBLE, vwap_to_high DOUBLE, low_to_high DOUBLE
        ) WITH ('connector' = 'filesystem', 'format' = 'csv', 'path' = '%s')
        """
            .formatted(output.toUri()));
    tables
        .executeSql(
            """
            INSERT INTO features
            SELECT UNIX_TIMESTAMP(CAST(window_end AS STRING)) * 1000,
              SUM(IF(maker, -quantity, quantity)) / SUM(quantity),
              SUM(IF(maker, -1, 1) * price * quantity) / SUM(price * quantity),
              SUM(IF(maker, -1, 1) * price * quantity),
              MAX(quantity) / SUM(quantity),
              LN(SUM(price * quantity) / SUM(quantity) / MAX(price)),
              LN(MIN(price) / MAX(price))
            FROM TABLE(HOP(
              TABLE trades, DESCRIPTOR(happened), INTERVAL '5' SECOND, INTERVAL '60' SECOND))
            GROUP BY window_start, window_end
            """)
        .await();
  }
}
