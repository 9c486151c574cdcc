/** Segment files, the source of truth of a log: framing, preallocation, append, read and the search for the longest valid prefix. */
@NullMarked
package dev.cartulary.audit.segment;

import org.jspecify.annotations.NullMarked;
