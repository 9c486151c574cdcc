package dev.cartulary.demo;

import java.time.Duration;

/** The event files of the demo; their origin and licences are in demo/NOTICE.md beside them. */
enum DemoSet {
    /** A delivery company's thirteen jobs, run every night for a week. */
    FOOD_DELIVERY("food-delivery.ndjson", 7, Duration.ofHours(3)),
    /** A table of figures three times a day, with volumes, tests and changes of its schema; its last run is overdue. */
    REVENUE_BY_SHIFT("revenue-by-shift.ndjson", 1, Duration.ofHours(2)),
    /** An Airflow DAG that loads and copies BigQuery tables, with column lineage. */
    AIRFLOW_BIGQUERY("airflow-bigquery.ndjson", 3, Duration.ofHours(9)),
    /** Spark SQL with direct, indirect and masking column lineage. */
    SPARK_COLUMNS("spark-columns.ndjson", 1, Duration.ofHours(26)),
    /** A whole dbt build on PostgreSQL, tests included, two of them failing. */
    DBT_BUILD("dbt-build.ndjson", 1, Duration.ofHours(5)),
    /** Streams between Kafka topics. */
    FLINK("flink.ndjson", 1, Duration.ofMinutes(40));

    private final String file;
    private final int days;
    private final Duration endedAgo;

    DemoSet(String file, int days, Duration endedAgo) {
        this.file = file;
        this.days = days;
        this.endedAgo = endedAgo;
    }

    String file() {
        return file;
    }

    /** How many days in a row the set ran. */
    int days() {
        return days;
    }

    /** How long before the demo was first loaded the newest event of the last day happened. */
    Duration endedAgo() {
        return endedAgo;
    }
}
