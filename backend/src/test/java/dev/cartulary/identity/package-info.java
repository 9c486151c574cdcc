@NullMarked
package dev.cartulary.identity;

import org.jspecify.annotations.NullMarked;
