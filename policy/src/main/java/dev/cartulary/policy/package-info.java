/** Who may do what: the question, the answer and the one door to it. Engines live in sub-packages named after them. */
@NullMarked
package dev.cartulary.policy;

import org.jspecify.annotations.NullMarked;
