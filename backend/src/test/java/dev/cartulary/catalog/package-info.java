@NullMarked
package dev.cartulary.catalog;

import org.jspecify.annotations.NullMarked;
