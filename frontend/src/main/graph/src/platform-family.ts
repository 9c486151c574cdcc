export type PlatformFamily = 'table' | 'store' | 'stream' | 'file' | 'engine' | 'other';

/**
 * Platforms are an open list, families are not: what a reader has to tell apart at a glance is the kind of thing, and
 * the word on the card says the rest.
 */
const FAMILIES: readonly [PlatformFamily, RegExp][] = [
  ['stream', /kafka|kinesis|pulsar|pubsub|rabbit|nats|event.?hub|redpanda|stream|topic/],
  ['store', /^s3|^gs$|gcs|abfs|wasb|adls|minio|object|blob|bucket|^oss$/],
  ['file', /file|hdfs|sftp|csv|parquet|excel|sheet|^nfs/],
  ['engine', /spark|flink|trino|presto|athena|drill|impala|airflow|dbt|dask|beam|glue/],
  [
    'table',
    /postgres|mysql|maria|oracle|sql|snowflake|bigquery|redshift|databricks|hive|iceberg|delta|clickhouse|duckdb|vertica|teradata|db2|cassandra|mongo|cockroach|synapse|unity|warehouse|jdbc/,
  ],
];

export const FAMILY_WORDS: Record<PlatformFamily, string> = {
  table: 'Table',
  store: 'Object store',
  stream: 'Topic',
  file: 'File',
  engine: 'Query engine',
  other: 'Dataset',
};

export function platformFamily(platform: string, type: string): PlatformFamily {
  if (/topic|stream/i.test(type)) return 'stream';
  const name = platform.toLowerCase();
  return FAMILIES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other';
}
