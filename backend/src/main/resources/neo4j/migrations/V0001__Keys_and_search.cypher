// Identity: what a MERGE looks for is unique, so two writers never make the same thing twice.
CREATE CONSTRAINT namespace_key IF NOT EXISTS FOR (n:Namespace) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT entity_key IF NOT EXISTS FOR (n:Entity) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT field_key IF NOT EXISTS FOR (n:Field) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT run_id IF NOT EXISTS FOR (n:Run) REQUIRE n.runId IS UNIQUE;
CREATE CONSTRAINT facet_key IF NOT EXISTS FOR (n:Facet) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT column_lineage_key IF NOT EXISTS FOR (n:ColumnLineage) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT alias_key IF NOT EXISTS FOR (n:Alias) REQUIRE n.key IS UNIQUE;
// Lists: most recently seen first, runs of a job newest first, failed runs newest first, counts by platform.
CREATE INDEX dataset_last_seen IF NOT EXISTS FOR (n:Dataset) ON (n.lastSeen);
CREATE INDEX job_last_seen IF NOT EXISTS FOR (n:Job) ON (n.lastSeen);
CREATE INDEX dataset_platform IF NOT EXISTS FOR (n:Dataset) ON (n.platform);
CREATE INDEX job_platform IF NOT EXISTS FOR (n:Job) ON (n.platform);
CREATE INDEX run_started IF NOT EXISTS FOR (n:Run) ON (n.startedAt);
CREATE INDEX run_job_started IF NOT EXISTS FOR (n:Run) ON (n.job, n.startedAt);
CREATE INDEX run_state_started IF NOT EXISTS FOR (n:Run) ON (n.state, n.startedAt);
// Search: the texts are split and folded before they are stored, so the analyzer only has to part them at blanks.
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.nameText, n.descriptionText, n.columnsText] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}};
