@NullMarked
package dev.cartulary.neo4j;

import org.jspecify.annotations.NullMarked;
