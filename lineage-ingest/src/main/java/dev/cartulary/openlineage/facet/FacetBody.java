package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.ProducerTime;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;

/** A lenient view of a JSON object: what is absent, null or of another type is absent. */
final class FacetBody {
    /** At most 6,000 bytes of UTF-8: graph stores refuse index entries of more than some 8,000, and with them the event. */
    static final int LONGEST_NAME = 2_000;

    private static final char REPLACEMENT = '\uFFFD';

    private final JsonNode node;

    FacetBody(JsonNode node) {
        this.node = node;
    }

    boolean has(String member) {
        JsonNode value = node.get(member);
        return value != null && !value.isNull();
    }

    /** The text of a member; a number or truth value counts as the text it is written as. Blank text is absent. */
    Optional<String> text(String member) {
        JsonNode value = node.get(member);
        if (value == null || value.isNull() || value.isContainer()) {
            return Optional.empty();
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.isBlank() ? Optional.empty() : Optional.of(storable(text));
    }

    String requiredText(String member) throws UnreadableFacetException {
        return text(member).orElseThrow(() -> new UnreadableFacetException(member + " is missing"));
    }

    /** A text that names something, to be looked up by; one longer than {@link #LONGEST_NAME} characters is absent. */
    Optional<String> name(String member) {
        return text(member).filter(name -> name.length() <= LONGEST_NAME);
    }

    boolean isTrue(String member) {
        return text(member).filter("true"::equalsIgnoreCase).isPresent();
    }

    Optional<Integer> wholeNumber(String member) {
        JsonNode value = node.get(member);
        return value != null && value.isInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    Optional<Instant> time(String member) {
        return text(member).flatMap(ProducerTime::parse);
    }

    Optional<FacetBody> object(String member) {
        JsonNode value = node.get(member);
        return value != null && value.isObject() ? Optional.of(new FacetBody(value)) : Optional.empty();
    }

    /** The elements of an array that are objects; none where the member is no array. */
    List<FacetBody> objects(String member) {
        JsonNode value = node.get(member);
        List<FacetBody> objects = new ArrayList<>();
        if (value != null && value.isArray()) {
            value.forEach(element -> {
                if (element.isObject()) {
                    objects.add(new FacetBody(element));
                }
            });
        }
        return objects;
    }

    /** As {@link #objects}, but the facet says nothing without the array. */
    List<FacetBody> requiredObjects(String member) throws UnreadableFacetException {
        JsonNode value = node.get(member);
        if (value == null || !value.isArray()) {
            throw new UnreadableFacetException(member + " is not an array");
        }
        return objects(member);
    }

    /** The members of an object member that are objects themselves, by name. */
    SequencedMap<String, FacetBody> objectsByName(String member) {
        SequencedMap<String, FacetBody> objects = new LinkedHashMap<>();
        object(member)
                .ifPresent(map -> map.node.forEachEntry((name, value) -> {
                    if (value.isObject()) {
                        objects.put(storable(name), new FacetBody(value));
                    }
                }));
        return objects;
    }

    Optional<RunId> runId() {
        return text("runId").flatMap(RunId::parse);
    }

    Optional<DatasetId> datasetId() {
        return identity(DatasetId::new);
    }

    Optional<JobId> jobId() {
        return identity(JobId::new);
    }

    private <T> Optional<T> identity(BiFunction<Namespace, String, T> identity) {
        Optional<String> name = text("name");
        try {
            return text("namespace")
                    .map(Namespace::new)
                    .flatMap(namespace -> name.map(n -> identity.apply(namespace, n)));
        } catch (IllegalArgumentException notAName) {
            return Optional.empty();
        }
    }

    /**
     * U+0000 and half surrogate pairs are legal in JSON but not in every store and not in UTF-8. In a reading they become
     * U+FFFD; the body keeps them.
     */
    private static String storable(String text) {
        if (text.indexOf('\0') < 0 && text.codePoints().noneMatch(FacetBody::isLoneSurrogate)) {
            return text;
        }
        return text.codePoints()
                .map(c -> c == 0 || isLoneSurrogate(c) ? REPLACEMENT : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
