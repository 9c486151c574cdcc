@NullMarked
package dev.cartulary.lineage.openlineage;

import org.jspecify.annotations.NullMarked;
