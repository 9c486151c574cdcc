/** Reads of the catalog in Neo4j. The graph is written by {@code dev.cartulary.lineage.neo4j}, which documents its schema. */
@NullMarked
package dev.cartulary.catalog.neo4j;

import org.jspecify.annotations.NullMarked;
