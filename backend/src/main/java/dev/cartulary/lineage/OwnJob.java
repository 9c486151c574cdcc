package dev.cartulary.lineage;

import java.util.List;

/** What Cartulary does with what it keeps. */
public enum OwnJob {
    LINEAGE_EXPORT("lineage.export", "EXPORT", List.of(Store.GRAPH), List.of(Store.LINEAGE_EXPORT)),
    GRAPH_REBUILD("graph.rebuild", "REBUILD", List.of(Store.JOURNAL), List.of(Store.GRAPH)),
    AUDIT_LOG_EXPORT("audit-log.export", "EXPORT", List.of(Store.AUDIT_LOG), List.of(Store.AUDIT_LOG_EXPORT));

    private final String jobName;
    private final String kind;
    private final List<Store> inputs;
    private final List<Store> outputs;

    OwnJob(String jobName, String kind, List<Store> inputs, List<Store> outputs) {
        this.jobName = jobName;
        this.kind = kind;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** Part of what is emitted; never changes. */
    public String jobName() {
        return jobName;
    }

    /** One word in capitals, for the facet {@code jobType}. */
    public String kind() {
        return kind;
    }

    /** What it reads. The datasets that a graph speaks of are none of it: an export takes what is known about them, not them. */
    public List<Store> inputs() {
        return inputs;
    }

    /** What it writes. */
    public List<Store> outputs() {
        return outputs;
    }

    /** Datasets of Cartulary itself. */
    public enum Store {
        GRAPH("lineage-graph"),
        JOURNAL("ingest-journal"),
        AUDIT_LOG("audit-log"),
        LINEAGE_EXPORT("lineage-export"),
        AUDIT_LOG_EXPORT("audit-log-export");

        private final String datasetName;

        Store(String datasetName) {
            this.datasetName = datasetName;
        }

        /** Part of what is emitted; never changes. */
        public String datasetName() {
            return datasetName;
        }
    }
}
