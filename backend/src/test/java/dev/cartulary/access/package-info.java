@NullMarked
package dev.cartulary.access;

import org.jspecify.annotations.NullMarked;
