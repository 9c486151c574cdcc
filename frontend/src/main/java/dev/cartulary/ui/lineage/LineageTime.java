package dev.cartulary.ui.lineage;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which time the lineage is shown of.
 *
 * @param asOf as it stood then; absent for now
 * @param since how it differs from what stood then; absent where nothing is compared
 */
record LineageTime(Optional<Instant> asOf, Optional<Instant> since) {
    static final LineageTime NOW = new LineageTime(Optional.empty(), Optional.empty());

    private static final String AS_OF = "at";
    private static final String SINCE = "since";

    LineageTime {
        // What changed until before it began is nothing; the end counts.
        if (asOf.isPresent() && since.filter(asOf.get()::isBefore).isPresent()) {
            since = Optional.empty();
        }
    }

    static LineageTime at(Instant instant) {
        return new LineageTime(Optional.of(instant), Optional.empty());
    }

    static LineageTime since(Instant instant) {
        return new LineageTime(Optional.empty(), Optional.of(instant));
    }

    /** What cannot be read is as if it were not there. */
    static LineageTime of(QueryParameters parameters) {
        return new LineageTime(instant(parameters, AS_OF), instant(parameters, SINCE));
    }

    void into(Map<String, List<String>> parameters) {
        asOf.ifPresent(instant -> parameters.put(AS_OF, List.of(instant.toString())));
        since.ifPresent(instant -> parameters.put(SINCE, List.of(instant.toString())));
    }

    /** Whether the edges are those of an instant, of which columns are not known and single hops are not followed. */
    boolean isPast() {
        return asOf.isPresent() || since.isPresent();
    }

    private static Optional<Instant> instant(QueryParameters parameters, String name) {
        return parameters.getSingleParameter(name).flatMap(text -> {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        });
    }
}
