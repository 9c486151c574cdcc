package dev.cartulary.lineage;

import dev.cartulary.openlineage.journal.IngestJournal;
import java.time.Clock;

/** A projector at work, until it is closed. */
public final class Projecting implements AutoCloseable {
    private final ProjectJournal projector;

    public Projecting(IngestJournal journal, JournaledGraph graph) {
        this.projector = new ProjectJournal(
                batches(journal), graph, new JournalProgress(journal), TestJournal.SETTINGS, Clock.systemUTC());
        projector.start();
    }

    static ReadBatches batches(IngestJournal journal) {
        return new ReadBatches(journal, new RecentMisfits(Clock.systemUTC()), Clock.systemUTC());
    }

    @Override
    public void close() {
        projector.stop();
    }
}
