/** The index over entries, kept by Lucene in the folder {@code audit-index}. */
@NullMarked
package dev.cartulary.evidence.lucene;

import org.jspecify.annotations.NullMarked;
