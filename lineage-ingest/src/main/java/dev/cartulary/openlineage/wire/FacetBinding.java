package dev.cartulary.openlineage.wire;

import dev.cartulary.openlineage.Facet;
import dev.cartulary.openlineage.Facets;
import dev.cartulary.openlineage.facet.FacetEnvelope;
import dev.cartulary.openlineage.facet.FacetReadings;
import dev.cartulary.openlineage.facet.Misfits;
import dev.cartulary.openlineage.facet.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Turns an object of facets into {@link Facets}. No facet, however odd, is a reason to refuse the event. */
final class FacetBinding {
    /** The longest facet name in the field has 40 characters; stores index it. */
    private static final int LONGEST_NAME = 200;

    private static final String SCHEMA = "schema";
    private static final String COLUMN_LINEAGE = "columnLineage";
    private static final String FIELDS = "fields";

    private final Members members;
    private final Problems problems;
    private final int maxFields;
    private final List<Late> bound = new ArrayList<>();
    private int fields;

    FacetBinding(Problems problems, int maxFields) {
        this.members = new Members(problems);
        this.problems = problems;
        this.maxFields = maxFields;
    }

    /** Facets that may not have been read yet, and what does not fit once they are. */
    private record Late(Facets facets, Problems misfits) {}

    /**
     * The facets at this place of an event, which are not read before they are asked for.
     *
     * @param besides is told of each facet after it was read, and may note more that does not fit
     */
    Facets of(Placement placement, JsonNode owner, Place place, BiConsumer<Facet, Problems> besides) {
        String name = place.segment();
        if (!Members.isPresent(owner, name) || !members.isObject(owner.get(name), place)) {
            return Facets.none();
        }
        JsonNode sent = owner.get(name);
        sent.forEachEntry((facetName, body) -> check(placement, facetName, body, place));
        var misfits = new Problems();
        Facets facets = Facets.whenAsked(() -> read(placement, sent, place, misfits, besides));
        bound.add(new Late(facets, misfits));
        return facets;
    }

    /** Reads all facets that were bound; what of known ones does not fit, in the order of the event, up to a bound. */
    List<Problem> misfits() {
        var all = new Problems();
        for (Late late : bound) {
            late.facets.all();
            late.misfits.all().forEach(misfit -> all.add(misfit.pointer(), misfit.reason()));
        }
        return all.all();
    }

    private void check(Placement placement, String name, JsonNode body, Place place) {
        if (name.indexOf('\0') >= 0) {
            problems.add(place, "a facet's name must not contain U+0000");
        } else if (name.length() > LONGEST_NAME) {
            problems.add(place, "a facet's name must have at most " + LONGEST_NAME + " characters");
        } else if (placement == Placement.DATASET) {
            countFields(name, body, place);
        }
    }

    private static List<Facet> read(
            Placement placement, JsonNode sent, Place place, Problems misfits, BiConsumer<Facet, Problems> besides) {
        List<Facet> facets = new ArrayList<>();
        sent.forEachEntry((name, body) -> {
            if (!body.isNull()) {
                Facet facet = facet(
                        placement,
                        name,
                        body,
                        (pointer, reason) -> misfits.add(place.member(name).pointer() + pointer, reason));
                besides.accept(facet, misfits);
                facets.add(facet);
            }
        });
        return facets;
    }

    private static Facet facet(Placement placement, String name, JsonNode body, Misfits misfits) {
        JsonNode producer = body.get("_producer");
        var envelope = new FacetEnvelope(
                name,
                JsonText.of(body),
                producer != null && producer.isString() ? Optional.of(producer.stringValue()) : Optional.empty(),
                isWithdrawable(placement) && isMarkedDeleted(body));
        return FacetReadings.read(placement, envelope, body, misfits);
    }

    /** Facets of a run, or of one reading or writing, are said once and never withdrawn. */
    private static boolean isWithdrawable(Placement placement) {
        return placement == Placement.JOB || placement == Placement.DATASET;
    }

    private static boolean isMarkedDeleted(JsonNode body) {
        JsonNode deleted = body.get("_deleted");
        // dbt sends _deleted: null, which withdraws nothing.
        return deleted != null && deleted.isBoolean() && deleted.booleanValue();
    }

    private void countFields(String facet, JsonNode body, Place place) {
        boolean wasWithin = fields <= maxFields;
        if (facet.equals(SCHEMA)) {
            fields += nested(body.get(FIELDS));
        } else if (facet.equals(COLUMN_LINEAGE)) {
            fields += size(body.get("dataset"));
            JsonNode outputs = body.get(FIELDS);
            if (outputs != null) {
                outputs.forEach(field -> fields += size(field.get("inputFields")));
            }
        }
        if (wasWithin && fields > maxFields) {
            problems.tooLarge(place, "brings the event over the limit of " + maxFields + " fields");
        }
    }

    // Recursion is bounded by the reader's limit on nesting.
    private static int nested(@Nullable JsonNode siblings) {
        int count = 0;
        if (siblings != null && siblings.isArray()) {
            for (JsonNode field : siblings) {
                count += 1 + nested(field.get(FIELDS));
            }
        }
        return count;
    }

    private static int size(@Nullable JsonNode array) {
        return array != null && array.isArray() ? array.size() : 0;
    }
}
