package dev.cartulary.marquez.web;

import dev.cartulary.marquez.EventsRequest;
import dev.cartulary.marquez.ListEvents;
import dev.cartulary.marquez.Listing;
import dev.cartulary.marquez.Paged;
import dev.cartulary.marquez.ReadMetadata;
import dev.cartulary.openlineage.ProducerTime;
import dev.cartulary.problem.InvalidInput;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Namespaces, sources, tags and events. */
@RestController
@RequestMapping(path = Addresses.V1, produces = MediaType.APPLICATION_JSON_VALUE)
class MetadataController {
    private final ReadMetadata metadata;
    private final ListEvents events;
    private final Asked asked;

    MetadataController(ReadMetadata metadata, ListEvents events, Asked asked) {
        this.metadata = metadata;
        this.events = events;
        this.asked = asked;
    }

    /** By name. */
    @GetMapping("/namespaces")
    MetadataAnswers.Namespaces namespaces(
            @RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "0") int offset) {
        return new MetadataAnswers.Namespaces(metadata.namespaces(asked.page(offset, limit)).stream()
                .map(MetadataAnswers.Namespace::of)
                .toList());
    }

    @GetMapping("/namespaces/{namespace}")
    MetadataAnswers.Namespace namespace(@PathVariable String namespace) {
        return metadata.namespace(asked.namespace(namespace))
                .map(MetadataAnswers.Namespace::of)
                .orElseThrow(() -> Asked.unknown("namespace"));
    }

    /** By name, of the datasets that were seen last. */
    @GetMapping("/sources")
    MetadataAnswers.Sources sources(
            @RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "0") int offset) {
        return new MetadataAnswers.Sources(part(metadata.sources(), asked.page(offset, limit)).stream()
                .map(MetadataAnswers.Source::of)
                .toList());
    }

    @GetMapping("/sources/{source}")
    MetadataAnswers.Source source(@PathVariable String source) {
        return metadata.sources().stream()
                .filter(known -> known.name().equals(source))
                .map(MetadataAnswers.Source::of)
                .findFirst()
                .orElseThrow(() -> Asked.unknown("source"));
    }

    /** By name, of the datasets and jobs that were seen last. */
    @GetMapping("/tags")
    MetadataAnswers.Tags tags(
            @RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "0") int offset) {
        List<MetadataAnswers.Tag> tags = Facets.tags(metadata.tags()).stream()
                .map(Facets.Tag::name)
                .distinct()
                .sorted()
                .map(MetadataAnswers.Tag::new)
                .toList();
        return new MetadataAnswers.Tags(part(tags, asked.page(offset, limit)));
    }

    /** In the order of acceptance, newest first unless asked otherwise. */
    @GetMapping("/events/lineage")
    MetadataAnswers.Events events(
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "desc") String sortDirection,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        Listing<Facets.Json> found = events.list(new EventsRequest(
                        time("before", before),
                        time("after", after),
                        newestFirst(sortDirection),
                        asked.page(offset, limit)))
                .map(Facets.Json::new);
        return new MetadataAnswers.Events(found.items(), found.total());
    }

    private static boolean newestFirst(String direction) {
        return switch (direction.toLowerCase(Locale.ROOT)) {
            case "desc" -> true;
            case "asc" -> false;
            default -> throw InvalidInput.parameter("sortDirection", "must be asc or desc");
        };
    }

    /** A plus sign that was not encoded, before the offset of a zone, arrives as a space. */
    private static Optional<Instant> time(String parameter, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(ProducerTime.parse(text.replace(' ', '+'))
                .orElseThrow(() -> InvalidInput.parameter(parameter, "must be a time such as 2026-11-21T08:00:00Z")));
    }

    private static <T> List<T> part(List<T> all, Paged page) {
        return all.stream().skip(page.offset()).limit(page.limit()).toList();
    }
}
