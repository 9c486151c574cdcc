/**
 * The lineage graph in Neo4j.
 *
 * <p>Labels: Namespace, Entity (with Dataset or Job), Field (with Column where it is listed), Run, Facet, ColumnLineage (what
 * one job says of the columns of one dataset), Alias. Relationships: CONTAINS, CONSUMED_BY, PRODUCES, HAS_RUN, READ, WROTE,
 * PART_OF, HAS_FIELD, FEEDS, INFLUENCES, FLOWS_INTO, HAS_FACET, HAS_ALIAS; DECLARED_INPUT and
 * DECLARED_OUTPUT, one for each declaration that ever was.
 */
@NullMarked
package dev.cartulary.lineage.neo4j;

import org.jspecify.annotations.NullMarked;
