/**
 * Personal values under keys that can be destroyed: {@link dev.cartulary.audit.seal.SubjectKeys} seals a value into an
 * entry and opens it again, until the key of its subject is gone. The log and its proofs stay as they are.
 */
@NullMarked
package dev.cartulary.audit.seal;

import org.jspecify.annotations.NullMarked;
