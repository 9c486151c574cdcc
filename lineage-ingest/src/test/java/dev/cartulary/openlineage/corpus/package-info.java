/** The events that tests of every module share. */
@NullMarked
package dev.cartulary.openlineage.corpus;

import org.jspecify.annotations.NullMarked;
