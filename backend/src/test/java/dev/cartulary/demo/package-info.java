@NullMarked
package dev.cartulary.demo;

import org.jspecify.annotations.NullMarked;
