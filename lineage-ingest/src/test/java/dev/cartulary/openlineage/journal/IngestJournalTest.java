package dev.cartulary.openlineage.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.checkpoint.KeyType;
import dev.cartulary.audit.checkpoint.SigningKey;
import dev.cartulary.audit.log.EntrySizeException;
import dev.cartulary.audit.log.LogKeys;
import dev.cartulary.audit.log.LogSettings;
import dev.cartulary.audit.segment.SegmentLimits;
import dev.cartulary.openlineage.corpus.EventCorpus;
import dev.cartulary.openlineage.journal.JournalReader.Portion;
import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.EventLimits;
import dev.cartulary.openlineage.wire.EventReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestJournalTest {
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00.123Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final ActorRef AIRFLOW = new ActorRef("token:1");
    private static final String ORIGIN = "cartulary.test/journal";
    private static final LogKeys KEYS = LogKeys.of(SigningKey.generate(ORIGIN, KeyType.ED25519, CLOCK));
    private static final Portion ALL = new Portion(Integer.MAX_VALUE, Integer.MAX_VALUE);
    private static final List<AcceptedEvent> EVENTS = EventCorpus.all().stream()
            .map(event -> new EventReader(EventLimits.DEFAULT).parse(event.bytes()))
            .filter(AcceptedEvent.class::isInstance)
            .map(AcceptedEvent.class::cast)
            .toList();

    @TempDir
    Path folder;

    @Test
    void givesBackEveryRealEventInOrder() {
        try (IngestJournal journal = open()) {
            long last = journal.append(AIRFLOW, EVENTS).join().index();

            assertThat(last).isEqualTo(EVENTS.size() - 1);
            assertThat(journal.reader().read(0, ALL))
                    .extracting(entry -> ((JournaledEvent) entry).event())
                    .isEqualTo(EVENTS.stream().map(AcceptedEvent::event).toList());
        }
    }

    @Test
    void tellsWhoSentAnEventAndWhenAndWhatWasRemoved() {
        AcceptedEvent secret = EVENTS.stream()
                .filter(event -> !event.redactions().isEmpty())
                .findFirst()
                .orElseThrow();
        try (IngestJournal journal = open()) {
            journal.append(AIRFLOW, List.of(secret)).join();

            assertThat(journal.reader().get(0)).get().isInstanceOfSatisfying(JournaledEvent.class, event -> {
                assertThat(event.receivedAt()).isEqualTo(NOW);
                assertThat(event.actor()).isEqualTo(AIRFLOW);
                assertThat(event.redacted())
                        .contains(secret.redactions().getFirst().pointer());
            });
            assertThat(journal.reader().receivedAt(0)).contains(NOW);
            assertThat(journal.reader().receivedAt(1)).isEmpty();
            assertThat(journal.reader().get(1)).isEmpty();
        }
    }

    @Test
    void isReadInPortionsOfEntriesOrBytes() {
        try (IngestJournal journal = open()) {
            journal.append(AIRFLOW, EVENTS).join();
            JournalReader reader = journal.reader();

            assertThat(reader.read(3, new Portion(5, Integer.MAX_VALUE)))
                    .extracting(JournalEntry::index)
                    .containsExactly(3L, 4L, 5L, 6L, 7L);
            assertThat(reader.read(3, new Portion(5, 1))).hasSize(1);
            assertThat(reader.read(EVENTS.size(), ALL)).isEmpty();
        }
    }

    @Test
    void keepsItsIdentityAndEntriesWhenOpenedAgain() {
        String id;
        try (IngestJournal journal = open()) {
            journal.append(AIRFLOW, EVENTS.subList(0, 10)).join();
            id = journal.id();
        }
        try (IngestJournal journal = open()) {
            assertThat(journal.id()).isEqualTo(id).startsWith(ORIGIN);
            assertThat(journal.reader().size()).isEqualTo(10);
            assertThat(journal.bytes()).isPositive();
        }
    }

    @Test
    void itsSizeIsToldWhileFilesComeAndGo() throws Exception {
        try (IngestJournal journal = open()) {
            journal.append(AIRFLOW, EVENTS.subList(0, 1)).join();
            var coming = new AtomicBoolean(true);
            Path file = folder.resolve("coming-and-going");
            Thread writer = Thread.ofPlatform().start(() -> {
                while (coming.get()) {
                    try {
                        Files.writeString(file, "");
                        Files.delete(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
            try {
                for (int i = 0; i < 3_000; i++) {
                    assertThat(journal.bytes()).isPositive();
                }
            } finally {
                coming.set(false);
                writer.join();
            }
        }
    }

    @Test
    void aDamagedEntryIsAValueAndThoseBeforeItAreGood() throws IOException {
        try (IngestJournal journal = open()) {
            journal.append(AIRFLOW, EVENTS.subList(0, 20)).join();
            Path segment = segment();
            byte[] bytes = Files.readAllBytes(segment);
            bytes[lastOf(bytes)] ^= 1;
            Files.write(segment, bytes);

            List<JournalEntry> read = readAll(journal.reader());

            assertThat(read).hasSize(20);
            assertThat(read.subList(0, 19)).allMatch(JournaledEvent.class::isInstance);
            assertThat(read.getLast())
                    .isInstanceOfSatisfying(
                            UnreadableEntry.class,
                            entry -> assertThat(entry.flaw()).isEqualTo(UnreadableEntry.Flaw.DAMAGED));
        }
    }

    @Test
    void anEntryOfANewerVersionIsAValue() throws IOException {
        byte[] entry = new Envelope(NOW, AIRFLOW, List.of(), "{}").bytes();
        assertThat(Envelope.of(entry)).isEqualTo(new Envelope(NOW, AIRFLOW, List.of(), "{}"));
        entry[0] = 2;
        assertThatThrownBy(() -> Envelope.of(entry)).isInstanceOf(Envelope.UnknownFormat.class);
    }

    @Test
    void bytesThatWereNeverAnEntryAreRefused() {
        byte[] good = new Envelope(NOW, AIRFLOW, List.of("/a", "/b"), "{\"a\": 1}").bytes();
        for (int length = 1; length < good.length - 1; length++) {
            byte[] cut = Arrays.copyOf(good, length);
            assertThatThrownBy(() -> Envelope.of(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void anEventThatIsTooLargeEvenCompressedIsRefused() {
        LogSettings tiny = LogSettings.journal(ORIGIN).with(new SegmentLimits(64, 10, 1 << 20, 1));
        try (IngestJournal journal = IngestJournal.open(folder, tiny, KEYS, CLOCK)) {
            assertThatThrownBy(() -> journal.append(AIRFLOW, EVENTS.subList(0, 1)))
                    .isInstanceOf(EntrySizeException.class);
        }
    }

    @Test
    void wholeSegmentsArePrunedAndTheRestStaysReadable() {
        LogSettings small = LogSettings.journal(ORIGIN).with(new SegmentLimits(4 << 20, 10, 64L << 20, 1));
        try (IngestJournal journal = IngestJournal.open(folder, small, KEYS, CLOCK)) {
            journal.append(AIRFLOW, EVENTS.subList(0, 35)).join();
        }
        try (IngestJournal journal = IngestJournal.open(folder, small, KEYS, CLOCK)) {
            long point = journal.prunePoint(25);
            journal.prune(point);

            assertThat(journal.reader().minimum()).isEqualTo(point).isPositive().isLessThanOrEqualTo(25);
            assertThat(journal.reader().get(point - 1)).isEmpty();
            assertThat(journal.reader().get(point)).isPresent();
        }
    }

    private static List<JournalEntry> readAll(JournalReader reader) {
        var all = new ArrayList<JournalEntry>();
        while (all.size() < reader.size()) {
            all.addAll(reader.read(all.size(), ALL));
        }
        return all;
    }

    /** Behind the entries there is nothing but zeros. */
    private static int lastOf(byte[] segment) {
        int last = segment.length - 1;
        while (segment[last] == 0) {
            last--;
        }
        return last;
    }

    private Path segment() throws IOException {
        try (var files = Files.list(folder.resolve("segments"))) {
            return files.findFirst().orElseThrow();
        }
    }

    private IngestJournal open() {
        return IngestJournal.open(folder, LogSettings.journal(ORIGIN), KEYS, CLOCK);
    }
}
