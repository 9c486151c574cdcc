package dev.cartulary.marquez;

import dev.cartulary.access.Access;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import dev.cartulary.policy.Action;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Reads what Marquez would show, for whoever may view the catalog. */
@Service
public class ReadMetadata {
    private final MarquezStore store;
    private final Access access;
    private final MarquezSettings settings;

    ReadMetadata(MarquezStore store, Access access, MarquezSettings settings) {
        this.store = store;
        this.access = access;
        this.settings = settings;
    }

    /** By name. */
    public List<NamespaceView> namespaces(Paged page) {
        return reading().namespaces(page);
    }

    /** Empty when nothing is in it. */
    public Optional<NamespaceView> namespace(Namespace name) {
        return reading().namespace(name);
    }

    /** Most recently seen first. */
    public Listing<JobView> jobs(JobFilter filter, Paged page) {
        return reading().jobs(filter, page);
    }

    /** Empty when it is unknown. */
    public Optional<JobDetail> job(EntityKey key) {
        return reading().job(key);
    }

    /** By name. */
    public Listing<DatasetView> datasets(Namespace namespace, Paged page) {
        return reading().datasets(namespace, page);
    }

    /** Those datasets and jobs that exist. */
    public GraphView graph(List<EntityKey> keys) {
        return reading().graph(keys);
    }

    /** Empty when it is unknown. */
    public Optional<DatasetDetail> dataset(EntityKey key) {
        return reading().dataset(key);
    }

    /** Most recently started first. */
    public Listing<RunView> runs(EntityKey job, Paged page) {
        return reading().runs(job, page);
    }

    /** Empty when it is unknown, or only mentioned by others without its job. */
    public Optional<RunView> run(RunId id) {
        return reading().runs(List.of(id)).stream().findFirst();
    }

    /** The runs that wrote a dataset, most recently started first. */
    public Listing<RunView> writings(EntityKey dataset, Paged page) {
        Listing<RunId> writings = reading().writings(dataset, page);
        return new Listing<>(store.runs(writings.items()), writings.total());
    }

    /** The ids of the newest runs that wrote a dataset, most recently started first. */
    public List<RunId> newestWritings(EntityKey dataset) {
        return reading().writings(dataset, new Paged(0, settings.examined())).items();
    }

    /** Empty when no such column is known. */
    public Optional<ColumnGraph> columns(ColumnsRequest request) {
        return reading().columns(request);
    }

    /** Of the datasets that were seen last, by name. */
    public List<SourceView> sources() {
        return reading().sources();
    }

    /** The bodies of the facets with tags, of the datasets and jobs that were seen last. */
    public List<FacetBody> tags() {
        return reading().tags();
    }

    private MarquezStore reading() {
        access.require(Action.VIEW_CATALOG);
        return store;
    }
}
