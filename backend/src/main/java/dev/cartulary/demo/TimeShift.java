package dev.cartulary.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartulary.openlineage.DatasetEvent;
import dev.cartulary.openlineage.JobEvent;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Run;
import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.RunId;
import java.time.Duration;
import java.util.UUID;

/**
 * The same happenings on another day: later by an amount, and as runs of their own.
 *
 * @param by added to the time of each event
 * @param daysBack 0 keeps run ids; any other number gives ids computed from it, so that loading twice gives the same runs
 */
record TimeShift(Duration by, int daysBack) {
    LineageEvent apply(LineageEvent event) {
        return switch (event) {
            case RunEvent run ->
                new RunEvent(
                        header(run.header()),
                        run.type(),
                        new Run(runId(run.run().id()), run.run().facets()),
                        run.job(),
                        run.inputs(),
                        run.outputs());
            case JobEvent job -> new JobEvent(header(job.header()), job.job(), job.inputs(), job.outputs());
            case DatasetEvent dataset -> new DatasetEvent(header(dataset.header()), dataset.dataset());
        };
    }

    private LineageEvent.Header header(LineageEvent.Header header) {
        return new LineageEvent.Header(header.eventTime().plus(by), header.producer(), header.schemaUrl());
    }

    private RunId runId(RunId id) {
        return daysBack == 0
                ? id
                : new RunId(UUID.nameUUIDFromBytes((id.value() + " " + daysBack + " days back").getBytes(UTF_8)));
    }
}
