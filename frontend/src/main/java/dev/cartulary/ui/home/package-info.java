/** The first page: what there is, what failed, what is new. */
@NullMarked
package dev.cartulary.ui.home;

import org.jspecify.annotations.NullMarked;
