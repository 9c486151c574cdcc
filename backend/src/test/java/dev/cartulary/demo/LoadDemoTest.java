package dev.cartulary.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.Fact;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.lineage.JournalUnavailable;
import dev.cartulary.lineage.Taking;
import dev.cartulary.openlineage.RunEvent;
import dev.cartulary.openlineage.facet.ParentFacet;
import dev.cartulary.openlineage.journal.JournalReader.Portion;
import dev.cartulary.openlineage.journal.JournaledEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class LoadDemoTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    @TempDir
    private Path folder;

    private Taking taking;

    @BeforeEach
    void open() throws IOException {
        taking = new Taking(folder);
    }

    @AfterEach
    void close() {
        taking.close();
    }

    @Test
    void bringsIntoTheJournalAWeekThatEndsShortlyBeforeNow() {
        int loaded = demo(NOW).loadOnce();
        assertThat(journal()).hasSize(loaded).hasSizeGreaterThan(300);
        assertThat(journal())
                .extracting(entry -> entry.event().header().eventTime())
                .allSatisfy(at -> assertThat(at).isBetween(NOW.minus(Duration.ofDays(8)), NOW));
        assertThat(taking.refused()).isEmpty();
    }

    @Test
    void givesEachDayRunsOfItsOwn() {
        demo(NOW).loadOnce();
        assertThat(runs().filter(run -> run.job().id().name().equals("etl_menus"))
                        .map(run -> run.run().id())
                        .distinct())
                .hasSize(DemoSet.FOOD_DELIVERY.days());
    }

    @Test
    void aRunAndItsParentAreOfOneDay() {
        demo(NOW).loadOnce();
        List<ParentFacet> parents = runs().filter(
                        run -> run.job().id().namespace().name().equals("airflow"))
                .flatMap(run -> run.run().facets().find(ParentFacet.class).stream())
                .toList();
        assertThat(parents.stream().flatMap(parent -> parent.run().stream()).distinct())
                .hasSizeGreaterThanOrEqualTo(DemoSet.AIRFLOW_BIGQUERY.days());
    }

    @Test
    void saysInTheLogWhatItBroughtIn() {
        int loaded = demo(NOW).loadOnce();
        List<AuditEvent> recorded = TestTrail.events(taking.log());
        assertThat(recorded).extracting(AuditEvent::type).containsOnly(AuditEventType.LINEAGE_INGESTED);
        assertThat(recorded.stream()
                        .map(event -> event.facts().get("accepted"))
                        .mapToLong(fact -> fact instanceof Fact.Count(long value) ? value : 0)
                        .sum())
                .isEqualTo(loaded);
    }

    @Test
    void neverLoadsTwice() {
        int loaded = demo(NOW).loadOnce();
        assertThat(demo(NOW.plusSeconds(3600)).loadOnce()).isZero();
        assertThat(journal()).hasSize(loaded);
    }

    @Test
    void goesOnAfterAnInterruptionWithTheSameTimes() {
        taking.fail(1);
        assertThatThrownBy(() -> demo(NOW).loadOnce()).isInstanceOf(JournalUnavailable.class);
        demo(NOW.plusSeconds(7200)).loadOnce();
        assertThat(journal())
                .extracting(entry -> entry.event().header().eventTime())
                .allSatisfy(at -> assertThat(at).isBefore(NOW));
    }

    private Stream<RunEvent> runs() {
        return journal().stream()
                .map(JournaledEvent::event)
                .filter(RunEvent.class::isInstance)
                .map(RunEvent.class::cast);
    }

    private List<JournaledEvent> journal() {
        return taking.journal().reader().read(0, new Portion(10_000, 100_000_000)).stream()
                .map(JournaledEvent.class::cast)
                .toList();
    }

    private LoadDemo demo(Instant now) {
        return new LoadDemo(taking.take(), new DemoMark(folder), JsonMapper.shared(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
