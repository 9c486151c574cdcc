package dev.cartulary.lineage;

import dev.cartulary.access.Access;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.policy.Action;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Draws the lineage around a dataset, a job, a column or a run, for whoever may view the catalog. */
@Service
public class TraceLineage {
    private final LineageStore store;
    private final Access access;

    TraceLineage(LineageStore store, Access access) {
        this.store = store;
        this.access = access;
    }

    /** The datasets or jobs that some keys can mean, themselves or as other names; several are a conflict, none is unknown. */
    public List<EntityKey> meant(List<EntityKey> keys) {
        access.require(Action.VIEW_CATALOG);
        return store.meant(keys);
    }

    /** Empty when the focus is unknown. */
    public Optional<LineageGraph> around(LineageRequest request) {
        access.require(Action.VIEW_CATALOG);
        return store.trace(request);
    }

    /** Which nodes are in it, for who knows better what to tell of them; empty when the focus is unknown. */
    public Optional<Neighbourhood> neighbourhood(LineageRequest request) {
        access.require(Action.VIEW_CATALOG);
        return store.neighbourhood(request);
    }

    /** As it stood at an instant; empty when the focus is unknown. */
    public Optional<LineageGraph> around(LineageRequest request, Instant asOf) {
        access.require(Action.VIEW_CATALOG);
        return store.trace(request, asOf);
    }

    /** How it differs between two instants; empty when the focus is unknown. */
    public Optional<LineageDiff> difference(DiffRequest request) {
        access.require(Action.VIEW_CATALOG);
        return store.diff(request);
    }

    /** Empty when the dataset has no such column. */
    public Optional<ColumnLineage> around(ColumnRequest request) {
        access.require(Action.VIEW_CATALOG);
        return store.trace(request);
    }

    /**
     * What one run read and wrote; empty when it is unknown.
     *
     * @param limit the most datasets, and the most runs that it started
     */
    public Optional<RunLineage> of(RunId run, int limit) {
        access.require(Action.VIEW_CATALOG);
        return store.trace(run, limit);
    }
}
