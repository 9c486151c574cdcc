@NullMarked
package dev.cartulary.operations;

import org.jspecify.annotations.NullMarked;
