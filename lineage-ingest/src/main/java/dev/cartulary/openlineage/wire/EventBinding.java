package dev.cartulary.openlineage.wire;

import dev.cartulary.openlineage.Dataset;
import dev.cartulary.openlineage.DatasetEvent;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EventType;
import dev.cartulary.openlineage.Facets;
import dev.cartulary.openlineage.InputDataset;
import dev.cartulary.openlineage.Job;
import dev.cartulary.openlineage.JobEvent;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.LineageEvent.Header;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.OutputDataset;
import dev.cartulary.openlineage.ProducerTime;
import dev.cartulary.openlineage.Run;
import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.openlineage.facet.LineageDatasetFacet;
import dev.cartulary.openlineage.facet.Placement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns one JSON object into an event, noting everything that keeps it from being one. */
final class EventBinding {
    private static final String KNOWN_TYPES =
            Arrays.stream(EventType.values()).map(Enum::name).collect(Collectors.joining(", "));

    private final EventLimits limits;
    private final Problems problems;
    private final Members members;
    private final FacetBinding facets;

    EventBinding(EventLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
        this.members = new Members(problems);
        this.facets = new FacetBinding(problems, limits.maxFields());
    }

    /**
     * The event; empty only together with a problem. Its kind is decided by content, in this order: the specification's own
     * example has run, job and dataset at once, and schemaURL is often absent, old or wrong.
     */
    Optional<LineageEvent> bind(JsonNode event) {
        if (!members.isObject(event, Place.ROOT)) {
            return Optional.empty();
        }
        Optional<Header> header = header(event);
        Optional<LineageEvent> bound;
        if (Members.isPresent(event, "run") || claimsToBeRunEvent(event)) {
            bound = runEvent(event, header);
        } else if (Members.isPresent(event, "job")) {
            bound = jobEvent(event, header);
        } else if (Members.isPresent(event, "dataset")) {
            bound = datasetEvent(event, header);
        } else {
            problems.add(Place.ROOT, "has none of run, job and dataset, so it says nothing");
            bound = Optional.empty();
        }
        return problems.isEmpty() ? bound : Optional.empty();
    }

    /** What of known facets does not fit; reads them all. */
    List<Problem> misfits() {
        return facets.misfits();
    }

    /**
     * A run event that lost its run must not pass for declared lineage, which replaces what was declared before: a transition
     * is of a run, unless the event says that it is a JobEvent.
     */
    private static boolean claimsToBeRunEvent(JsonNode event) {
        JsonNode schemaUrl = event.get("schemaURL");
        boolean saysJobEvent = schemaUrl != null
                && schemaUrl.isString()
                && schemaUrl.stringValue().endsWith("/JobEvent");
        return Members.isPresent(event, "eventType") && Members.isPresent(event, "job") && !saysJobEvent;
    }

    private Optional<LineageEvent> runEvent(JsonNode event, Optional<Header> header) {
        Optional<EventType> type = eventType(event);
        Optional<Run> run = object(event, "run", Place.ROOT).flatMap(this::run);
        Optional<Job> job = object(event, "job", Place.ROOT).flatMap(this::job);
        List<InputDataset> inputs = inputs(event);
        List<OutputDataset> outputs = outputs(event);
        checkDatasets(inputs.size() + outputs.size());
        return header.flatMap(h -> run.flatMap(r -> job.map(j -> new RunEvent(h, type, r, j, inputs, outputs))));
    }

    private Optional<LineageEvent> jobEvent(JsonNode event, Optional<Header> header) {
        Optional<Job> job = object(event, "job", Place.ROOT).flatMap(this::job);
        List<InputDataset> inputs = inputs(event);
        List<OutputDataset> outputs = outputs(event);
        checkDatasets(inputs.size() + outputs.size());
        return header.flatMap(h -> job.map(j -> new JobEvent(h, j, inputs, outputs)));
    }

    private Optional<LineageEvent> datasetEvent(JsonNode event, Optional<Header> header) {
        Optional<Dataset> dataset = object(event, "dataset", Place.ROOT).flatMap(node -> {
            Place place = Place.ROOT.member("dataset");
            return dataset(node, place, facets(Placement.DATASET, node, place));
        });
        return header.flatMap(h -> dataset.map(d -> new DatasetEvent(h, d)));
    }

    private Optional<Header> header(JsonNode event) {
        Optional<Instant> time = members.required(
                event,
                "eventTime",
                Place.ROOT,
                text -> ProducerTime.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "must be a date with a time of day, such as 2026-11-21T10:15:30.123Z")));
        var producer = members.uri(event, "producer", Place.ROOT);
        var schemaUrl = members.uri(event, "schemaURL", Place.ROOT);
        return time.map(t -> new Header(t, producer, schemaUrl));
    }

    private Optional<EventType> eventType(JsonNode event) {
        Optional<String> sent = members.text(event, "eventType", Place.ROOT);
        Optional<EventType> known = sent.flatMap(text -> Arrays.stream(EventType.values())
                .filter(type -> type.name().equals(text))
                .findFirst());
        if (sent.isPresent() && known.isEmpty()) {
            problems.add(Place.ROOT.member("eventType"), "must be one of " + KNOWN_TYPES);
        }
        return known;
    }

    private Optional<Run> run(JsonNode run) {
        Place place = Place.ROOT.member("run");
        Optional<RunId> id = members.required(
                run,
                "runId",
                place,
                text -> RunId.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "must be a UUID, such as 0198a3f0-0000-7000-8000-000000000001")));
        var runFacets = facets(Placement.RUN, run, place);
        return id.map(runId -> new Run(runId, runFacets));
    }

    private Optional<Job> job(JsonNode job) {
        Place place = Place.ROOT.member("job");
        Optional<JobId> id = identity(job, place, JobId::new);
        var jobFacets = facets(Placement.JOB, job, place);
        return id.map(jobId -> new Job(jobId, jobFacets));
    }

    private Facets facets(Placement placement, JsonNode owner, Place place) {
        return facets.of(placement, owner, place.member("facets"), (_, _) -> {});
    }

    private Optional<Dataset> dataset(JsonNode dataset, Place place, Facets facets) {
        return identity(dataset, place, DatasetId::new).map(id -> new Dataset(id, facets));
    }

    private List<InputDataset> inputs(JsonNode event) {
        return datasets(event, "inputs", Placement.INPUT, InputDataset::new);
    }

    private List<OutputDataset> outputs(JsonNode event) {
        return datasets(event, "outputs", Placement.OUTPUT, OutputDataset::new);
    }

    private <T> List<T> datasets(JsonNode event, String name, Placement use, BiFunction<Dataset, Facets, T> make) {
        String ownFacets = use == Placement.INPUT ? "inputFacets" : "outputFacets";
        Optional<JsonNode> array = members.array(event, name, Place.ROOT);
        List<T> datasets = new ArrayList<>();
        for (int i = 0; i < array.map(JsonNode::size).orElse(0); i++) {
            Place place = Place.ROOT.member(name).element(i);
            JsonNode node = array.orElseThrow().get(i);
            if (members.isObject(node, place)) {
                var facetsOfUse = facets.of(use, node, place.member(ownFacets), (_, _) -> {});
                dataset(node, place, facetsOfUsed(node, place))
                        .ifPresent(dataset -> datasets.add(make.apply(dataset, facetsOfUse)));
            }
        }
        return datasets;
    }

    /** Where an event has a job, lineage is the job's to state; the specification calls anything else an error. */
    private Facets facetsOfUsed(JsonNode dataset, Place place) {
        Place at = place.member("facets");
        return facets.of(Placement.DATASET, dataset, at, (facet, misfits) -> {
            if (facet instanceof LineageDatasetFacet) {
                misfits.add(at.member(facet.name()), "counts only in an event of the dataset itself");
            }
        });
    }

    private void checkDatasets(int count) {
        if (count > limits.maxDatasets()) {
            problems.tooLarge(
                    Place.ROOT,
                    "names " + count + " inputs and outputs, more than the limit of " + limits.maxDatasets());
        }
    }

    /** A member that must be there and be an object. */
    private Optional<JsonNode> object(JsonNode parent, String name, Place place) {
        if (!Members.isPresent(parent, name)) {
            problems.add(place.member(name), "is required");
            return Optional.empty();
        }
        JsonNode value = parent.get(name);
        return members.isObject(value, place.member(name)) ? Optional.of(value) : Optional.empty();
    }

    private <T> Optional<T> identity(JsonNode node, Place place, BiFunction<Namespace, String, T> make) {
        Optional<Namespace> namespace = members.required(node, "namespace", place, Namespace::new);
        // The name has its own rule, whatever the namespace; a stand-in lets it be checked beside a bad namespace.
        Namespace known = namespace.orElseGet(() -> new Namespace("unknown"));
        Optional<T> identity = members.required(node, "name", place, name -> make.apply(known, name));
        return namespace.isPresent() ? identity : Optional.empty();
    }
}
