package dev.cartulary.demo;

import java.time.Instant;

/** Port: remembers that the demo was loaded, so that it never is twice. */
public interface DemoMark {
    /** The instant relative to which the demo's times are set: the given one at the first call ever, the same one after. */
    Instant anchor(Instant now);

    boolean isLoaded();

    void markLoaded();
}
