package dev.cartulary.marquez;

import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import java.util.List;
import java.util.Optional;

/** Port: reads of the graph in the shapes of Marquez. */
public interface MarquezStore {
    /** By name. */
    List<NamespaceView> namespaces(Paged page);

    Optional<NamespaceView> namespace(Namespace name);

    /** Most recently seen first; the total does not look at states, as with Marquez. */
    Listing<JobView> jobs(JobFilter filter, Paged page);

    /** Empty when it is unknown. */
    Optional<JobDetail> job(EntityKey key);

    /** By name. */
    Listing<DatasetView> datasets(Namespace namespace, Paged page);

    /** Empty when it is unknown. */
    Optional<DatasetDetail> dataset(EntityKey key);

    /** Those datasets and jobs that exist. */
    GraphView graph(List<EntityKey> keys);

    /** Most recently started first. */
    Listing<RunView> runs(EntityKey job, Paged page);

    /** Those that exist and have a job, in the order of the ids. */
    List<RunView> runs(List<RunId> ids);

    /** The runs that wrote a dataset, most recently started first. */
    Listing<RunId> writings(EntityKey dataset, Paged page);

    /** Empty when no such column is known. */
    Optional<ColumnGraph> columns(ColumnsRequest request);

    /** Of the datasets that were seen last, by name. */
    List<SourceView> sources();

    /** The bodies of the facets with tags, of the datasets and jobs that were seen last. */
    List<FacetBody> tags();
}
