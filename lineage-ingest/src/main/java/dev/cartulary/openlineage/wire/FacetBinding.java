package dev.cartulary.openlineage.wire;

import dev.cartulary.openlineage.Facet;
import dev.cartulary.openlineage.Facets;
import dev.cartulary.openlineage.facet.ColumnLineageFacet;
import dev.cartulary.openlineage.facet.FacetEnvelope;
import dev.cartulary.openlineage.facet.FacetReadings;
import dev.cartulary.openlineage.facet.Placement;
import dev.cartulary.openlineage.facet.SchemaFacet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns an object of facets into {@link Facets}. No facet, however odd, is a reason to refuse the event. */
final class FacetBinding {
    /** The longest facet name in the field has 40 characters; stores index it. */
    private static final int LONGEST_NAME = 200;

    private final Members members;
    private final Problems problems;
    private final Problems misfits;
    private final int maxFields;
    private int fields;

    FacetBinding(Problems problems, Problems misfits, int maxFields) {
        this.members = new Members(problems);
        this.problems = problems;
        this.misfits = misfits;
        this.maxFields = maxFields;
    }

    /** The facets at this place of an event. */
    Facets of(Placement placement, JsonNode owner, Place place) {
        String name = place.segment();
        if (!Members.isPresent(owner, name) || !members.isObject(owner.get(name), place)) {
            return Facets.none();
        }
        List<Facet> facets = new ArrayList<>();
        owner.get(name).forEachEntry((facetName, body) -> {
            if (facetName.indexOf('\0') >= 0) {
                problems.add(place, "a facet's name must not contain U+0000");
            } else if (facetName.length() > LONGEST_NAME) {
                problems.add(place, "a facet's name must have at most " + LONGEST_NAME + " characters");
            } else if (!body.isNull()) {
                facets.add(facet(placement, facetName, body, place));
            }
        });
        countFields(facets, place);
        return Facets.of(facets);
    }

    private Facet facet(Placement placement, String name, JsonNode body, Place place) {
        JsonNode producer = body.get("_producer");
        var envelope = new FacetEnvelope(
                name,
                JsonText.of(body),
                producer != null && producer.isString() ? Optional.of(producer.stringValue()) : Optional.empty(),
                isWithdrawable(placement) && isMarkedDeleted(body));
        return FacetReadings.read(
                placement,
                envelope,
                body,
                (pointer, reason) -> misfits.add(place.member(name).pointer() + pointer, reason));
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

    private void countFields(List<Facet> facets, Place place) {
        boolean wasWithin = fields <= maxFields;
        for (Facet facet : facets) {
            if (facet instanceof SchemaFacet schema) {
                fields += schema.fields().size();
            } else if (facet instanceof ColumnLineageFacet lineage) {
                fields += lineage.dataset().size();
                fields += lineage.fields().stream()
                        .mapToInt(field -> field.inputs().size())
                        .sum();
            }
        }
        if (wasWithin && fields > maxFields) {
            problems.tooLarge(place, "brings the event over the limit of " + maxFields + " fields");
        }
    }
}
