/** API tokens. */
@NullMarked
package dev.cartulary.ui.admin;

import org.jspecify.annotations.NullMarked;
