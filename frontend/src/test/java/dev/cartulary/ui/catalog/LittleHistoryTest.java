package dev.cartulary.ui.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import dev.cartulary.catalog.EntityKind;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.monitoring.DatasetHealth;
import dev.cartulary.monitoring.DatasetWrite;
import dev.cartulary.monitoring.Freshness;
import dev.cartulary.monitoring.Volume;
import dev.cartulary.openlineage.DatasetId;
import dev.cartulary.openlineage.JobId;
import dev.cartulary.openlineage.Namespace;
import dev.cartulary.openlineage.RunId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a dataset shows that was written for the first time: nothing can be told yet, and the page says so. */
class LittleHistoryTest {
    private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Namespace NAMESPACE = new Namespace("n");

    @ParameterizedTest
    @EnumSource(Freshness.State.class)
    void everyStateOfFreshnessHasWords(Freshness.State state) {
        var note =
                new FreshnessNote(new Freshness(state, Optional.of(AT), Optional.empty(), Optional.empty()), "written");

        assertThat(text(note)).contains("written", "seen too few times");
    }

    @Test
    void oneWritingIsTooFewToTellWhatIsUsual() {
        var job = new EntityRef(EntityKind.JOB, new JobId(NAMESPACE, "j").key(), "n", "j", "spark");
        var write = new DatasetWrite(
                job,
                new RunId(new UUID(0, 1)),
                AT,
                Optional.of(7L),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var volume = new Volume(
                Optional.of(Volume.Measure.ROWS), List.of(new Volume.Point(write, Optional.of(7L), Optional.empty())));
        var dataset = new EntityRef(EntityKind.DATASET, new DatasetId(NAMESPACE, "d").key(), "n", "d", "postgres");
        var freshness = new Freshness(Freshness.State.UNKNOWN, Optional.of(AT), Optional.empty(), Optional.empty());

        var panel = new VolumePanel(new DatasetHealth(dataset, freshness, volume, List.of(), List.of()));

        assertThat(text(panel)).contains("Written too few times to know what volume is usual");
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
