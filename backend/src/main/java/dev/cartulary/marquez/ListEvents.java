package dev.cartulary.marquez;

import dev.cartulary.access.Access;
import dev.cartulary.openlineage.journal.IngestJournal;
import dev.cartulary.openlineage.journal.JournalReader;
import dev.cartulary.openlineage.journal.JournalReader.Portion;
import dev.cartulary.openlineage.journal.StoredEvent;
import dev.cartulary.policy.Action;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * Lists accepted events from the journal, in the order of acceptance, for whoever may view the catalog, which shows the same
 * facets. There is no index by time: when times are asked for, the newest events are looked through.
 */
@Service
public class ListEvents {
    /** Of one answer as the journal has it, a tenth of what it is unpacked. */
    private static final int MOST_BYTES = 4 << 20;

    private static final long MOST_CHARACTERS = 10L * MOST_BYTES;

    /** Read at once while looking through events, so that few are in memory. */
    private static final int CHUNK = 100;

    private final IngestJournal journal;
    private final Access access;
    private final MarquezSettings settings;

    ListEvents(IngestJournal journal, Access access, MarquezSettings settings) {
        this.journal = journal;
        this.access = access;
        this.settings = settings;
    }

    /** The events as JSON. The total counts the whole journal, or with times those found among the newest events. */
    public Listing<String> list(EventsRequest request) {
        access.require(Action.VIEW_CATALOG);
        JournalReader reader = journal.reader();
        return request.bounded() ? between(reader, request) : any(reader, request);
    }

    private static Listing<String> any(JournalReader reader, EventsRequest request) {
        long end = reader.size();
        long begin = reader.minimum();
        int offset = request.page().offset();
        int limit = request.page().limit();
        long from = request.newestFirst() ? Math.max(begin, end - offset - limit) : begin + offset;
        long to = request.newestFirst() ? end - offset : Math.min(end, begin + offset + (long) limit);
        List<String> events = from >= to
                ? List.of()
                : reader.texts(from, new Portion((int) (to - from), MOST_BYTES)).stream()
                        .map(StoredEvent::json)
                        .toList();
        return new Listing<>(request.newestFirst() ? events.reversed() : events, end - begin);
    }

    private Listing<String> between(JournalReader reader, EventsRequest request) {
        List<Long> found = new ArrayList<>();
        long end = reader.size();
        for (long from = Math.max(reader.minimum(), end - settings.examined()); from < end; from += CHUNK) {
            reader.texts(from, new Portion(CHUNK, Integer.MAX_VALUE)).stream()
                    .filter(event ->
                            EventTime.of(event.json()).filter(request::wants).isPresent())
                    .forEach(event -> found.add(event.index()));
        }
        List<Long> ordered = request.newestFirst() ? found.reversed() : found;
        List<Long> page = ordered.stream()
                .skip(request.page().offset())
                .limit(request.page().limit())
                .toList();
        return new Listing<>(texts(reader, page), found.size());
    }

    private static List<String> texts(JournalReader reader, List<Long> indexes) {
        List<String> events = new ArrayList<>();
        long length = 0;
        for (long index : indexes) {
            if (length >= MOST_CHARACTERS) {
                return events;
            }
            for (StoredEvent event : reader.texts(index, new Portion(1, 1))) {
                events.add(event.json());
                length += event.json().length();
            }
        }
        return events;
    }
}
