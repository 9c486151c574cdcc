package dev.cartulary.ui.audit;

import com.vaadin.flow.router.QueryParameters;
import dev.cartulary.audit.ActorRef;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Outcome;
import dev.cartulary.evidence.EntryFilter;
import dev.cartulary.ui.component.Links;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the page of entries shows, as its address says it; the address carries all of it.
 *
 * @param entry whose details are open
 */
record EntryQuery(EntryFilter filter, Optional<Long> entry) {
    /** What cannot be read narrows nothing: an old or mistyped address still shows something. */
    static EntryQuery of(QueryParameters parameters) {
        Optional<Instant> from = parameters.getSingleParameter("from").flatMap(EntryQuery::instant);
        Optional<Instant> until = parameters.getSingleParameter("until").flatMap(EntryQuery::instant);
        boolean span = from.isEmpty() || until.isEmpty() || !from.get().isAfter(until.get());
        EntryFilter filter = new EntryFilter(
                read(parameters.getParameters("who"), ActorRef::new),
                read(parameters.getParameters("what"), word -> constant(AuditEventType.class, word)),
                parameters.getSingleParameter("object").map(String::strip).filter(text -> !text.isEmpty()),
                read(parameters.getParameters("outcome"), word -> constant(Outcome.class, word)),
                from,
                until.filter(end -> span));
        Optional<Long> entry = parameters
                .getSingleParameter("entry")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
        return new EntryQuery(filter, entry);
    }

    String address() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        put(parameters, "who", filter.actors().stream().map(ActorRef::value));
        put(parameters, "what", filter.types().stream().map(EntryQuery::word));
        put(parameters, "object", filter.object().stream());
        put(parameters, "outcome", filter.outcomes().stream().map(EntryQuery::word));
        put(parameters, "from", filter.from().map(Instant::toString).stream());
        put(parameters, "until", filter.until().map(Instant::toString).stream());
        put(parameters, "entry", entry.map(String::valueOf).stream());
        return Links.with(Links.AUDIT, new QueryParameters(parameters));
    }

    EntryQuery with(EntryFilter changed) {
        return new EntryQuery(changed, Optional.empty());
    }

    EntryQuery withEntry(Optional<Long> opened) {
        return new EntryQuery(filter, opened);
    }

    boolean narrows() {
        return !filter.equals(EntryFilter.ALL);
    }

    private static void put(Map<String, List<String>> parameters, String name, Stream<String> values) {
        List<String> sorted = values.sorted().toList();
        if (!sorted.isEmpty()) {
            parameters.put(name, sorted);
        }
    }

    private static <T> Set<T> read(Collection<String> words, Function<String, T> reader) {
        return words.stream()
                .flatMap(word -> {
                    try {
                        return Stream.of(reader.apply(word));
                    } catch (IllegalArgumentException e) {
                        return Stream.empty();
                    }
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
