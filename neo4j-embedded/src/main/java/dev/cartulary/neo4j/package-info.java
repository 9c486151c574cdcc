/**
 * Neo4j Community inside this process. What leaves this package is an address and credentials; whoever uses the graph speaks
 * Bolt, as with any other Neo4j.
 */
@NullMarked
package dev.cartulary.neo4j;

import org.jspecify.annotations.NullMarked;
