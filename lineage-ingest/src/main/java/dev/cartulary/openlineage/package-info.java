/**
 * The OpenLineage object model: what a producer said in one event, as immutable values without behaviour of a store.
 *
 * <p>Names and meaning follow the OpenLineage specification 2-0-2. Sub-packages: {@code facet} (typed facets), {@code
 * wire} (JSON codec and validation), {@code normalise} (what an event changes in the lineage graph; pure functions).
 */
@NullMarked
package dev.cartulary.openlineage;

import org.jspecify.annotations.NullMarked;
