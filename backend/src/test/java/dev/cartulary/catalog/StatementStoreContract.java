package dev.cartulary.catalog;

import static dev.cartulary.lineage.Events.datasets;
import static dev.cartulary.lineage.Events.event;
import static dev.cartulary.lineage.Events.run;
import static dev.cartulary.lineage.Events.runId;
import static dev.cartulary.lineage.Events.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartulary.lineage.Events;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.Namespace;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store tells of statements beside lineage. */
public abstract class StatementStoreContract {
    protected abstract StatementStore store();

    protected abstract void apply(List<LineageEvent> events);

    protected abstract void clear();

    @BeforeEach
    void startEmpty() {
        clear();
    }

    @Test
    void tagsAreThoseThatEachProducerSaidLast() {
        apply(List.of(
                tagged(1, "a", "{'key': 'old'}"),
                tagged(3, "a", "{'key': 'pii', 'field': 'email'}, {'key': 'gold', 'value': 'yes', 'source': 'x'}"),
                tagged(2, "b", "{'key': 'raw'}"),
                tagged(4, "c", "")));

        List<TagStatement> tags = store().tags(dataset("t"));

        assertThat(tags).extracting(TagStatement::key).containsExactly("gold", "raw", "pii");
        assertThat(tags.getFirst().value()).contains("yes");
        assertThat(tags.getFirst().source()).contains("x");
        assertThat(tags.getFirst().field()).isEmpty();
        assertThat(tags.getLast().field()).contains("email");
        assertThat(tags.getLast().producer()).isEqualTo("https://example.com/a");
        assertThat(store().tags(dataset("other"))).isEmpty();
    }

    @Test
    void dependenciesAreToldFromBothEnds() {
        apply(List.of(event("""
                {'eventType': 'START', 'eventTime': '%s', 'producer': 'https://example.com',
                 'run': {'runId': '%s', 'facets': {'jobDependencies': {'trigger_rule': 'all_done', 'upstream': [
                   {'job': {'namespace': 'jobs', 'name': 'first'}, 'sequence_trigger_rule': 'FINISH_TO_START'},
                   {'job': {'namespace': 'jobs', 'name': 'j'}}]}}},
                 'job': {'namespace': 'jobs', 'name': 'j'}}
                """.formatted(time(1), runId("01")))));

        JobDependency before = store().dependencies(job("j"), 10).getFirst();
        assertThat(store().dependencies(job("j"), 10)).hasSize(1);
        assertThat(before.job().name()).isEqualTo("first");
        assertThat(before.before()).isTrue();
        assertThat(before.sequenceRule()).contains("FINISH_TO_START");
        assertThat(before.triggerRule()).contains("all_done");
        JobDependency after = store().dependencies(job("first"), 10).getFirst();
        assertThat(after.before()).isFalse();
        assertThat(after.lastSeen()).isEqualTo(Instant.parse(time(1)));
    }

    @Test
    void versionsAreThoseStated() {
        apply(List.of(
                version(1, "v1"),
                version(2, "v2"),
                version(3, "v1"),
                run("COMPLETE@4", "04", "j", "'outputs': " + datasets("t"))));

        List<DatasetVersion> versions = store().versions(dataset("t"), 10);

        assertThat(versions).extracting(DatasetVersion::version).containsExactly("v1", "v2");
        assertThat(versions.getFirst().firstSeen()).isEqualTo(Instant.parse(time(1)));
        assertThat(store().versions(dataset("t"), 1)).hasSize(1);
    }

    @Test
    void footprintsTellWhatRunsReadAndWroteAndByWhichCode() {
        String code = "{'sourceCodeLocation': {'type': 'git', 'url': 'https://example.com/x', 'version': '%s'}}";
        String io = "'inputs': %s, 'outputs': %s";
        apply(List.of(
                run("START@1", "01", "j", code.formatted("a"), io.formatted(datasets("b", "a"), "[]")),
                run("COMPLETE@2", "01", "j", io.formatted("[]", datasets("c"))),
                run("COMPLETE@3", "02", "j", code.formatted("b"), io.formatted(datasets("a", "b"), datasets("c"))),
                run("COMPLETE@4", "03", "j", code.formatted("a"), io.formatted(datasets("a", "b"), datasets("c")))));

        List<RunFootprint> footprints = store().footprints(job("j"), 10);

        assertThat(footprints).hasSize(3);
        assertThat(footprints.getLast().inputs()).containsExactlyInAnyOrder(dataset("a"), dataset("b"));
        assertThat(JobVersion.of(job("j"), footprints))
                .extracting(JobVersion::runs)
                .containsExactly(2, 1);
    }

    private static LineageEvent tagged(int minute, String producer, String tags) {
        return event(
                """
                {'eventTime': '%s', 'producer': 'https://example.com/%s', 'dataset': %s}
                """.formatted(time(minute), producer, Events.dataset("t", "{'tags': {'tags': [%s]}}".formatted(tags))));
    }

    private static LineageEvent version(int minute, String version) {
        String output = Events.dataset("t", "{'version': {'datasetVersion': '%s'}}".formatted(version));
        return run("COMPLETE@" + minute, "0" + minute, "j", "'outputs': [%s]".formatted(output));
    }

    private static EntityKey dataset(String name) {
        return new DatasetId(new Namespace("postgres://db"), name).key();
    }

    private static EntityKey job(String name) {
        return new JobId(new Namespace("jobs"), name).key();
    }
}
