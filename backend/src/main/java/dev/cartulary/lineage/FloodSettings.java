package dev.cartulary.lineage;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What keeps a flood of events from taking all memory. Events that come by Kafka are fetched and need none of it.
 *
 * @param maxInFlight bodies of all requests at once, unpacked; what is made of them while they are read takes some ten times as
 *     much, so that the default is a third of a heap of 1 GB
 * @param roomWait how long a request waits for others to end before it is sent away: what a full batch takes, and a little
 * @param bodyTime how long a sender may take to send a body: 16 MB in a minute are 2 Mbit/s
 */
@ConfigurationProperties("cartulary.ingest")
record FloodSettings(
        @DefaultValue("32MB") DataSize maxInFlight,
        @DefaultValue("5s") Duration roomWait,
        @DefaultValue("60s") Duration bodyTime,
        @DefaultValue Rate rate) {
    private static final DataSize LARGEST = DataSize.ofGigabytes(1);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    FloodSettings {
        if (maxInFlight.toBytes() < 1 || maxInFlight.compareTo(LARGEST) > 0) {
            throw new IllegalArgumentException("cartulary.ingest.max-in-flight must be from 1B to 1GB");
        }
        require("room-wait", roomWait);
        require("body-time", bodyTime);
    }

    /**
     * Events per second that are taken in over HTTP; 0 for as many as come. Whoever sends a batch may exceed it once, and then
     * waits until it is made up for.
     *
     * @param perToken of one token: off, since who may send events is trusted, and losing some is worse than being late
     * @param total of all tokens together
     * @param burst how many seconds' worth may come at once: schedulers start what is due at the full hour
     */
    record Rate(
            @DefaultValue("0") long perToken,
            @DefaultValue("0") long total,
            @DefaultValue("30s") Duration burst) {
        private static final long MOST = 1_000_000;

        Rate {
            require("per-token", perToken);
            require("total", total);
            FloodSettings.require("rate.burst", burst);
        }

        private static void require(String name, long rate) {
            if (rate < 0 || rate > MOST) {
                throw new IllegalArgumentException("cartulary.ingest.rate." + name + " must be from 0 to " + MOST);
            }
        }
    }

    private static void require(String name, Duration time) {
        if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("cartulary.ingest." + name + " must be from 1ms to 10m");
        }
    }
}
