package dev.cartulary.evidence;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long ago a checkpoint was last left, for alerts: no number means never, or not within living memory of the log. */
@Component
final class AnchorAge implements MeterBinder {
    private final ConfiguredAnchors anchors;
    private final AnchorLedger ledger;
    private final Clock clock;

    AnchorAge(ConfiguredAnchors anchors, AnchorLedger ledger, Clock clock) {
        this.anchors = anchors;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (CheckpointAnchor anchor : anchors.list()) {
            Gauge.builder("cartulary.audit.anchored.age", () -> seconds(anchor.name()))
                    .description("Time since a checkpoint of the audit log was last left at this anchor")
                    .baseUnit("seconds")
                    .tag("anchor", anchor.name().value())
                    .tag("kind", anchor.kind().name())
                    .register(registry);
        }
    }

    private double seconds(AnchorName name) {
        return ledger.last(name)
                .map(last ->
                        (double) Duration.between(last.at(), clock.instant()).toSeconds())
                .orElse(Double.NaN);
    }
}
