package dev.cartulary.openlineage.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.LineageEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;

/**
 * Reads OpenLineage events from JSON. Strict about what places an event in the graph (who, what, when), lenient about the
 * rest. Whatever the bytes are, the answer is a value and never an exception. Safe for use by several threads.
 */
public final class EventReader {
    /** What the parser itself may meet while it skips a branch that is too deep; far beyond every {@code maxDepth}. */
    private static final int PARSER_DEPTH = 1_000;

    /** Longer numbers carry no quantity; those of real events have at most 20 digits. */
    private static final int NUMBER_DIGITS = 1_000;

    /** Member names are facet, property and column names; columns of the widest stores have at most 1,024 characters. */
    private static final int NAME_LENGTH = 10_000;

    private final EventLimits limits;
    private final RedactionRules redaction;
    private final JsonFactory json;

    public EventReader(EventLimits limits) {
        this(limits, RedactionRules.DEFAULT);
    }

    public EventReader(EventLimits limits, RedactionRules redaction) {
        this.limits = limits;
        this.redaction = redaction;
        int mostBytes = Math.max(limits.maxEventBytes(), limits.batch().maxBytes());
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Math.max(PARSER_DEPTH, limits.maxDepth() + 1))
                        .maxDocumentLength(mostBytes)
                        .maxStringLength(mostBytes)
                        .maxNumberLength(NUMBER_DIGITS)
                        .maxNameLength(NAME_LENGTH)
                        .build())
                .build();
    }

    /** Reads one event: a JSON object with nothing after it. */
    public ReadEvent parse(byte[] bytes) {
        return parse(bytes, (tree, problems) -> event(0, tree, problems));
    }

    /**
     * Reads the {@link AcceptedEvent#json} of an event that was accepted before: no secret is in it any more, and its text is known,
     * which is half of the work.
     */
    public ReadEvent parseAgain(String json) {
        return parse(json.getBytes(UTF_8), (tree, problems) -> eventAgain(json, tree, problems));
    }

    private ReadEvent parse(byte[] bytes, BiFunction<JsonNode, Problems, ReadEvent> then) {
        if (bytes.length > limits.maxEventBytes()) {
            return new RefusedEvent(0, Refusal.TOO_LARGE, List.of(tooManyBytes(limits.maxEventBytes())));
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            if (parser.nextToken() == null) {
                return new RefusedEvent(0, Refusal.MALFORMED, List.of(new Problem("", "is empty")));
            }
            var problems = new Problems();
            JsonNode tree = new JsonTrees(parser, limits.maxDepth(), problems).read(Place.ROOT);
            if (parser.nextToken() != null) {
                return new RefusedEvent(0, Refusal.MALFORMED, List.of(trailing(parser)));
            }
            return then.apply(tree, problems);
        } catch (JacksonException e) {
            return new RefusedEvent(0, refusal(e), List.of(unreadable(e)));
        }
    }

    /**
     * Reads a JSON array of events. Each element is accepted or refused by itself; where the array cannot be read to its end,
     * the batch is refused as a whole. Pointers of an element's problems begin at the element, those of the batch at the array.
     */
    public ReadBatch parseBatch(byte[] bytes) {
        if (bytes.length > limits.batch().maxBytes()) {
            return refused(Refusal.TOO_LARGE, tooManyBytes(limits.batch().maxBytes()));
        }
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_ARRAY) {
                String reason = first == null ? "is empty" : "must be an array of events";
                return refused(first == null ? Refusal.MALFORMED : Refusal.INVALID, new Problem("", reason));
            }
            List<ReadEvent> events = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (events.size() == limits.batch().maxEvents()) {
                    return refused(Refusal.TOO_LARGE, tooManyEvents());
                }
                events.add(element(parser, events.size()));
            }
            return parser.nextToken() == null
                    ? new ReadBatch.Events(events)
                    : refused(Refusal.MALFORMED, trailing(parser));
        } catch (JacksonException e) {
            return refused(refusal(e), unreadable(e));
        }
    }

    private ReadEvent element(JsonParser parser, int index) {
        long start = parser.currentTokenLocation().getByteOffset();
        var problems = new Problems();
        JsonNode tree = new JsonTrees(parser, limits.maxDepth(), problems).read(Place.ROOT);
        if (parser.currentLocation().getByteOffset() - start > limits.maxEventBytes()) {
            return new RefusedEvent(index, Refusal.TOO_LARGE, List.of(tooManyBytes(limits.maxEventBytes())));
        }
        return event(index, tree, problems);
    }

    private ReadEvent event(int index, JsonNode tree, Problems problems) {
        if (!problems.isEmpty()) {
            return problems.refuse(index);
        }
        // Before anything is made of the tree, so that no value, reason or text can hold a secret.
        List<Redaction> redactions = SecretRemoval.from(tree, redaction);
        var binding = new EventBinding(limits, problems);
        return binding.bind(tree)
                .<ReadEvent>map(
                        bound -> new AcceptedEvent(index, bound, JsonText.of(tree), redactions, binding::misfits))
                .orElseGet(() -> problems.refuse(index));
    }

    private ReadEvent eventAgain(String json, JsonNode tree, Problems problems) {
        var binding = new EventBinding(limits, problems);
        return (problems.isEmpty() ? binding.bind(tree) : Optional.<LineageEvent>empty())
                .<ReadEvent>map(bound -> new AcceptedEvent(0, bound, json, List.of(), binding::misfits))
                .orElseGet(() -> problems.refuse(0));
    }

    private static ReadBatch refused(Refusal refusal, Problem problem) {
        return new ReadBatch.Refused(refusal, List.of(problem));
    }

    private Problem tooManyEvents() {
        return new Problem(
                "", "has more events than the limit of " + limits.batch().maxEvents());
    }

    private static Problem tooManyBytes(int limit) {
        return new Problem("", "is larger than the limit of " + limit + " bytes");
    }

    private static Problem trailing(JsonParser parser) {
        var location = parser.currentTokenLocation();
        return new Problem(
                "",
                "has more text after its end, at line " + location.getLineNr() + ", column " + location.getColumnNr());
    }

    private static Refusal refusal(JacksonException e) {
        return e instanceof StreamConstraintsException ? Refusal.TOO_LARGE : Refusal.MALFORMED;
    }

    /** The parser's own words name its classes and switches and quote the input; only the position is the sender's business. */
    private static Problem unreadable(JacksonException e) {
        String what = e instanceof StreamConstraintsException
                ? "nests too deep, or has a number or name that is too long"
                : "is not valid JSON";
        var location = e.getLocation();
        return new Problem(
                "",
                location == null || location.getLineNr() < 1
                        ? what
                        : what + ", at line " + location.getLineNr() + ", column " + location.getColumnNr());
    }
}
