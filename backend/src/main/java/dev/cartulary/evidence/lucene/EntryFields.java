package dev.cartulary.evidence.lucene;

import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.evidence.EntryFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What the index knows of an entry, as fields and as queries. Nothing is stored; all of it is opaque in the log already. */
final class EntryFields {
    static final String INDEX = "index";

    private static final String TIME = "time";
    private static final String TYPE = "type";
    private static final String ACTOR = "actor";
    private static final String OBJECT = "object";
    private static final String OUTCOME = "outcome";
    private static final int NANOS_PER_MILLI = 1_000_000;

    private EntryFields() {}

    static Document of(AuditEntry entry) {
        AuditEvent event = entry.event();
        var document = new Document();
        document.add(new LongPoint(INDEX, entry.index()));
        document.add(new NumericDocValuesField(INDEX, entry.index()));
        // Points alone: times grow along the log, so a span is a run of documents, found in one go.
        document.add(new LongPoint(TIME, entry.time().toEpochMilli()));
        document.add(new StringField(TYPE, event.type().name(), Field.Store.NO));
        document.add(new StringField(ACTOR, event.cause().actor().value(), Field.Store.NO));
        document.add(new StringField(OBJECT, event.effect().object().value(), Field.Store.NO));
        document.add(new StringField(OUTCOME, event.effect().outcome().name(), Field.Store.NO));
        return document;
    }

    static Query below(long index) {
        return LongPoint.newRangeQuery(INDEX, 0, index - 1);
    }

    static Query matching(EntryFilter filter) {
        List<Query> parts = new ArrayList<>();
        addAny(ACTOR, filter.actors().stream().map(actor -> actor.value()).toList(), parts);
        addAny(TYPE, filter.types().stream().map(Enum::name).toList(), parts);
        addAny(OUTCOME, filter.outcomes().stream().map(Enum::name).toList(), parts);
        filter.object().ifPresent(object -> parts.add(ofObject(filter, object)));
        if (filter.from().isPresent() || filter.until().isPresent()) {
            long earliest = filter.from().map(EntryFields::notBefore).orElse(Long.MIN_VALUE);
            long end = filter.until().map(EntryFields::notBefore).orElse(Long.MAX_VALUE);
            // No entry is as late as the last millisecond there is.
            parts.add(LongPoint.newRangeQuery(TIME, earliest, end == Long.MIN_VALUE ? end : end - 1));
        }
        return switch (parts.size()) {
            case 0 -> MatchAllDocsQuery.INSTANCE;
            case 1 -> parts.getFirst();
            default -> all(parts);
        };
    }

    private static Query all(List<Query> parts) {
        var query = new BooleanQuery.Builder();
        parts.forEach(part -> query.add(part, BooleanClause.Occur.FILTER));
        return query.build();
    }

    private static Query ofObject(EntryFilter filter, String object) {
        return filter.objectPrefix()
                .<Query>map(prefix -> new PrefixQuery(new Term(OBJECT, prefix)))
                .orElseGet(() -> new TermQuery(new Term(OBJECT, object)));
    }

    private static void addAny(String field, Collection<String> values, List<Query> parts) {
        if (values.size() == 1) {
            parts.add(new TermQuery(new Term(field, values.iterator().next())));
        } else if (!values.isEmpty()) {
            parts.add(
                    new TermInSetQuery(field, values.stream().map(BytesRef::new).toList()));
        }
    }

    /** The first millisecond, which is what entries have, that is not before {@code time}. */
    private static long notBefore(Instant time) {
        if (time.isBefore(Instant.ofEpochMilli(Long.MIN_VALUE))) {
            return Long.MIN_VALUE;
        }
        if (!time.isBefore(Instant.ofEpochMilli(Long.MAX_VALUE))) {
            return Long.MAX_VALUE;
        }
        return time.toEpochMilli() + (time.getNano() % NANOS_PER_MILLI == 0 ? 0 : 1);
    }
}
