@NullMarked
package dev.cartulary.policy.cedar;

import org.jspecify.annotations.NullMarked;
