package dev.cartulary.evidence;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.AuditReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Drops entries after their retention, where one is set. The log says so under a signed checkpoint first, and keeps the hashes, so
 * that everything else can still be proven. Whole segments go, so some entries stay longer, never shorter.
 */
@Component
class PruneEntries {
    private static final Logger LOG = LoggerFactory.getLogger(PruneEntries.class);
    private static final ActorRef SELF = new ActorRef("system:retention");

    private final AuditLog log;
    private final FollowLog index;
    private final EvidenceSettings settings;
    private final Clock clock;

    PruneEntries(AuditLog log, FollowLog index, EvidenceSettings settings, Clock clock) {
        this.log = log;
        this.index = index;
        this.settings = settings;
        this.clock = clock;
    }

    /** Once a day, and soon after a start for an installation that never runs that long. A failure is logged and tried again. */
    @Scheduled(initialDelay = 10, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void prune() {
        Duration retention = settings.retention();
        if (retention == null) {
            return;
        }
        AuditReader reader = log.reader();
        long before = reader.minimum();
        Instant oldest = clock.instant().minus(retention);
        long minimum = log.prune(SELF, reader.firstNotBefore(oldest), "retention=" + retention.toDays() + "d");
        if (minimum > before) {
            LOG.info("{} entries of the audit log were dropped after {} days", minimum - before, retention.toDays());
            index.pruned();
        }
    }
}
