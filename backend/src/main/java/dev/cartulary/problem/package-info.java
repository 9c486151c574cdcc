/**
 * The one exit of every failure towards a caller: a code, a status, a sentence (RFC 9457). Features throw a narrow
 * {@link dev.cartulary.problem.ProblemException}; what that becomes on the wire is decided here alone (docs/adr/0007).
 */
@NullMarked
package dev.cartulary.problem;

import org.jspecify.annotations.NullMarked;
