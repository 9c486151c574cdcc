/** Reads of the graph that monitoring is computed from. */
@NullMarked
package dev.cartulary.monitoring.neo4j;

import org.jspecify.annotations.NullMarked;
