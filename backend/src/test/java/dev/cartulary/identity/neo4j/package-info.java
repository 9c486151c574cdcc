@NullMarked
package dev.cartulary.identity.neo4j;

import org.jspecify.annotations.NullMarked;
