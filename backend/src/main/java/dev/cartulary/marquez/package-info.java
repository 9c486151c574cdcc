/**
 * What Marquez lets its clients read, answered from our graph and journal. The types of this package are its API; they say what
 * Marquez shows, in its words where ours differ.
 */
@NullMarked
package dev.cartulary.marquez;

import org.jspecify.annotations.NullMarked;
