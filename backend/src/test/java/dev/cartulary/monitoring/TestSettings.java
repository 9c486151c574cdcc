package dev.cartulary.monitoring;

import java.time.Duration;

/** The default settings. */
final class TestSettings {
    static final MonitoringSettings DEFAULT = new MonitoringSettings(
            Duration.ofDays(7), Duration.ofDays(90), 1000, 30, 5, 3.5, 0.1, 1.5, 3, 3, Duration.ofHours(48), 30, 50);

    private TestSettings() {}
}
