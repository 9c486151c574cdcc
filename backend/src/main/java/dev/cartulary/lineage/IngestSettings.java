package dev.cartulary.lineage;

import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.RedactionRules;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may bring in, and what is removed from it. The reasons for the defaults are with {@link EventLimits#DEFAULT}.
 *
 * @param maxEvent of one event, decompressed: ten times the largest real event seen
 * @param maxBatch of a batch, decompressed: a thousand events of the usual size; a batch is held in memory as a tree of some ten
 *     times its bytes
 * @param maxEvents in a batch: what is answered within seconds, when events are small
 * @param redact names of members whose values are removed, besides passwords, tokens and keys
 */
@ConfigurationProperties("cartulary.ingest")
record IngestSettings(
        @DefaultValue("2MB") DataSize maxEvent,
        @DefaultValue("16MB") DataSize maxBatch,
        @DefaultValue("10000") int maxEvents,
        @DefaultValue List<String> redact) {
    /** Bodies are held in one array, and a fraction of the heap is all they may take. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(256);

    IngestSettings {
        require("max-event", maxEvent);
        require("max-batch", maxBatch);
        if (maxEvents < 1) {
            throw new IllegalArgumentException("cartulary.ingest.max-events must be at least 1");
        }
        redact = List.copyOf(redact);
        try {
            new RedactionRules(redact);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("cartulary.ingest.redact: " + e.getMessage(), e);
        }
    }

    RedactionRules redaction() {
        return new RedactionRules(redact);
    }

    EventLimits limits() {
        EventLimits standard = EventLimits.DEFAULT;
        return new EventLimits(
                (int) maxEvent.toBytes(),
                standard.maxDepth(),
                standard.maxDatasets(),
                standard.maxFields(),
                new EventLimits.Batch(maxEvents, (int) maxBatch.toBytes()));
    }

    private static void require(String name, DataSize size) {
        if (size.toBytes() < 1 || size.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("cartulary.ingest." + name + " must be from 1B to 256MB");
        }
    }
}
