// How far the graph has come in a journal, and the entries of it that were left out.
CREATE CONSTRAINT journal_position_id IF NOT EXISTS FOR (n:JournalPosition) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT dead_letter_key IF NOT EXISTS FOR (n:DeadLetter) REQUIRE n.key IS UNIQUE;
CREATE INDEX dead_letter_index IF NOT EXISTS FOR (n:DeadLetter) ON (n.journal, n.index);
