package dev.cartulary.evidence;

import dev.cartulary.access.Access;
import dev.cartulary.policy.Action;
import java.util.List;
import org.springframework.stereotype.Service;

/** Shows where checkpoints are left and whether that works, for whoever may view the audit log. */
@Service
public class ListAnchors {
    private final Access access;
    private final ConfiguredAnchors anchors;
    private final AnchorLedger ledger;

    ListAnchors(Access access, ConfiguredAnchors anchors, AnchorLedger ledger) {
        this.access = access;
        this.anchors = anchors;
        this.ledger = ledger;
    }

    /** Every anchor that the settings name. Empty means that nobody would notice a rollback or a fork. */
    public List<AnchorState> list() {
        access.require(Action.VIEW_AUDIT);
        return anchors.list().stream().map(this::state).toList();
    }

    private AnchorState state(CheckpointAnchor anchor) {
        return new AnchorState(
                anchor.name(),
                anchor.kind(),
                anchor.destination(),
                ledger.last(anchor.name()),
                ledger.failing(anchor.name()));
    }
}
