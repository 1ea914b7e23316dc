package io.tickloom.job.sink;

import io.tickloom.job.row.Column;
import io.tickloom.job.row.TableSchema;
import java.util.List;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** A table's columns as Parquet names them: all required, none nested. */
final class ParquetSchema {
  private ParquetSchema() {}

  static MessageType of(TableSchema schema) {
    List<Type> fields = schema.columns().stream().<Type>map(ParquetSchema::field).toList();
    return new MessageType(schema.table(), fields);
  }

  private static PrimitiveType field(Column column) {
    return switch (column.type()) {
      case STRING ->
          Types.required(PrimitiveTypeName.BINARY)
              .as(LogicalTypeAnnotation.stringType())
              .named(column.name());
      case INT64 -> Types.required(PrimitiveTypeName.INT64).named(column.name());
      case DOUBLE -> Types.required(PrimitiveTypeName.DOUBLE).named(column.name());
      case BOOLEAN -> Types.required(PrimitiveTypeName.BOOLEAN).named(column.name());
    };
  }
}
