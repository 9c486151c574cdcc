/** Decisions by Cedar's own engine. Policies and their schema are files beside the classes. */
@NullMarked
package dev.cartulary.policy.cedar;

import org.jspecify.annotations.NullMarked;
