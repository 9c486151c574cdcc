@NullMarked
package dev.cartulary.evidence.lucene;

import org.jspecify.annotations.NullMarked;
