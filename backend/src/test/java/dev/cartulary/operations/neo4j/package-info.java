@NullMarked
package dev.cartulary.operations.neo4j;

import org.jspecify.annotations.NullMarked;
