package dev.cartulary.lineage;

import dev.cartulary.openlineage.LineageEvent;
import java.util.List;

/** Port: brings events into the lineage graph. One contract suite runs against every implementation. */
public interface LineageProjection {
    /**
     * Applies the events in one transaction: all of them are in the graph when this returns, or none. Applying an event twice
     * changes nothing.
     */
    void apply(List<LineageEvent> events);
}
