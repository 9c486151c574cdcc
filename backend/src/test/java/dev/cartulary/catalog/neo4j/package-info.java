@NullMarked
package dev.cartulary.catalog.neo4j;

import org.jspecify.annotations.NullMarked;
