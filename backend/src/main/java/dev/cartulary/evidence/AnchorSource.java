package dev.cartulary.evidence;

import java.util.List;

/** Brings the anchors of some kinds that the settings name. Asked once, at start. */
public interface AnchorSource {
    /** In the order of their names. */
    List<CheckpointAnchor> anchors();
}
