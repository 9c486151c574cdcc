// What only some events carry: identity, and the newest of each by time.
CREATE CONSTRAINT assertion_key IF NOT EXISTS FOR (n:Assertion) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT assertion_result_key IF NOT EXISTS FOR (n:AssertionResult) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT profile_key IF NOT EXISTS FOR (n:Profile) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT test_result_key IF NOT EXISTS FOR (n:TestResult) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT tag_set_key IF NOT EXISTS FOR (n:TagSet) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT schema_version_key IF NOT EXISTS FOR (n:SchemaVersion) REQUIRE n.key IS UNIQUE;
CREATE CONSTRAINT dataset_version_key IF NOT EXISTS FOR (n:DatasetVersion) REQUIRE n.key IS UNIQUE;
CREATE INDEX assertion_result_at IF NOT EXISTS FOR (n:AssertionResult) ON (n.assertion, n.at);
CREATE INDEX profile_at IF NOT EXISTS FOR (n:Profile) ON (n.dataset, n.at);
CREATE INDEX schema_version_first IF NOT EXISTS FOR (n:SchemaVersion) ON (n.dataset, n.firstSeen);
CREATE INDEX dataset_version_last IF NOT EXISTS FOR (n:DatasetVersion) ON (n.dataset, n.lastSeen);
