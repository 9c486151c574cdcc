package dev.cartulary.lineage;

import java.util.Optional;

/** Port: reads of the lineage graph. One contract suite runs against every implementation. */
public interface LineageStore {
    /** Empty when the focus is unknown. The cost grows with the nodes returned, not with the graph. */
    Optional<LineageGraph> trace(LineageRequest request);
}
