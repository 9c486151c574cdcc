/** The application in a real browser. */
@NullMarked
package dev.cartulary.ui.browser;

import org.jspecify.annotations.NullMarked;
