/** Who is asking: people, service accounts and their tokens. */
@NullMarked
package dev.cartulary.identity;

import org.jspecify.annotations.NullMarked;
