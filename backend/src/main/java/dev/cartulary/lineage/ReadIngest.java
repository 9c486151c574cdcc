package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.journal.JournalReader;
import dev.cartulary.policy.Action;
import dev.cartulary.problem.GraphUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Tells how events come in, to whoever may read operations; also while the graph is away, when it matters most. */
@Service
public class ReadIngest {
    private final Access access;
    private final IngestJournal journal;
    private final JournalProgress progress;
    private final DeadLetters letters;
    private final Happenings happenings;

    /** What is counted as it happens. */
    @Component
    record Happenings(
            AcceptedLately accepted,
            RecentRefusals refused,
            RecentMisfits misfits,
            AdmitSender admit,
            ObjectProvider<EventSource> sources,
            Clock clock) {}

    ReadIngest(
            Access access,
            IngestJournal journal,
            JournalProgress progress,
            DeadLetters letters,
            Happenings happenings) {
        this.access = access;
        this.journal = journal;
        this.progress = progress;
        this.letters = letters;
        this.happenings = happenings;
    }

    public IngestFigures figures() {
        access.require(Action.VIEW_OPERATIONS);
        JournalReader reader = journal.reader();
        long projected = progress.projected();
        long size = reader.size();
        AcceptedLately accepted = happenings.accepted;
        RecentRefusals refused = happenings.refused;
        return new IngestFigures(
                new IngestFigures.Accepted(accepted.lastMinute(), accepted.total()),
                projected,
                Math.max(0, size - projected),
                waiting(projected),
                new IngestFigures.Refused(refused.total(), refused.newest(), happenings.admit.turnedAway()),
                new IngestFigures.Misfits(happenings.misfits.total(), happenings.misfits.newest()),
                deadLetters(),
                new IngestFigures.Journal(size, reader.minimum(), journal.bytes()),
                happenings.sources.orderedStream().map(EventSource::figures).toList(),
                progress.rebuildingUpTo());
    }

    private Optional<Duration> waiting(long projected) {
        return journal.reader().receivedAt(projected).map(received -> {
            Duration waited = Duration.between(received, happenings.clock.instant());
            return waited.isNegative() ? Duration.ZERO : waited;
        });
    }

    private Optional<Long> deadLetters() {
        try {
            return Optional.of(letters.count(journal.id()));
        } catch (GraphUnavailable e) {
            return Optional.empty();
        }
    }
}
