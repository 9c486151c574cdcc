package dev.cartulary.rest;

import dev.cartulary.catalog.DatasetVersion;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.JobDependency;
import dev.cartulary.catalog.RunFootprint;
import dev.cartulary.catalog.StatementStore;
import dev.cartulary.catalog.TagStatement;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A statement of each kind, and how many were asked for. */
final class FakeStatements implements StatementStore {
    private static final Instant SEEN = Instant.parse("2026-11-20T08:00:00Z");
    final List<Integer> limits = new ArrayList<>();

    @Override
    public List<TagStatement> tags(EntityKey key) {
        return List.of(new TagStatement(
                "pii", Optional.empty(), Optional.of("scanner"), Optional.of("email"), "https://example.com", SEEN));
    }

    @Override
    public List<JobDependency> dependencies(EntityKey job, int limit) {
        limits.add(limit);
        var other = new EntityRef(EntityKind.JOB, FakeGraph.LOAD.key(), "airflow", "load:orders", "airflow");
        return List.of(new JobDependency(
                other,
                true,
                Optional.empty(),
                Optional.of("FINISH_TO_START"),
                Optional.empty(),
                Optional.empty(),
                SEEN,
                SEEN));
    }

    @Override
    public List<DatasetVersion> versions(EntityKey dataset, int limit) {
        limits.add(limit);
        return List.of(new DatasetVersion("v1", SEEN, SEEN));
    }

    @Override
    public List<RunFootprint> footprints(EntityKey job, int limit) {
        return List.of(
                footprint(3, "b", FakeGraph.ORDERS.key()),
                footprint(2, "a", FakeGraph.ORDERS.key()),
                footprint(1, "a", FakeGraph.ORDERS.key()),
                new RunFootprint(new RunId(new UUID(9, 0)), SEEN, Optional.empty(), List.of(), List.of()));
    }

    private static RunFootprint footprint(int hour, String code, EntityKey output) {
        return new RunFootprint(
                new RunId(new UUID(9, hour)),
                SEEN.plusSeconds(3600L * hour),
                Optional.of(code),
                List.of(),
                List.of(output));
    }
}
