package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.policy.Action;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Draws the lineage around a dataset or job, for whoever may view the catalog. */
@Service
public class TraceLineage {
    private final LineageStore store;
    private final Access access;

    TraceLineage(LineageStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** Empty when the focus is unknown. */
    public Optional<LineageGraph> around(LineageRequest request) {
        access.require(Action.VIEW_CATALOG);
        return store.trace(request);
    }
}
