package dev.cartulary.openlineage.normalise;

import dev.cartulary.openlineage.DatasetEvent;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.InputDataset;
import dev.cartulary.openlineage.Job;
import dev.cartulary.openlineage.JobEvent;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.OutputDataset;
import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.facet.ErrorMessageFacet;
import dev.cartulary.openlineage.facet.LineageDatasetFacet;
import dev.cartulary.openlineage.facet.LineageJobFacet;
import dev.cartulary.openlineage.facet.NominalTimeFacet;
import dev.cartulary.openlineage.facet.ParentFacet;
import java.util.List;
import java.util.Optional;

/** Turns each kind of event into its change. */
final class ChangeOfEvent {
    private ChangeOfEvent() {}

    static GraphChange of(LineageEvent event) {
        return switch (event) {
            case RunEvent run -> ofRun(run);
            case JobEvent job -> ofJob(job);
            case DatasetEvent dataset -> ofDataset(dataset);
        };
    }

    private static GraphChange ofRun(RunEvent event) {
        var rows = new Rows(event.header(), Origin.OBSERVED);
        EntityKey job = rows.job(event.job());
        rows.run(event.run(), run(event, job, rows));
        datasets(rows, job, event.inputs(), event.outputs());
        explicit(rows, job, event.job());
        return rows.change();
    }

    private static GraphChange ofJob(JobEvent event) {
        var rows = new Rows(event.header(), Origin.DECLARED);
        EntityKey job = rows.job(event.job());
        datasets(rows, job, event.inputs(), event.outputs());
        explicit(rows, job, event.job());
        return rows.change();
    }

    private static GraphChange ofDataset(DatasetEvent event) {
        var rows = new Rows(event.header(), Origin.DECLARED);
        EntityKey key = rows.declared(event.dataset());
        event.dataset().facets().find(LineageDatasetFacet.class).ifPresent(facet -> {
            var explicit = new ExplicitRows(rows, Optional.empty());
            explicit.add(key, facet);
            rows.replaceFlows(explicit);
        });
        return rows.change();
    }

    /** Takes precedence over inputs, outputs and column lineage of the event. */
    private static void explicit(Rows rows, EntityKey key, Job job) {
        job.facets().find(LineageJobFacet.class).ifPresent(facet -> {
            rows.withoutEdges();
            var explicit = new ExplicitRows(rows, Optional.of(key));
            explicit.add(facet);
            rows.replaceFlows(explicit);
        });
    }

    private static void datasets(Rows rows, EntityKey job, List<InputDataset> inputs, List<OutputDataset> outputs) {
        inputs.forEach(input -> rows.input(job, input.dataset(), input.inputFacets()));
        outputs.forEach(output -> rows.output(job, output.dataset(), output.outputFacets()));
    }

    private static RunRow run(RunEvent event, EntityKey job, Rows rows) {
        var facets = event.run().facets();
        Optional<NominalTimeFacet> nominal = facets.find(NominalTimeFacet.class);
        // Some schedulers name a run as its own parent or root; a walk over parents would never end.
        Optional<ParentFacet> parent = facets.find(ParentFacet.class)
                .filter(p -> !p.run().equals(Optional.of(event.run().id())));
        return new RunRow(
                event.run().id(),
                job,
                event.type(),
                event.header().eventTime(),
                nominal.flatMap(NominalTimeFacet::start),
                nominal.flatMap(NominalTimeFacet::end),
                parent.flatMap(ParentFacet::run),
                parent.flatMap(ParentFacet::job).map(rows::mention),
                parent.flatMap(ParentFacet::rootRun),
                parent.flatMap(ParentFacet::rootJob).map(rows::mention),
                facets.find(ErrorMessageFacet.class).map(ErrorMessageFacet::message));
    }
}
