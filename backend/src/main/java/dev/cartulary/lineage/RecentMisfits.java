package dev.cartulary.lineage;

import dev.cartulary.openlineage.wire.AcceptedEvent;
import dev.cartulary.openlineage.wire.Problem;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What of accepted events was kept and not understood, counted by producer, facet and reason when they are read for the graph. In
 * memory alone.
 */
@Component
final class RecentMisfits {
    /** As many as a page can show; a producer has its few. Beyond, the one that was seen longest ago is forgotten. */
    static final int KEPT = 200;

    /** Producers are addresses and as long as these may be; here they are told apart, and not followed. */
    private static final int LONGEST = 300;

    private static final Set<String> OBJECTS_OF_FACETS = Set.of("facets", "inputFacets", "outputFacets");

    private final Clock clock;
    private final Map<List<String>, MisfitNote> notes = new LinkedHashMap<>();
    private long total;

    RecentMisfits(Clock clock) {
        this.clock = clock;
    }

    synchronized void add(AcceptedEvent accepted) {
        if (!accepted.misfits().isEmpty()) {
            String producer = shortened(
                    accepted.event().header().producer().map(URI::toString).orElse(""));
            accepted.misfits().forEach(misfit -> add(producer, misfit));
        }
    }

    private void add(String producer, Problem misfit) {
        String facet = facet(misfit.pointer());
        var key = List.of(producer, facet, misfit.reason());
        MisfitNote known = notes.remove(key);
        if (known == null) {
            known = new MisfitNote(producer, facet, misfit.reason(), "", 0, clock.instant());
            if (notes.size() == KEPT) {
                Iterator<?> oldest = notes.keySet().iterator();
                oldest.next();
                oldest.remove();
            }
        }
        notes.put(key, known.again(shortened(misfit.pointer()), clock.instant()));
        total++;
    }

    /** The name that stands after the object of facets. */
    private static String facet(String pointer) {
        List<String> segments = List.of(pointer.split("/"));
        for (int i = 0; i < segments.size() - 1; i++) {
            if (OBJECTS_OF_FACETS.contains(segments.get(i))) {
                return segments.get(i + 1).replace("~1", "/").replace("~0", "~");
            }
        }
        return "";
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Newest first. */
    synchronized List<MisfitNote> newest() {
        return new ArrayList<>(notes.values()).reversed();
    }

    /** Since the start. */
    synchronized long total() {
        return total;
    }
}
