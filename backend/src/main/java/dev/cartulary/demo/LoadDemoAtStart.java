package dev.cartulary.demo;

import java.io.PrintStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demo once the pages can be opened, and tells the operator how far it is. */
@Component
@ConditionalOnBooleanProperty("cartulary.demo")
class LoadDemoAtStart {
    private final LoadDemo demo;
    private final PrintStream console = System.out;

    LoadDemoAtStart(LoadDemo demo) {
        this.demo = demo;
    }

    /** Last, so that the address stands on the console first. */
    @EventListener(ApplicationReadyEvent.class)
    @Order
    void load() {
        Thread.ofVirtual().name("demo").start(() -> {
            int events = demo.loadOnce();
            if (events > 0) {
                console.println(
                        "  demo data     " + events + " example events were accepted and are coming into the catalog");
            }
        });
    }
}
