@NullMarked
package dev.cartulary.lineage.neo4j;

import org.jspecify.annotations.NullMarked;
