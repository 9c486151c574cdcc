/** Lineage: what feeds what, on the level of datasets, jobs and columns. The types of this package are its API. */
@NullMarked
package dev.cartulary.lineage;

import org.jspecify.annotations.NullMarked;
