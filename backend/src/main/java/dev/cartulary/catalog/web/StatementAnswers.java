package dev.cartulary.catalog.web;

import dev.cartulary.catalog.DatasetVersion;
import dev.cartulary.catalog.JobDependency;
import dev.cartulary.catalog.JobVersion;
import dev.cartulary.catalog.TagStatement;
import dev.cartulary.openlineage.EntityKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What producers state beside lineage, as JSON. */
final class StatementAnswers {
    private StatementAnswers() {}

    record Tags(List<Tag> tags) {
        static Tags of(List<TagStatement> tags) {
            return new Tags(tags.stream().map(Tag::of).toList());
        }
    }

    record Tag(
            String key,
            Optional<String> value,
            Optional<String> source,
            Optional<String> field,
            String producer,
            Instant at) {
        static Tag of(TagStatement tag) {
            return new Tag(tag.key(), tag.value(), tag.source(), tag.field(), tag.producer(), tag.at());
        }
    }

    record Versions(List<Version> versions) {
        static Versions of(List<DatasetVersion> versions) {
            return new Versions(versions.stream()
                    .map(version -> new Version(version.version(), version.firstSeen(), version.lastSeen()))
                    .toList());
        }
    }

    record Version(String version, Instant firstSeen, Instant lastSeen) {}

    record Dependencies(List<Dependency> dependencies) {
        static Dependencies of(List<JobDependency> dependencies) {
            return new Dependencies(dependencies.stream().map(Dependency::of).toList());
        }
    }

    /** @param before whether the other job runs first */
    record Dependency(
            CatalogAnswers.Entity job,
            boolean before,
            Optional<String> type,
            Optional<String> sequenceRule,
            Optional<String> statusRule,
            Optional<String> triggerRule,
            Instant firstSeen,
            Instant lastSeen) {
        static Dependency of(JobDependency dependency) {
            return new Dependency(
                    CatalogAnswers.Entity.of(dependency.job()),
                    dependency.before(),
                    dependency.type(),
                    dependency.sequenceRule(),
                    dependency.statusRule(),
                    dependency.triggerRule(),
                    dependency.firstSeen(),
                    dependency.lastSeen());
        }
    }

    record JobVersions(List<VersionOfJob> versions) {
        static JobVersions of(List<JobVersion> versions) {
            return new JobVersions(versions.stream().map(VersionOfJob::of).toList());
        }
    }

    /** @param runs how many of those examined were of it */
    record VersionOfJob(
            UUID id,
            Optional<String> code,
            List<String> inputs,
            List<String> outputs,
            int runs,
            Instant firstStarted,
            Instant lastStarted) {
        static VersionOfJob of(JobVersion version) {
            return new VersionOfJob(
                    version.id(),
                    version.code(),
                    version.inputs().stream().map(EntityKey::value).toList(),
                    version.outputs().stream().map(EntityKey::value).toList(),
                    version.runs(),
                    version.firstStarted(),
                    version.lastStarted());
        }
    }
}
