/**
 * Readings of the facets Cartulary understands. Every facet keeps its body verbatim; a reading is lenient: a member that is
 * absent, null or of another type than the specification says is absent in the reading (and noted, unless it was only absent),
 * and a facet that cannot be read at all stays an {@link dev.cartulary.openlineage.facet.UnknownFacet}. What a name means
 * depends on its {@link dev.cartulary.openlineage.facet.Placement}; facets of vendors stay unknown.
 *
 * <p>To add a facet: write its record with a {@code read} method, and register it in {@code FacetReadings}.
 */
@NullMarked
package dev.cartulary.openlineage.facet;

import org.jspecify.annotations.NullMarked;
