package dev.cartulary.lineage.neo4j;

import dev.cartulary.lineage.neo4j.ProjectionTransactions.Found;
import dev.cartulary.neo4j.DirectEdge;
import dev.cartulary.neo4j.DirectNode;
import java.util.stream.Stream;

/** Runs, their jobs, and what they read and wrote. */
final class DirectRuns {
    /** Of a stamp, the part that is a time; the rest is the state. */
    private static final int TIME_DIGITS = Stamp.TIME_DIGITS;

    private final DirectNodes nodes;
    private final DirectRelations relations;

    DirectRuns(DirectNodes nodes, DirectRelations relations) {
        this.nodes = nodes;
        this.relations = relations;
    }

    Stream<Found> see(DirectRow row) {
        DirectNode run = nodes.locked(nodes.merge("Run", "runId", row.text("runId")));
        DirectEntities.earliest(run, "firstEventAt", row.time("firstEventAt"));
        DirectEntities.earliest(run, "startAt", row.time("startAt"));
        later(run, "lastStart", row);
        if (end(run, "firstEnd", row) > 0) {
            run.set("firstEnd", row.get("firstEnd"));
            run.set("firstEndAt", row.get("firstEndAt"));
        }
        if (end(run, "lastEnd", row) < 0) {
            run.set("lastEnd", row.get("lastEnd"));
            run.set("lastEndAt", row.get("lastEndAt"));
        }
        run.set("began", is(run, "began") || row.truth("began"));
        run.set("restartable", is(run, "restartable") || row.truth("restartable"));
        settle(run);
        return Stream.of(new Found(row.text("runId"), false, DirectEntities.stamps(run, row)));
    }

    /** How the stored end compares with that of the row; where there is none yet, the row's counts; where it has none, the stored. */
    private static int end(DirectNode run, String property, DirectRow row) {
        String said = row.text(property);
        String known = run.text(property);
        if (said.isEmpty()) {
            return 0;
        }
        if (known.isEmpty()) {
            return property.equals("firstEnd") ? 1 : -1;
        }
        return known.compareTo(said);
    }

    private static void later(DirectNode run, String property, DirectRow row) {
        if (row.text(property).compareTo(run.text(property)) > 0) {
            run.set(property, row.get(property));
        }
    }

    private static boolean is(DirectNode run, String property) {
        return Boolean.TRUE.equals(run.get(property));
    }

    private static void settle(DirectNode run) {
        boolean restartable = is(run, "restartable");
        String end = run.text(restartable ? "lastEnd" : "firstEnd");
        boolean open =
                end.isEmpty() || restartable && run.text("lastStart").compareTo(end.substring(0, TIME_DIGITS)) > 0;
        Object start = run.get("startAt");
        run.set("startedAt", start == null ? run.get("firstEventAt") : start);
        run.set("endedAt", open ? null : run.get(restartable ? "lastEndAt" : "firstEndAt"));
        String going = is(run, "began") || !end.isEmpty() ? "RUNNING" : "UNKNOWN";
        run.set("state", open ? going : end.substring(TIME_DIGITS));
    }

    Stream<Found> change(DirectRow row) {
        nodes.run(row.text("key")).ifPresent(run -> DirectEntities.setAll(run, row));
        return Stream.empty();
    }

    Stream<Found> belong(DirectRow row) {
        nodes.run(row.text("runId"))
                .filter(run -> run.get("startedAt") != null)
                .ifPresent(run -> nodes.entity(run.text("job")).ifPresent(job -> belong(run, job)));
        return Stream.empty();
    }

    private static void belong(DirectNode run, DirectNode job) {
        boolean there = false;
        for (DirectEdge edge : run.into("HAS_RUN")) {
            if (edge.from().equals(job)) {
                there = true;
            } else {
                edge.delete();
            }
        }
        if (!there) {
            job.relate("HAS_RUN", run);
        }
    }

    Stream<Found> join(DirectRow row) {
        nodes.run(row.text("to")).ifPresent(parent -> relate(row, "PART_OF", parent));
        return Stream.empty();
    }

    Stream<Found> touch(DirectRow row, String type) {
        nodes.entity(row.text("to")).ifPresent(dataset -> relate(row, type, dataset));
        return Stream.empty();
    }

    private void relate(DirectRow row, String type, DirectNode to) {
        nodes.run(row.text("from")).ifPresent(run -> relations.merge(run, type, to));
    }
}
