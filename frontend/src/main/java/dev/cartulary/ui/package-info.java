/** The frame around every page: navigation, search, the person's menu, and the pages that tell what went wrong. */
@NullMarked
package dev.cartulary.ui;

import org.jspecify.annotations.NullMarked;
