/** Small parts that several pages share. */
@NullMarked
package dev.cartulary.ui.component;

import org.jspecify.annotations.NullMarked;
