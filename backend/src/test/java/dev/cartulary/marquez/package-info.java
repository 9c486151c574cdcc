@NullMarked
package dev.cartulary.marquez;

import org.jspecify.annotations.NullMarked;
