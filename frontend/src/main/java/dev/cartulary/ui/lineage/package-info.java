/** The lineage page: graph, list and details. */
@NullMarked
package dev.cartulary.ui.lineage;

import org.jspecify.annotations.NullMarked;
