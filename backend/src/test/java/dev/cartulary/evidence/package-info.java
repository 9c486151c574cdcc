@NullMarked
package dev.cartulary.evidence;

import org.jspecify.annotations.NullMarked;
