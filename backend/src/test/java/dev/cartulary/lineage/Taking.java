package dev.cartulary.lineage;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.openlineage.journal.IngestJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.springframework.util.unit.DataSize;

/** Takes fetched events into a real journal in a folder, which another process may have begun. */
public final class Taking implements AutoCloseable {
    private static final String ORIGIN = "cartulary.test/fetched";
    private static final Clock CLOCK = Clock.systemUTC();
    private static final IngestSettings SETTINGS =
            new IngestSettings(DataSize.ofMegabytes(2), DataSize.ofMegabytes(16), 1_000, List.of());

    private final AuditLog log = TestTrail.open(CLOCK);
    private final RecentRefusals refusals = new RecentRefusals(CLOCK);
    private final AtomicInteger failures = new AtomicInteger();
    private final IngestJournal journal;
    private final TakeFetchedEvents take;

    public Taking(Path folder) throws IOException {
        this(folder, _ -> {});
    }

    /** @param stored told how many were stored, before whoever had them taken is */
    public Taking(Path folder, IntConsumer stored) throws IOException {
        Path key = Files.createDirectories(folder).resolve("key");
        if (!Files.exists(key)) {
            SigningKey.generate(ORIGIN, KeyType.ED25519, CLOCK).store(key);
        }
        journal = IngestJournal.open(
                folder.resolve("journal"), LogSettings.journal(ORIGIN), LogKeys.of(SigningKey.load(key, CLOCK)), CLOCK);
        var trail = TestTrail.of(log, Optional::empty);
        var accept = new AcceptEvents(
                journal, new JournalProgress(journal), new AcceptedLately(CLOCK), trail, TestJournal.SETTINGS);
        take = new TakeFetchedEvents(accept, trail, refusals, SETTINGS) {
            @Override
            public Taken take(ActorRef source, List<FetchedEvent> events) {
                if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                    throw new JournalUnavailable(new IOException("told to fail"));
                }
                Taken taken = super.take(source, events);
                stored.accept(taken.accepted());
                return taken;
            }
        };
    }

    public TakeFetchedEvents take() {
        return take;
    }

    public IngestJournal journal() {
        return journal;
    }

    public AuditLog log() {
        return log;
    }

    /** The next calls find a journal that cannot be written. */
    public void fail(int times) {
        failures.set(times);
    }

    /** What became of every refused event, newest first. */
    public List<RefusedEventNote> refused() {
        return refusals.newest();
    }

    @Override
    public void close() {
        journal.close();
        log.close();
    }
}
