/** Running Cartulary: start and stop, the data folder, health, what the operator reads on the console. */
@NullMarked
package dev.cartulary.operations;

import org.jspecify.annotations.NullMarked;
