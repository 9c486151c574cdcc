@NullMarked
package dev.cartulary.problem;

import org.jspecify.annotations.NullMarked;
