// Identity: the names behind the opaque references of the audit log.
CREATE CONSTRAINT person_reference IF NOT EXISTS FOR (n:Person) REQUIRE n.reference IS UNIQUE;
CREATE INDEX person_last_seen IF NOT EXISTS FOR (n:Person) ON (n.lastSeen);
