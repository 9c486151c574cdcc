package dev.cartulary.marquez.web;

import dev.cartulary.catalog.BrowseCatalog;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.SearchHit;
import dev.cartulary.catalog.SearchQuery;
import dev.cartulary.catalog.SearchResult;
import dev.cartulary.problem.InvalidInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Search. Words are found as everywhere in Cartulary, in names, descriptions and columns, and not only within names. */
@RestController
@RequestMapping(path = Addresses.V1 + "/search", produces = MediaType.APPLICATION_JSON_VALUE)
class SearchController {
    private static final int LONGEST_TEXT = 5000;

    /** The best hits, which are then narrowed and sorted; nobody reads more in a list under a field. */
    private static final int MOST_HITS = 10 * SearchQuery.MAX_LIMIT;

    private final BrowseCatalog catalog;
    private final Asked asked;

    SearchController(BrowseCatalog catalog, Asked asked) {
        this.catalog = catalog;
        this.asked = asked;
    }

    @GetMapping
    MetadataAnswers.Hits search(
            @RequestParam String q,
            @RequestParam(defaultValue = "name") String sort,
            @RequestParam(defaultValue = "10") int limit,
            Narrowing narrowing) {
        if (q.isBlank() || q.length() > LONGEST_TEXT) {
            throw InvalidInput.parameter("q", "must have 1 to " + LONGEST_TEXT + " characters");
        }
        int most = asked.page(0, limit).limit();
        Comparator<SearchHit> order = order(sort);
        Predicate<SearchHit> wanted = narrowing.wanted();
        List<SearchHit> hits = new ArrayList<>();
        SearchResult found;
        int offset = 0;
        do {
            found = catalog.search(new SearchQuery(q, narrowing.kinds(), Set.of(), offset, SearchQuery.MAX_LIMIT));
            found.hits().stream().filter(wanted).forEach(hits::add);
            offset += SearchQuery.MAX_LIMIT;
        } while (hits.size() < most && offset < Math.min(MOST_HITS, found.total()));
        List<MetadataAnswers.Hit> best = hits.stream()
                .limit(most)
                .sorted(order)
                .map(MetadataAnswers.Hit::of)
                .toList();
        return new MetadataAnswers.Hits(best.size(), best);
    }

    private static Comparator<SearchHit> order(String sort) {
        return switch (sort.toLowerCase(Locale.ROOT)) {
            case "name" -> Comparator.comparing(hit -> hit.entity().name());
            case "update_at", "updated_at" ->
                Comparator.comparing(SearchHit::lastSeen).reversed();
            default -> throw InvalidInput.parameter("sort", "must be name or update_at");
        };
    }

    /**
     * @param before a day, YYYY-MM-DD; what was seen last before it
     * @param after a day; what was seen last after it began
     */
    record Narrowing(
            @Nullable String filter,
            @Nullable String namespace,
            @Nullable String before,
            @Nullable String after) {
        Set<EntityKind> kinds() {
            String kind = filter == null ? "" : filter.toUpperCase(Locale.ROOT);
            return switch (kind) {
                case "" -> Set.of();
                case "DATASET" -> Set.of(EntityKind.DATASET);
                case "JOB" -> Set.of(EntityKind.JOB);
                default -> throw InvalidInput.parameter("filter", "must be dataset or job");
            };
        }

        Predicate<SearchHit> wanted() {
            Optional<Instant> until = day("before", before);
            Optional<Instant> from = day("after", after);
            return hit -> (namespace == null || hit.entity().namespace().equals(namespace))
                    && until.map(hit.lastSeen()::isBefore).orElse(true)
                    && from.map(hit.lastSeen()::isAfter).orElse(true);
        }

        private static Optional<Instant> day(String parameter, @Nullable String text) {
            try {
                return Optional.ofNullable(text)
                        .map(LocalDate::parse)
                        .map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
            } catch (DateTimeException e) {
                throw InvalidInput.parameter(parameter, "must be a day, YYYY-MM-DD");
            }
        }
    }
}
