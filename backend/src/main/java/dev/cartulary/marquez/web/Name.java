package dev.cartulary.marquez.web;

import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import java.util.List;

/** What Marquez calls the id of a dataset or job. */
record Name(String namespace, String name) {
    static Name of(DatasetId id) {
        return new Name(id.namespace().name(), id.name());
    }

    static Name of(JobId id) {
        return new Name(id.namespace().name(), id.name());
    }

    static List<Name> of(List<DatasetId> ids) {
        return ids.stream().map(Name::of).toList();
    }

    String datasetNode() {
        return "dataset:" + namespace + ":" + name;
    }

    String jobNode() {
        return "job:" + namespace + ":" + name;
    }
}
