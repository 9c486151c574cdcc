@NullMarked
package dev.cartulary.monitoring;

import org.jspecify.annotations.NullMarked;
