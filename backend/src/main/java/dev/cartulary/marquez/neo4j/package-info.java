/** What Marquez shows, read from Neo4j. The graph is written by {@code dev.cartulary.lineage.neo4j}, which documents its schema. */
@NullMarked
package dev.cartulary.marquez.neo4j;

import org.jspecify.annotations.NullMarked;
