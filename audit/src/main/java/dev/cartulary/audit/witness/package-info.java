/**
 * The memory elsewhere: a C2SP tlog-witness that cosigns only what extends what it saw before, and the client that asks
 * it.
 */
@NullMarked
package dev.cartulary.audit.witness;

import org.jspecify.annotations.NullMarked;
