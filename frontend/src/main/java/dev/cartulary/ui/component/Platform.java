package dev.cartulary.ui.component;

import java.util.Locale;
import java.util.Map;

/**
 * How a platform is written for people.
 *
 * @param label its name as its makers write it
 * @param monogram two letters for the mark
 */
public record Platform(String label, String monogram) {
    private static final Platform UNKNOWN = new Platform("Unknown platform", "");

    private static final Map<String, Platform> KNOWN = Map.ofEntries(
            known("airflow", "Airflow", "Af"),
            known("athena", "Athena", "At"),
            known("abfss", "Azure Data Lake", "Az"),
            known("azure", "Azure", "Az"),
            known("bigquery", "BigQuery", "BQ"),
            known("cassandra", "Cassandra", "Ca"),
            known("clickhouse", "ClickHouse", "CH"),
            known("cosmos", "Cosmos DB", "Co"),
            known("databricks", "Databricks", "Db"),
            known("dbfs", "DBFS", "Db"),
            known("dbt", "dbt", "dt"),
            known("delta", "Delta Lake", "De"),
            known("duckdb", "DuckDB", "Du"),
            known("file", "File", "Fi"),
            known("flink", "Flink", "Fl"),
            known("gcs", "Google Cloud Storage", "GS"),
            known("glue", "AWS Glue", "Gl"),
            known("hdfs", "HDFS", "HD"),
            known("hive", "Hive", "Hi"),
            known("iceberg", "Iceberg", "Ic"),
            known("kafka", "Kafka", "Ka"),
            known("mssql", "SQL Server", "MS"),
            known("sqlserver", "SQL Server", "MS"),
            known("mysql", "MySQL", "My"),
            known("oracle", "Oracle", "Or"),
            known("postgres", "PostgreSQL", "PG"),
            known("postgresql", "PostgreSQL", "PG"),
            known("redshift", "Redshift", "RS"),
            known("s3", "S3", "S3"),
            known("snowflake", "Snowflake", "SF"),
            known("spark", "Spark", "Sp"),
            known("sqlite", "SQLite", "SL"),
            known("synapse", "Synapse", "Sy"),
            known("teradata", "Teradata", "TD"),
            known("trino", "Trino", "Tr"),
            known("unknown", UNKNOWN.label, UNKNOWN.monogram),
            known("wasbs", "Azure Blob Storage", "Az"));

    /** From the one lower-case word of the catalog. */
    public static Platform of(String word) {
        Platform known = KNOWN.get(word);
        return known != null ? known : unlisted(word);
    }

    private static Platform unlisted(String word) {
        if (word.isBlank()) {
            return UNKNOWN;
        }
        String label = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        return new Platform(label, label.substring(0, Math.min(2, label.length())));
    }

    private static Map.Entry<String, Platform> known(String word, String label, String monogram) {
        return Map.entry(word, new Platform(label, monogram));
    }
}
