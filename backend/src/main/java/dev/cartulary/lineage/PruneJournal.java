package dev.cartulary.lineage;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.ObjectRef;
import dev.cartulary.identity.AuditTrail;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.journal.JournalReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Drops events from the journal after their retention, where one is set, and never one that is not in the graph. Whole segments go,
 * so some stay longer. What is dropped cannot be used to make the graph anew, nor to try a dead letter again.
 */
@Component
class PruneJournal {
    private static final Logger LOG = LoggerFactory.getLogger(PruneJournal.class);
    private static final ActorRef SELF = new ActorRef("system:retention");
    private static final ObjectRef JOURNAL = new ObjectRef("log:journal");

    private final IngestJournal journal;
    private final JournalProgress progress;
    private final AuditTrail trail;
    private final @Nullable Duration retention;
    private final Clock clock;

    PruneJournal(
            IngestJournal journal,
            JournalProgress progress,
            AuditTrail trail,
            ProjectionSettings settings,
            Clock clock) {
        this.journal = journal;
        this.progress = progress;
        this.trail = trail;
        this.retention = settings.journalRetention();
        this.clock = clock;
    }

    /** Once a day, and soon after a start for an installation that never runs that long. A failure is logged and tried again. */
    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void prune() {
        if (retention == null) {
            return;
        }
        JournalReader reader = journal.reader();
        long wanted =
                Math.min(progress.projected(), firstNotBefore(clock.instant().minus(retention)));
        long minimum = journal.prunePoint(wanted);
        if (minimum > reader.minimum()) {
            trail.commit(
                    SELF,
                    AuditEventType.LOG_PRUNED,
                    JOURNAL,
                    event -> event.count("minimum", minimum).code("policy", "retention=" + retention.toDays() + "d"));
            journal.prune(minimum);
            LOG.info("Events below entry {} of the journal were dropped after {} days", minimum, retention.toDays());
        }
    }

    /** By halving, as the times of entries increase but for a clock that is set back; an entry without a time counts as new. */
    private long firstNotBefore(Instant oldest) {
        JournalReader reader = journal.reader();
        long low = reader.minimum();
        long high = reader.size();
        while (low < high) {
            long middle = (low + high) >>> 1;
            boolean old = reader.receivedAt(middle)
                    .map(received -> received.isBefore(oldest))
                    .orElse(false);
            if (old) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
