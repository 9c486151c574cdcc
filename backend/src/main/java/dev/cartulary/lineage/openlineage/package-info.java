/** Emits Cartulary's own work with the official client of OpenLineage. The only contact with it. */
@NullMarked
package dev.cartulary.lineage.openlineage;

import org.jspecify.annotations.NullMarked;
