/**
 * What an event says about the lineage graph, as flat rows: pure functions from one event to one {@link
 * dev.cartulary.openlineage.normalise.GraphChange}, without a store, a clock or an earlier event. What comes of several
 * events (order, merging, symlink resolution) is the projection's part.
 */
@NullMarked
package dev.cartulary.openlineage.normalise;

import org.jspecify.annotations.NullMarked;
