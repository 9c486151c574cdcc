/** The door for events that come by Kafka. The only contact with its client. */
@NullMarked
package dev.cartulary.lineage.kafka;

import org.jspecify.annotations.NullMarked;
