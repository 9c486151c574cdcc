@NullMarked
package dev.cartulary.lineage.kafka;

import org.jspecify.annotations.NullMarked;
