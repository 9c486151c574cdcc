package dev.cartulary.lineage;

import dev.cartulary.openlineage.journal.JournalReader.Portion;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.util.unit.DataSize;

/**
 * How accepted events come into the graph.
 *
 * @param batchEvents most events of one transaction: with all that it changes, an event takes some 200 kB of memory until it is through
 * @param batchSize most of their bytes as the journal has them, a tenth of what they are unpacked; two batches are in memory
 * @param batchTime how long a transaction may take before the next gets fewer events: what a reader may see late
 * @param maxLag accepted events that may wait for the graph; beyond it events are refused until it has caught up
 * @param journalRetention age after which events are dropped from the journal, at least a day; without it none is ever
 */
@ConfigurationProperties("cartulary.ingest")
record ProjectionSettings(
        @DefaultValue("100") int batchEvents,
        @DefaultValue("4MB") DataSize batchSize,
        @DefaultValue("2s") Duration batchTime,
        @DefaultValue("1000000") long maxLag,
        @DurationUnit(ChronoUnit.DAYS) @Nullable Duration journalRetention) {
    private static final int MOST_EVENTS = 100_000;
    private static final DataSize LARGEST = DataSize.ofMegabytes(64);

    ProjectionSettings {
        require(batchEvents >= 1 && batchEvents <= MOST_EVENTS, "batch-events must be from 1 to " + MOST_EVENTS);
        require(batchSize.toBytes() >= 1 && batchSize.compareTo(LARGEST) <= 0, "batch-size must be from 1B to 64MB");
        require(batchTime.isPositive(), "batch-time must be positive");
        require(maxLag >= 1, "max-lag must be at least 1");
        require(
                journalRetention == null || journalRetention.toDays() >= 1,
                "journal-retention must be at least 1d, or left out");
    }

    Portions portions() {
        return new Portions(new Portion(batchEvents, (int) batchSize.toBytes()), batchTime);
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException("cartulary.ingest." + rule);
        }
    }
}
