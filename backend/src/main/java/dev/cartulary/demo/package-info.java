/** A week of example lineage, made of real events, for {@code --demo}. */
@NullMarked
package dev.cartulary.demo;

import org.jspecify.annotations.NullMarked;
