package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.lineage.Impact.Stop;
import dev.cartulary.policy.Action;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells what depends on what, and by which way, for whoever may view the catalog. */
@Service
public class FollowImpact {
    private final LineageStore store;
    private final Access access;

    FollowImpact(LineageStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** What depends on a dataset, job or column; empty when it is unknown. */
    public Optional<Impact> of(ImpactRequest request) {
        access.require(Action.VIEW_CATALOG);
        return store.impact(request);
    }

    /** One of the shortest ways, without stops when there is none; empty when an end is unknown. */
    public Optional<List<Stop>> path(PathRequest request) {
        access.require(Action.VIEW_CATALOG);
        return store.path(request);
    }
}
