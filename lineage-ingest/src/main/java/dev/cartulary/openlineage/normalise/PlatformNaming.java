package dev.cartulary.openlineage.normalise;

import static java.util.Map.entry;

import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which store or engine a namespace belongs to, in one lower-case word. Follows the OpenLineage naming conventions
 * (openlineage.io/docs/spec/naming) and what producers send besides; a namespace it cannot place is {@value #UNKNOWN}, never an
 * error.
 */
final class PlatformNaming {
    static final String UNKNOWN = "unknown";

    private static final Pattern SCHEME = Pattern.compile("(?:jdbc:)?([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);

    /** By the scheme of the namespace, or by the whole namespace where it is one word ({@code bigquery}). */
    private static final Map<String, String> BY_SCHEME = Map.ofEntries(
            entry("postgres", "postgres"),
            entry("postgresql", "postgres"),
            entry("mysql", "mysql"),
            entry("mariadb", "mariadb"),
            entry("mssql", "mssql"),
            entry("sqlserver", "mssql"),
            entry("oracle", "oracle"),
            entry("db2", "db2"),
            entry("teradata", "teradata"),
            entry("vertica", "vertica"),
            entry("sqlite", "sqlite"),
            entry("duckdb", "duckdb"),
            entry("clickhouse", "clickhouse"),
            entry("crate", "crate"),
            entry("cockroachdb", "cockroachdb"),
            entry("oceanbase", "oceanbase"),
            entry("singlestore", "singlestore"),
            entry("sap", "sap"),
            entry("snowflake", "snowflake"),
            entry("bigquery", "bigquery"),
            entry("bigtable", "bigtable"),
            entry("spanner", "spanner"),
            entry("redshift", "redshift"),
            entry("awsathena", "athena"),
            entry("athena", "athena"),
            entry("sqldw", "azure-synapse"),
            entry("azurecosmos", "azure-cosmos"),
            entry("azurekusto", "azure-data-explorer"),
            entry("s3", "s3"),
            entry("s3a", "s3"),
            entry("s3n", "s3"),
            entry("gs", "gcs"),
            entry("gcs", "gcs"),
            entry("abfs", "azure-storage"),
            entry("abfss", "azure-storage"),
            entry("wasb", "azure-storage"),
            entry("wasbs", "azure-storage"),
            entry("adl", "azure-storage"),
            entry("oss", "oss"),
            entry("hdfs", "hdfs"),
            entry("viewfs", "hdfs"),
            entry("file", "file"),
            entry("dbfs", "databricks"),
            entry("databricks", "databricks"),
            entry("unitycatalog", "databricks"),
            entry("kafka", "kafka"),
            entry("pubsub", "pubsub"),
            entry("kinesis", "kinesis"),
            entry("pulsar", "pulsar"),
            entry("rabbitmq", "rabbitmq"),
            entry("cassandra", "cassandra"),
            entry("mongodb", "mongodb"),
            entry("mongodb+srv", "mongodb"),
            entry("elasticsearch", "elasticsearch"),
            entry("opensearch", "opensearch"),
            entry("redis", "redis"),
            entry("hbase", "hbase"),
            entry("neo4j", "neo4j"),
            entry("trino", "trino"),
            entry("presto", "presto"),
            entry("dremio", "dremio"),
            entry("druid", "druid"),
            entry("hive", "hive"),
            entry("hive2", "hive"),
            entry("thrift", "hive"),
            entry("iceberg", "iceberg"),
            entry("delta", "delta"),
            entry("hudi", "hudi"),
            entry("nessie", "nessie"),
            entry("mlflow", "mlflow"),
            entry("looker", "looker"),
            entry("tableau", "tableau"),
            entry("powerbi", "powerbi"),
            entry("inmemory", "spark"),
            entry("spark", "spark"),
            entry("flink", "flink"),
            entry("airflow", "airflow"),
            entry("dbt", "dbt"));

    /** arn:aws:SERVICE:region:account. */
    private static final Map<String, String> BY_AWS_SERVICE = Map.ofEntries(
            entry("glue", "glue"),
            entry("redshift", "redshift"),
            entry("athena", "athena"),
            entry("s3", "s3"),
            entry("dynamodb", "dynamodb"),
            entry("kinesis", "kinesis"),
            entry("sagemaker", "sagemaker"));

    /** Databricks reports its own tables under Spark's scheme and its own host. */
    private static final Pattern DATABRICKS_HOST =
            Pattern.compile("(?i)[^/]*://[^/:]*\\.(azuredatabricks\\.net|databricks\\.com)([:/].*)?", Pattern.DOTALL);

    /** In a producer address such as .../integration/spark or .../providers-openlineage/1.14.0. */
    private static final List<Pattern> BY_PRODUCER = List.of(
            Pattern.compile("/integration/([a-z]+)"),
            Pattern.compile("apache/([a-z]+)"),
            Pattern.compile("/(dbt|debezium|trino|dagster|prefect|airbyte)\\b"));

    /** Engines that run jobs, by jobType.integration or by a word found in a producer. */
    private static final Map<String, String> ENGINES = Map.ofEntries(
            entry("spark", "spark"),
            entry("airflow", "airflow"),
            entry("dbt", "dbt"),
            entry("flink", "flink"),
            entry("hive", "hive"),
            entry("trino", "trino"),
            entry("presto", "presto"),
            entry("dagster", "dagster"),
            entry("prefect", "prefect"),
            entry("airbyte", "airbyte"),
            entry("debezium", "debezium"),
            entry("beam", "beam"),
            entry("nifi", "nifi"),
            entry("glue", "glue"),
            entry("databricks", "databricks"),
            entry("snowflake", "snowflake"),
            entry("bigquery", "bigquery"),
            entry("dataproc", "spark"),
            entry("great_expectations", "great-expectations"),
            entry("gx", "great-expectations"));

    private PlatformNaming() {}

    /**
     * The store a dataset lives in: what its namespace says, else the address of its data source. Some producers (Marquez's
     * own examples) use a word of their choosing as namespace.
     */
    static String ofDataset(Namespace namespace, Optional<String> sourceUri) {
        String platform = ofAddress(namespace.name());
        return platform.equals(UNKNOWN)
                ? sourceUri.map(PlatformNaming::ofAddress).orElse(UNKNOWN)
                : platform;
    }

    private static String ofAddress(String name) {
        if (name.regionMatches(true, 0, "arn:aws", 0, "arn:aws".length())) {
            return awsService(name);
        }
        if (DATABRICKS_HOST.matcher(name).matches()) {
            return "databricks";
        }
        Matcher scheme = SCHEME.matcher(name);
        String word = (scheme.matches() ? scheme.group(1) : name).toLowerCase(Locale.ROOT);
        return BY_SCHEME.getOrDefault(word, UNKNOWN);
    }

    /**
     * The engine or scheduler of a job: what its jobType facet says, else what its producer's address says, else its namespace,
     * which is often a word of the operator's own choosing.
     */
    static String ofJob(JobId job, Optional<String> integration, Optional<String> producer) {
        return integration
                .flatMap(PlatformNaming::engine)
                .or(() -> producer.flatMap(PlatformNaming::ofProducer))
                .or(() -> engine(job.namespace().name()))
                .orElseGet(() -> ofAddress(job.namespace().name()));
    }

    private static Optional<String> engine(String word) {
        return Optional.ofNullable(ENGINES.get(word.toLowerCase(Locale.ROOT)));
    }

    private static Optional<String> ofProducer(String producer) {
        String address = producer.toLowerCase(Locale.ROOT);
        for (Pattern known : BY_PRODUCER) {
            Matcher matcher = known.matcher(address);
            if (matcher.find()) {
                Optional<String> engine = engine(matcher.group(1));
                if (engine.isPresent()) {
                    return engine;
                }
            }
        }
        return Optional.empty();
    }

    private static String awsService(String arn) {
        String[] parts = arn.split(":", 4);
        return parts.length < 3 ? UNKNOWN : BY_AWS_SERVICE.getOrDefault(parts[2].toLowerCase(Locale.ROOT), UNKNOWN);
    }
}
