/** The hash tree of RFC 6962 section 2 (unchanged in RFC 9162): hashing, tree heads, inclusion and consistency proofs. Pure functions without files. */
@NullMarked
package dev.cartulary.audit.merkle;

import org.jspecify.annotations.NullMarked;
