/** Remembers in the graph which demo data is there. */
@NullMarked
package dev.cartulary.demo.neo4j;

import org.jspecify.annotations.NullMarked;
