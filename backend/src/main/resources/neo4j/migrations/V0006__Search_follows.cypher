// Search: the index follows the graph by some milliseconds. Kept up within each transaction, it took more of the processor than all else that an event costs.
DROP INDEX entity_search IF EXISTS;
CREATE FULLTEXT INDEX entity_search IF NOT EXISTS FOR (n:Entity) ON EACH [n.nameText, n.descriptionText, n.columnsText] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: true}};
