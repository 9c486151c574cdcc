/**
 * Readings of the facets Cartulary understands. Every facet keeps its body verbatim; a reading is lenient: a member that is
 * absent, null or of another type than the specification says is absent in the reading, and a facet that cannot be read at
 * all stays an {@link dev.cartulary.openlineage.facet.UnknownFacet}.
 *
 * <p>To add a facet: write its record with a {@code read} method, and register it in {@code FacetReadings}.
 */
@NullMarked
package dev.cartulary.openlineage.facet;

import org.jspecify.annotations.NullMarked;
