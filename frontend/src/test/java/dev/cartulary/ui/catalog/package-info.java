@NullMarked
package dev.cartulary.ui.catalog;

import org.jspecify.annotations.NullMarked;
