/** The way in. */
@NullMarked
package dev.cartulary.ui.signin;

import org.jspecify.annotations.NullMarked;
