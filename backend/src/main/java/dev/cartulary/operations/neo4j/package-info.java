/** The connection to the graph database: the embedded one or a server, its migrations, its health. */
@NullMarked
package dev.cartulary.operations.neo4j;

import org.jspecify.annotations.NullMarked;
