/** The application's use of the decision engine: every feature asks here before it acts. */
@NullMarked
package dev.cartulary.access;

import org.jspecify.annotations.NullMarked;
