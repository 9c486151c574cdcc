package dev.cartulary.openlineage.facet;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.ProducerTime;
import dev.cartulary.openlineage.RunId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A lenient view of a JSON object: what is absent, null or of another type is absent; what is of another type is noted besides.
 */
final class FacetBody {
    /** At most 6,000 bytes of UTF-8: graph stores refuse index entries of more than some 8,000, and with them the event. */
    static final int LONGEST_NAME = 2_000;

    private final JsonNode node;
    private final Misfits misfits;
    private final @Nullable FacetBody parent;
    private final String segment;

    FacetBody(JsonNode node, Misfits misfits) {
        this(node, misfits, null, "");
    }

    private FacetBody(JsonNode node, Misfits misfits, @Nullable FacetBody parent, String segment) {
        this.node = node;
        this.misfits = misfits;
        this.parent = parent;
        this.segment = segment;
    }

    boolean has(String member) {
        return value(member).isPresent();
    }

    /** The text of a member; a number or truth value counts as the text it is written as. Blank text is absent. */
    Optional<String> text(String member) {
        return value(member).flatMap(value -> text(member, value));
    }

    private Optional<String> text(String member, JsonNode value) {
        if (value.isContainer()) {
            misfit(member, "must be a text");
            return Optional.empty();
        }
        String text = value.isString() ? value.stringValue() : value.toString();
        return text.isBlank() ? Optional.empty() : Optional.of(StorableText.of(text));
    }

    String requiredText(String member) throws UnreadableFacetException {
        return text(member).orElseThrow(() -> new UnreadableFacetException(member + " is missing"));
    }

    /** A text that names something, to be looked up by; one longer than {@link #LONGEST_NAME} characters is absent. */
    Optional<String> name(String member) {
        Optional<String> text = text(member);
        if (text.isPresent() && text.get().length() > LONGEST_NAME) {
            misfit(member, "must have at most " + LONGEST_NAME + " characters");
            return Optional.empty();
        }
        return text;
    }

    boolean isTrue(String member) {
        return text(member).filter("true"::equalsIgnoreCase).isPresent();
    }

    Optional<Boolean> truth(String member) {
        return text(member).flatMap(text -> {
            boolean isTrue = text.equalsIgnoreCase("true");
            if (!isTrue && !text.equalsIgnoreCase("false")) {
                misfit(member, "must be true or false");
                return Optional.empty();
            }
            return Optional.of(isTrue);
        });
    }

    Optional<Integer> wholeNumber(String member) {
        JsonNode value = node.get(member);
        return value != null && value.isInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    /** A whole number within 64 bits, as {@code 12} or {@code 12.0}; some producers write it as text. */
    Optional<Long> count(String member) {
        return number(member, "must be a whole number", BigDecimal::longValueExact);
    }

    Optional<Double> decimal(String member) {
        return number(member, "must be a number", FacetBody::finite);
    }

    private static double finite(BigDecimal number) {
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            throw new ArithmeticException("beyond the range of a double");
        }
        return value;
    }

    private <T> Optional<T> number(String member, String otherwise, Function<BigDecimal, T> as) {
        return text(member).flatMap(text -> {
            try {
                return Optional.of(as.apply(new BigDecimal(text)));
            } catch (NumberFormatException | ArithmeticException noSuchNumber) {
                misfit(member, otherwise);
                return Optional.empty();
            }
        });
    }

    Optional<Instant> time(String member) {
        return text(member).flatMap(text -> {
            Optional<Instant> time = ProducerTime.parse(text);
            if (time.isEmpty()) {
                misfit(member, "must be a date with a time of day");
            }
            return time;
        });
    }

    Optional<FacetBody> object(String member) {
        return value(member).flatMap(value -> {
            if (!value.isObject()) {
                misfit(member, "must be an object");
                return Optional.empty();
            }
            return Optional.of(new FacetBody(value, misfits, this, member));
        });
    }

    FacetBody requiredObject(String member) throws UnreadableFacetException {
        return object(member).orElseThrow(() -> new UnreadableFacetException(member + " is missing"));
    }

    /** The elements of an array that are objects; none where the member is no array. */
    List<FacetBody> objects(String member) {
        List<FacetBody> objects = new ArrayList<>();
        array(member).ifPresent(array -> {
            var elements = new FacetBody(array, misfits, this, member);
            for (int i = 0; i < array.size(); i++) {
                if (array.get(i).isObject()) {
                    objects.add(new FacetBody(array.get(i), misfits, elements, Integer.toString(i)));
                } else {
                    elements.misfit(Integer.toString(i), "must be an object");
                }
            }
        });
        return objects;
    }

    /** As {@link #objects}, but the facet says nothing without the array. */
    List<FacetBody> requiredObjects(String member) throws UnreadableFacetException {
        if (array(member).isEmpty()) {
            throw new UnreadableFacetException(member + " is not an array");
        }
        return objects(member);
    }

    /** What can be made of the elements of an array that are objects. */
    <T> List<T> each(String member, Function<FacetBody, Optional<T>> make) {
        return objects(member).stream().flatMap(element -> made(element, make)).toList();
    }

    /** As {@link #each}, but the facet says nothing without the array. */
    <T> List<T> requiredEach(String member, Function<FacetBody, Optional<T>> make) throws UnreadableFacetException {
        return requiredObjects(member).stream()
                .flatMap(element -> made(element, make))
                .toList();
    }

    private static <T> Stream<T> made(FacetBody element, Function<FacetBody, Optional<T>> make) {
        Optional<T> made = make.apply(element);
        if (made.isEmpty()) {
            element.misfits.note(element.pointer(), "lacks what it must have");
        }
        return made.stream();
    }

    /** The elements of an array that are texts. */
    List<String> texts(String member) {
        List<String> texts = new ArrayList<>();
        array(member).ifPresent(array -> {
            var elements = new FacetBody(array, misfits, this, member);
            for (int i = 0; i < array.size(); i++) {
                elements.text(Integer.toString(i), array.get(i)).ifPresent(texts::add);
            }
        });
        return texts;
    }

    /** The members of an object member that are objects themselves, by name. */
    SequencedMap<String, FacetBody> objectsByName(String member) {
        return byName(member, FacetBody::object);
    }

    /** The members of an object member that have a text, by name. */
    SequencedMap<String, String> textsByName(String member) {
        return byName(member, FacetBody::text);
    }

    SequencedMap<String, Double> decimalsByName(String member) {
        return byName(member, FacetBody::decimal);
    }

    private <T> SequencedMap<String, T> byName(String member, BiFunction<FacetBody, String, Optional<T>> read) {
        SequencedMap<String, T> found = new LinkedHashMap<>();
        object(member)
                .ifPresent(map -> map.node
                        .propertyNames()
                        .forEach(name ->
                                read.apply(map, name).ifPresent(value -> found.put(StorableText.of(name), value))));
        return found;
    }

    /** Notes that a member is not what it should be. */
    void misfit(String member, String reason) {
        misfits.note(pointer() + '/' + member.replace("~", "~0").replace("/", "~1"), reason);
    }

    private String pointer() {
        // RFC 6901 §3: ~ first, or the escapes of / would be escaped again.
        return parent == null
                ? ""
                : parent.pointer() + '/' + segment.replace("~", "~0").replace("/", "~1");
    }

    private Optional<JsonNode> value(String member) {
        JsonNode value = node.get(member);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
    }

    private Optional<JsonNode> array(String member) {
        Optional<JsonNode> value = value(member);
        if (value.isPresent() && !value.get().isArray()) {
            misfit(member, "must be an array");
            return Optional.empty();
        }
        return value;
    }

    Optional<RunId> runId() {
        return text("runId").flatMap(text -> {
            Optional<RunId> id = RunId.parse(text);
            if (id.isEmpty()) {
                misfit("runId", "must be a UUID");
            }
            return id;
        });
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
            misfits.note(pointer(), "its namespace or name is not one");
            return Optional.empty();
        }
    }
}
