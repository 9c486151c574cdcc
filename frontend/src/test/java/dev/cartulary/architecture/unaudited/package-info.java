/** Culprits, for the rules that look for such. */
@org.jspecify.annotations.NullMarked
package dev.cartulary.architecture.unaudited;
