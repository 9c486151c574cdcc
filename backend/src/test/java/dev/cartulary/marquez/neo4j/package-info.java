/** Tests of what is read from Neo4j. */
@NullMarked
package dev.cartulary.marquez.neo4j;

import org.jspecify.annotations.NullMarked;
