package dev.cartulary.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.EntityKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A job as it was while its runs read and wrote the same datasets with the same code.
 *
 * @param id computed from job, code, inputs and outputs, so the same everywhere
 * @param code tells the code apart, where producers told its location
 * @param runs how many of those examined were of it
 * @param firstStarted start of the first of them
 * @param lastStarted start of the last of them
 */
public record JobVersion(
        UUID id,
        Optional<String> code,
        List<EntityKey> inputs,
        List<EntityKey> outputs,
        int runs,
        Instant firstStarted,
        Instant lastStarted) {
    public JobVersion {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /**
     * A run that told of no dataset says nothing about what its job reads and writes, and is left out.
     *
     * @param footprints newest first
     * @return the version that ran last first
     */
    static List<JobVersion> of(EntityKey job, List<RunFootprint> footprints) {
        Map<UUID, List<RunFootprint>> byVersion = new LinkedHashMap<>();
        footprints.stream()
                .filter(run -> !run.inputs().isEmpty() || !run.outputs().isEmpty())
                .forEach(run -> byVersion
                        .computeIfAbsent(id(job, run), _ -> new ArrayList<>())
                        .add(run));
        return byVersion.entrySet().stream()
                .map(version -> of(version.getKey(), version.getValue()))
                .toList();
    }

    private static JobVersion of(UUID id, List<RunFootprint> runs) {
        RunFootprint newest = runs.getFirst();
        return new JobVersion(
                id,
                newest.code(),
                newest.inputs(),
                newest.outputs(),
                runs.size(),
                runs.getLast().startedAt(),
                newest.startedAt());
    }

    private static UUID id(EntityKey job, RunFootprint run) {
        String content = job.value() + '\0' + run.code().orElse("") + '\0' + run.inputs() + '\0' + run.outputs();
        return UUID.nameUUIDFromBytes(content.getBytes(UTF_8));
    }
}
