/** The laws of the house, checked on all modules at once (docs/adr/0002). */
@NullMarked
package dev.cartulary.architecture;

import org.jspecify.annotations.NullMarked;
