package dev.cartulary.marquez.web;

import dev.cartulary.lineage.NodeId;
import dev.cartulary.lineage.TraceLineage;
import dev.cartulary.marquez.MarquezSettings;
import dev.cartulary.marquez.Paged;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.problem.InvalidInput;
import dev.cartulary.problem.NotFound;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What the parts of an address ask for; what they name is found by its own name or by another that it has. */
@Component
class Asked {
    /** A page far beyond what anybody looks through; the store has to pass over all before it. */
    private static final int LAST_OFFSET = 100_000;

    private final TraceLineage lineage;
    private final MarquezSettings settings;

    Asked(TraceLineage lineage, MarquezSettings settings) {
        this.lineage = lineage;
        this.settings = settings;
    }

    /** Clients of Marquez ask for as much as they like; they get what one answer may have, and the total. */
    Paged page(int offset, int limit) {
        if (offset < 0 || offset > LAST_OFFSET) {
            throw InvalidInput.parameter("offset", "must be from 0 to " + LAST_OFFSET);
        }
        if (limit < 0) {
            throw InvalidInput.parameter("limit", "must not be negative");
        }
        return new Paged(offset, Math.min(limit, settings.maxPage()));
    }

    Namespace namespace(String name) {
        return named("namespace", () -> new Namespace(name));
    }

    /** What is read of it; a name that nothing has is refused before. */
    <T> Optional<T> dataset(String namespace, String name, Function<EntityKey, Optional<T>> reading) {
        Namespace space = namespace(namespace);
        return found("dataset", List.of(named("dataset", () -> new DatasetId(space, name).key())), reading);
    }

    <T> Optional<T> job(String namespace, String name, Function<EntityKey, Optional<T>> reading) {
        return found("job", List.of(jobKey(namespace, name)), reading);
    }

    EntityKey job(String namespace, String name) {
        return only("job", List.of(jobKey(namespace, name)));
    }

    /** What is read of the dataset or job of a node id. */
    <T> Optional<T> node(String nodeId, Function<EntityKey, Optional<T>> reading) {
        if (nodeId.indexOf('#') >= 0) {
            throw InvalidInput.parameter("nodeId", "must not name a version; lineage is told as it is now");
        }
        return found("nodeId", NodeId.candidates("nodeId", nodeId), reading);
    }

    static RunId run(String id) {
        return RunId.parse(id).orElseThrow(() -> InvalidInput.parameter("id", "must be a UUID"));
    }

    static UUID version(String id) {
        return RunId.parse(id).map(RunId::value).orElseThrow(() -> InvalidInput.parameter("version", "must be a UUID"));
    }

    static NotFound unknown(String what) {
        return new NotFound("No " + what + " is known by this name.");
    }

    private EntityKey jobKey(String namespace, String name) {
        Namespace space = namespace(namespace);
        return named("job", () -> new JobId(space, name).key());
    }

    /** A thing that has the only name asked for is what is meant, so nothing else is asked then. */
    private <T> Optional<T> found(
            String parameter, List<EntityKey> candidates, Function<EntityKey, Optional<T>> reading) {
        Optional<T> itself = candidates.size() == 1 ? reading.apply(candidates.getFirst()) : Optional.empty();
        return itself.or(() -> reading.apply(only(parameter, candidates)));
    }

    private EntityKey only(String parameter, List<EntityKey> candidates) {
        List<EntityKey> meant = lineage.meant(candidates);
        if (meant.size() > 1) {
            throw InvalidInput.parameter(parameter, "is another name of several datasets");
        }
        return meant.stream()
                .findFirst()
                .orElseThrow(() -> unknown(parameter.equals("nodeId") ? "dataset or job" : parameter));
    }

    private static <T> T named(String parameter, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException e) {
            throw InvalidInput.parameter(parameter, "must be a name of 1 to 4096 characters");
        }
    }
}
