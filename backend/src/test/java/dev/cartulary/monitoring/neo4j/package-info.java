@NullMarked
package dev.cartulary.monitoring.neo4j;

import org.jspecify.annotations.NullMarked;
