package dev.cartulary.openlineage.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformNamingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgres://db:5432                          | postgres",
                "postgresql://db:5432                        | postgres",
                "jdbc:postgresql://db                        | postgres",
                "mysql://db:3306                             | mysql",
                "mssql://db:1433                             | mssql",
                "sqlserver://db                              | mssql",
                "oracle://db:1521                            | oracle",
                "db2://db                                    | db2",
                "snowflake://org-account                     | snowflake",
                "bigquery                                    | bigquery",
                "BigQuery                                    | bigquery",
                "redshift://c.eu-west-1:5439                 | redshift",
                "awsathena://athena.eu-west-1.amazonaws.com  | athena",
                "arn:aws:glue:eu-west-1:123456789012         | glue",
                "arn:aws-cn:glue:cn-north-1:123456789012     | glue",
                "arn:aws:iam::1                              | unknown",
                "arn:aws                                     | unknown",
                "s3://bucket                                 | s3",
                "s3a://bucket                                | s3",
                "s3n://bucket                                | s3",
                "gs://bucket                                 | gcs",
                "abfss://c@a.dfs.core.windows.net            | azure-storage",
                "wasbs://c@a.blob.core.windows.net           | azure-storage",
                "hdfs://nn1:8020,nn2:8020                    | hdfs",
                "file                                        | file",
                "file://host                                 | file",
                "dbfs                                        | databricks",
                "dbfs:/mnt                                   | databricks",
                "unitycatalog://ws.cloud.databricks.com      | databricks",
                "spark://adb-15.22.azuredatabricks.net:443   | databricks",
                "kafka://a:9092,b:9092                       | kafka",
                "pubsub                                      | pubsub",
                "cassandra://c:9042                          | cassandra",
                "trino://t:8080                              | trino",
                "hive://m:9083                               | hive",
                "clickhouse://c                              | clickhouse",
                "foo://x                                     | unknown",
                "food_delivery                               | unknown",
                "://                                         | unknown",
                "☃                                           | unknown",
            })
    void knowsTheStoreOfADataset(String namespace, String platform) {
        assertThat(PlatformNaming.ofDataset(new Namespace(namespace), Optional.empty()))
                .isEqualTo(platform);
    }

    @Test
    void takesTheDataSourceWhereTheNamespaceDoesNotTell() {
        Optional<String> source = Optional.of("postgres://db:5432/d");
        assertThat(PlatformNaming.ofDataset(new Namespace("food_delivery"), source))
                .isEqualTo("postgres");
        assertThat(PlatformNaming.ofDataset(new Namespace("s3://b"), source)).isEqualTo("s3");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "default | SPARK | -                                                                        | spark",
                "default | DBT   | https://github.com/OpenLineage/OpenLineage/tree/1.0/integration/spark     | dbt",
                "default | MINE  | https://github.com/OpenLineage/OpenLineage/tree/1.0/integration/dbt       | dbt",
                "default | -     | https://github.com/apache/airflow/tree/providers-openlineage/2.3.0         | airflow",
                "default | -     | https://github.com/debezium/debezium/v3.3.0.Final                         | debezium",
                "default | -     | https://github.com/OpenLineage/OpenLineage/tree/1.0/client/python         | unknown",
                "airflow | -     | -                                                                        | airflow",
                "bigquery | -    | https://example.org                                                      | bigquery",
                "default | -     | -                                                                        | unknown",
            })
    void knowsTheEngineOfAJob(
            String namespace, @Nullable String integration, @Nullable String producer, String platform) {
        var job = new JobId(new Namespace(namespace), "j");
        assertThat(PlatformNaming.ofJob(job, Optional.ofNullable(integration), Optional.ofNullable(producer)))
                .isEqualTo(platform);
    }
}
