@NullMarked
package dev.cartulary.lineage;

import org.jspecify.annotations.NullMarked;
