// Datasets of several names: one node to lock, so that two writers never decide at the same time which are the same.
CREATE CONSTRAINT alias_lock_key IF NOT EXISTS FOR (n:AliasLock) REQUIRE n.key IS UNIQUE;
