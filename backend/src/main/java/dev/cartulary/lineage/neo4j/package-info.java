/**
 * The lineage graph in Neo4j.
 *
 * <p>Labels: Namespace, Entity (with Dataset or Job), Field (with Column where it is listed), Run, Facet, ColumnLineage (what
 * one job says of the columns of one dataset), Alias (another name that a dataset claims). Relationships: CONTAINS,
 * CONSUMED_BY, PRODUCES, HAS_RUN, READ, WROTE, PART_OF, HAS_FIELD, FEEDS, INFLUENCES, FLOWS_INTO, HAS_FACET, HAS_ALIAS,
 * SAME_AS; DECLARED_INPUT and DECLARED_OUTPUT, one for each declaration that ever was. PRODUCES, WROTE and DECLARED_OUTPUT have the
 * keys of the datasets that feed the output, where that was stated.
 *
 * <p>Names of one dataset, each with its own Entity, bear the label Joined and in {@code group} all their keys, that of the
 * representative first. All but the representative lose the label Dataset and lead to it by SAME_AS (docs/adr/0013), so from any
 * of them {@code -[:SAME_AS*0..1]->(:Dataset)} is the one, and {@code <-[:SAME_AS*0..1]-} from there are all.
 */
@NullMarked
package dev.cartulary.lineage.neo4j;

import org.jspecify.annotations.NullMarked;
