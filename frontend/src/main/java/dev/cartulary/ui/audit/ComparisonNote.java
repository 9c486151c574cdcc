package dev.cartulary.ui.audit;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.merkle.ConsistencyProof;
import dev.cartulary.evidence.Comparison;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Wording;

/** Says how two checkpoints relate, and shows the evidence. */
class ComparisonNote extends Div {
    private static final long serialVersionUID = 1L;

    ComparisonNote(Comparison comparison) {
        addClassName("stack");
        getElement().setAttribute("role", "status");
        switch (comparison) {
            case Comparison.Extends same -> {
                add(new StateNote(Icon.CHECK, "good", sentence(same)));
                same.proof().map(ComparisonNote::hashes).ifPresent(this::add);
            }
            case Comparison.Contradicts(SignedCheckpoint kept, SignedCheckpoint ours) -> {
                add(new StateNote(
                        Icon.WARNING,
                        "bad",
                        "These two cannot both be true. The log signed both, so its history was rewritten or somebody"
                                + " else has its key. Keep both texts: together they are the evidence."));
                add(new CodeBlock("kept checkpoint", kept.note().format()));
                add(new CodeBlock("checkpoint of this log", ours.note().format()));
            }
            case Comparison.AheadOfTheLog(SignedCheckpoint kept, SignedCheckpoint newest) ->
                add(new StateNote(
                        Icon.WARNING,
                        "bad",
                        "The log was rolled back: this checkpoint covers "
                                + entries(kept) + ", and the log has signed "
                                + entries(newest) + ". A backup may have been restored."));
            case Comparison.NotOfThisLog(String reason) -> add(new StateNote(Icon.WARNING, "warn", reason));
        }
    }

    private static String sentence(Comparison.Extends same) {
        if (size(same.older()) == size(same.newer())) {
            return "The same: both cover " + entries(same.newer()) + " with one root.";
        }
        return "Consistent: the log of " + entries(same.newer()) + " holds the first " + entries(same.older())
                + " unchanged and in their places.";
    }

    private static NativeDetails hashes(ConsistencyProof proof) {
        OrderedList list = new OrderedList();
        list.addClassName("proof-steps");
        proof.path().forEach(hash -> list.add(new ListItem(new Code(hash.hex()))));
        NativeDetails details = new NativeDetails(
                "The proof: " + Wording.count(proof.path().size(), "hash", "hashes") + " (RFC 9162)", list);
        details.addClassName("muted");
        return details;
    }

    private static String entries(SignedCheckpoint checkpoint) {
        return Wording.count(size(checkpoint), "entry", "entries");
    }

    private static long size(SignedCheckpoint checkpoint) {
        return checkpoint.checkpoint().head().size();
    }
}
