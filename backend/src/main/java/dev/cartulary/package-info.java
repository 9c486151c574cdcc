/** Starts Cartulary; every feature is a direct sub-package. */
@NullMarked
package dev.cartulary;

import org.jspecify.annotations.NullMarked;
