/** Keeps API tokens in the graph database. */
@NullMarked
package dev.cartulary.identity.neo4j;

import org.jspecify.annotations.NullMarked;
