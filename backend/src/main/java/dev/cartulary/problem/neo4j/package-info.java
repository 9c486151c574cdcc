/** What failures of the graph database are to a caller. */
@NullMarked
package dev.cartulary.problem.neo4j;

import org.jspecify.annotations.NullMarked;
