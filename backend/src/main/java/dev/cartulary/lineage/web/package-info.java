/** Lineage over HTTP: OpenLineage events in, graphs out. */
@NullMarked
package dev.cartulary.lineage.web;

import org.jspecify.annotations.NullMarked;
