/** Measures the projection; started by bench/projection.sh. */
@NullMarked
package dev.cartulary.lineage.bench;

import org.jspecify.annotations.NullMarked;
