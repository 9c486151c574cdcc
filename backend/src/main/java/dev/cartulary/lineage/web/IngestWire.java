package dev.cartulary.lineage.web;

import dev.cartulary.lineage.DeadLetter;
import dev.cartulary.lineage.EventSource;
import dev.cartulary.lineage.IngestFigures;
import dev.cartulary.lineage.ListDeadLetters;
import dev.cartulary.lineage.MisfitNote;
import dev.cartulary.lineage.RefusedEventNote;
import dev.cartulary.lineage.ReplayDeadLetters;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What becomes of events, as JSON. */
final class IngestWire {
    private static final double MILLIS = 1_000;

    private IngestWire() {}

    /**
     * @param lastMinute events accepted within the last minute
     * @param accepted since the start
     * @param lagSeconds how long the oldest event that is not in the graph has been waiting; 0 when none is
     * @param turnedAway requests that were told to come again later
     * @param misfits how often a facet, or a part of one, was kept and not understood
     * @param deadLetters absent while the graph does not answer
     * @param sources where events are fetched from, beside those that are sent
     * @param rebuildingUpTo while the graph is made anew: the entry at which it has what it had before
     */
    record Figures(
            long lastMinute,
            long accepted,
            long projected,
            long lag,
            double lagSeconds,
            long refused,
            List<Refusal> refusals,
            long turnedAway,
            long misfits,
            List<Misfit> misfitFacets,
            Optional<Long> deadLetters,
            Journal journal,
            List<Source> sources,
            Optional<Long> rebuildingUpTo) {
        static Figures of(IngestFigures figures) {
            return new Figures(
                    figures.accepted().lastMinute(),
                    figures.accepted().sinceStart(),
                    figures.projected(),
                    figures.lag(),
                    figures.lagTime().map(time -> time.toMillis() / MILLIS).orElse(0.0),
                    figures.refused().sinceStart(),
                    figures.refused().newest().stream().map(Refusal::of).toList(),
                    figures.refused().turnedAway(),
                    figures.misfits().sinceStart(),
                    figures.misfits().newest().stream().map(Misfit::of).toList(),
                    figures.deadLetters(),
                    Journal.of(figures.journal()),
                    figures.sources().stream().map(Source::of).toList(),
                    figures.rebuildingUpTo());
        }
    }

    record Journal(long size, long minimum, long bytes) {
        static Journal of(IngestFigures.Journal journal) {
            return new Journal(journal.size(), journal.minimum(), journal.bytes());
        }
    }

    /** @param trouble a sentence, where something is wrong */
    record Source(
            String name,
            EventSource.State state,
            Instant since,
            Optional<String> trouble,
            long accepted,
            long refused) {
        static Source of(EventSource.Figures figures) {
            return new Source(
                    figures.name(),
                    figures.state(),
                    figures.since(),
                    figures.trouble(),
                    figures.accepted(),
                    figures.refused());
        }
    }

    /** @param type that of the problem its sender was told */
    record Refusal(Instant at, URI type, String pointer, String reason) {
        static Refusal of(RefusedEventNote note) {
            return new Refusal(note.at(), note.code().type(), note.pointer(), note.reason());
        }
    }

    /** @param pointer where in the newest of these events */
    record Misfit(String producer, String facet, String reason, String pointer, long times, Instant last) {
        static Misfit of(MisfitNote note) {
            return new Misfit(note.producer(), note.facet(), note.reason(), note.pointer(), note.times(), note.last());
        }
    }

    record DeadLetters(List<Letter> deadLetters, long total) {
        static DeadLetters of(ListDeadLetters.Page page) {
            return new DeadLetters(page.letters().stream().map(Letter::of).toList(), page.total());
        }
    }

    record Letter(long index, Instant at, DeadLetter.Kind kind, String reason) {
        static Letter of(DeadLetter letter) {
            return new Letter(letter.index(), letter.at(), letter.kind(), letter.reason());
        }
    }

    record Replayed(int replayed, long left) {
        static Replayed of(ReplayDeadLetters.Outcomes outcomes) {
            return new Replayed(outcomes.replayed(), outcomes.left());
        }
    }
}
