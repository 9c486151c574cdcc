package dev.cartulary.lineage;

import dev.cartulary.openlineage.journal.JournalReader.Portion;
import java.time.Duration;

/**
 * How many entries the next transaction takes. After a failure it takes half of what failed, from the same entry on, and so on: the
 * one entry that is to blame is found in as many steps as the batch has binary digits, and all before it are applied on the way.
 * After a transaction that took too long it takes fewer, and slowly more again.
 */
final class Portions {
    private final Portion most;
    private final Duration longest;
    private int usual;
    /** Below this index an entry is to blame; 0 when none is looked for. */
    private long suspectEnd;

    Portions(Portion most, Duration longest) {
        this.most = most;
        this.longest = longest;
        this.usual = most.entries();
    }

    /** What to read from this entry on. */
    Portion next(long from) {
        int entries = from < suspectEnd ? (int) Math.max(1, (suspectEnd - from) / 2) : usual;
        return new Portion(entries, most.bytes());
    }

    /** A batch was applied. */
    void applied(JournalBatch batch, Duration taken) {
        if (batch.next() >= suspectEnd) {
            suspectEnd = 0;
        }
        if (taken.compareTo(longest) > 0) {
            usual = Math.max(1, batch.entries() / 2);
        } else {
            usual = Math.min(most.entries(), usual + usual / 4 + 1);
        }
    }

    /** A batch failed; whether it is a single entry, which is then to blame. */
    boolean failed(JournalBatch batch) {
        if (batch.entries() == 1) {
            suspectEnd = 0;
            return true;
        }
        suspectEnd = batch.next();
        return false;
    }
}
