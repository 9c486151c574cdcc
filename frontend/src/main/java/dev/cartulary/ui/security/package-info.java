/** Lets people in: the sign-in form, the session and the headers of every page. */
@NullMarked
package dev.cartulary.ui.security;

import org.jspecify.annotations.NullMarked;
