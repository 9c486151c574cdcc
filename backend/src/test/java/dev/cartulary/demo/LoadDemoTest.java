package dev.cartulary.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartulary.audit.AuditEventType;
import dev.cartulary.audit.AuditLog;
import dev.cartulary.audit.Fact;
import dev.cartulary.identity.TestTrail;
import dev.cartulary.lineage.LineageProjection;
import dev.cartulary.openlineage.LineageEvent;
import dev.cartulary.openlineage.RunEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LoadDemoTest {
    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

    private final AuditLog log = TestTrail.open(Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<LineageEvent> applied = new ArrayList<>();
    private final RememberedMark mark = new RememberedMark();

    @Test
    void bringsInAWeekThatEndsShortlyBeforeNow() {
        int loaded = demo(applied::addAll, NOW).loadOnce();
        assertThat(loaded).isEqualTo(applied.size()).isGreaterThan(300);
        assertThat(applied)
                .extracting(event -> event.header().eventTime())
                .allSatisfy(at -> assertThat(at).isBetween(NOW.minus(Duration.ofDays(8)), NOW));
    }

    @Test
    void givesEachDayRunsOfItsOwn() {
        demo(applied::addAll, NOW).loadOnce();
        long runs = runs("etl_menus");
        assertThat(runs).isEqualTo(DemoSet.FOOD_DELIVERY.days());
    }

    @Test
    void saysInTheLogWhatItBroughtIn() {
        int loaded = demo(applied::addAll, NOW).loadOnce();
        assertThat(TestTrail.events(log)).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(AuditEventType.LINEAGE_INGESTED);
            assertThat(event.facts()).containsEntry("accepted", new Fact.Count(loaded));
        });
    }

    @Test
    void neverLoadsTwice() {
        demo(applied::addAll, NOW).loadOnce();
        applied.clear();
        assertThat(demo(applied::addAll, NOW.plusSeconds(3600)).loadOnce()).isZero();
        assertThat(applied).isEmpty();
    }

    @Test
    void goesOnAfterAnInterruptionWithTheSameTimes() {
        List<LineageEvent> whole = new ArrayList<>();
        demo(whole::addAll, NOW).loadOnce();
        mark.loaded = false;
        LineageProjection failing = events -> {
            throw new IllegalStateException("the graph went away");
        };
        assertThatThrownBy(() -> demo(failing, NOW).loadOnce()).isInstanceOf(IllegalStateException.class);
        demo(applied::addAll, NOW.plusSeconds(7200)).loadOnce();
        assertThat(applied).isEqualTo(whole);
    }

    private long runs(String job) {
        return applied.stream()
                .filter(event ->
                        event instanceof RunEvent run && run.job().id().name().equals(job))
                .map(event -> ((RunEvent) event).run().id())
                .distinct()
                .count();
    }

    private LoadDemo demo(LineageProjection projection, Instant now) {
        return new LoadDemo(projection, mark, TestTrail.of(log, Optional::empty), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static final class RememberedMark implements DemoMark {
        private @Nullable Instant anchor;
        private boolean loaded;

        @Override
        public Instant anchor(Instant now) {
            if (anchor == null) {
                anchor = now;
            }
            return anchor;
        }

        @Override
        public boolean isLoaded() {
            return loaded;
        }

        @Override
        public void markLoaded() {
            loaded = true;
        }
    }
}
