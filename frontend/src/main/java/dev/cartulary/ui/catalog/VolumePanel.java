package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.monitoring.Band;
import dev.cartulary.monitoring.DatasetHealth;
import dev.cartulary.monitoring.Volume;
import dev.cartulary.monitoring.Volume.Measure;
import dev.cartulary.monitoring.Volume.Point;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.MiddleCutName;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.SmallTable;
import dev.cartulary.ui.component.Sparkline;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Trend;
import dev.cartulary.ui.component.Wording;
import java.util.Optional;

/** When a dataset was written last, how much, and whether that is usual. */
class VolumePanel extends Div {
    private static final long serialVersionUID = 1L;

    VolumePanel(DatasetHealth health) {
        addClassName("stack");
        add(new FreshnessNote(health.freshness(), "written"));
        health.volume()
                .measure()
                .ifPresentOrElse(
                        measure -> add(verdict(health.volume(), measure), trend(health.volume(), measure)),
                        () -> add(none()));
    }

    private static Component none() {
        Paragraph none = new Paragraph("No run has told how much it wrote (the outputStatistics facet).");
        none.addClassName("muted");
        return none;
    }

    private static Component verdict(Volume volume, Measure measure) {
        Optional<Point> anomaly = volume.points().reversed().stream()
                .filter(Point::anomaly)
                .filter(_ -> volume.anomaly())
                .findFirst();
        Optional<Band> band = volume.points().getLast().band();
        if (anomaly.isPresent()) {
            Band usual = anomaly.get().band().orElseThrow();
            return new StateNote(
                    Icon.WARNING,
                    "bad",
                    "Unusual volume: " + text(anomaly.get().value(), measure) + "; usual is " + text(usual, measure));
        }
        return new StateNote(
                band.isPresent() ? Icon.CHECK : Icon.LIST,
                band.isPresent() ? "good" : "plain",
                band.map(usual -> "Usual volume: "
                                + text(volume.points().getLast().value(), measure) + "; usual is "
                                + text(usual, measure))
                        .orElse("Written too few times to know what volume is usual"));
    }

    private static Component trend(Volume volume, Measure measure) {
        SmallTable table = new SmallTable("Written", "Job", "Rows", "Size", "Usual");
        volume.points()
                .reversed()
                .forEach(point -> table.row(
                        new RelativeTime(point.write().at()),
                        job(point.write().job()),
                        SmallTable.words(
                                point.write().rows().map(Wording::number).orElse("–")),
                        SmallTable.words(
                                point.write().bytes().map(Wording::bytes).orElse("–")),
                        SmallTable.words(
                                point.band().map(band -> text(band, measure)).orElse("–")
                                        + (point.anomaly() ? " (unusual)" : ""))));
        String unit = measure == Measure.ROWS ? "Rows" : "Bytes";
        return new Trend(
                unit + " written by the newest " + Wording.count(volume.points().size(), "run")
                        + ", oldest first, with what was usual; what was not is marked",
                volume.points().stream().map(point -> drawn(point, measure)).toList(),
                table);
    }

    private static Component job(EntityRef job) {
        return new Anchor(Links.of(job), new MiddleCutName(job.name()));
    }

    private static Sparkline.Point drawn(Point point, Measure measure) {
        return new Sparkline.Point(
                point.value().map(Long::doubleValue),
                point.band().map(band -> new Sparkline.Range(band.low(), band.high())),
                point.anomaly(),
                text(point.value(), measure));
    }

    private static String text(Band band, Measure measure) {
        long low = Math.round(band.low());
        long high = Math.round(band.high());
        return switch (measure) {
            case ROWS -> Wording.number(low) + " to " + Wording.count(high, "row");
            case BYTES -> Wording.bytes(low) + " to " + Wording.bytes(high);
        };
    }

    private static String text(Optional<Long> value, Measure measure) {
        return value.map(amount -> switch (measure) {
                    case ROWS -> Wording.count(amount, "row");
                    case BYTES -> Wording.bytes(amount);
                })
                .orElse("unknown");
    }
}
