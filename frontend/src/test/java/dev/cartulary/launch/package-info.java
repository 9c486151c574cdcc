/** Cartulary as a process: the packaged jar and the script before it. */
@NullMarked
package dev.cartulary.launch;

import org.jspecify.annotations.NullMarked;
