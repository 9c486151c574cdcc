package dev.cartulary.ui.audit;

import com.vaadin.flow.component.Component;
import dev.cartulary.access.ResolveReferences;
import dev.cartulary.evidence.BrowseCheckpoints;
import dev.cartulary.evidence.BrowseEntries;
import dev.cartulary.evidence.EntryEvidence;
import dev.cartulary.evidence.OpenSealedValue;
import dev.cartulary.evidence.ProveEntry;
import java.util.List;

/** What the details of one entry are made from and can ask for. */
@org.springframework.stereotype.Component
class OpenEntry {
    private final BrowseEntries browse;
    private final ResolveReferences references;
    private final ProveEntry proveEntry;
    private final OpenSealedValue openSealedValue;
    private final BrowseCheckpoints checkpoints;

    OpenEntry(
            BrowseEntries browse,
            ResolveReferences references,
            ProveEntry proveEntry,
            OpenSealedValue openSealedValue,
            BrowseCheckpoints checkpoints) {
        this.browse = browse;
        this.references = references;
        this.proveEntry = proveEntry;
        this.openSealedValue = openSealedValue;
        this.checkpoints = checkpoints;
    }

    /** @throws dev.cartulary.problem.NotFound when there is no such entry: not yet, or no more */
    Component details(long index) {
        EntryRow row = EntryRow.of(List.of(browse.entry(index)), references).getFirst();
        return new EntryDetails(row, this);
    }

    EntryEvidence prove(long index) {
        return proveEntry.prove(index);
    }

    Component check(EntryEvidence evidence) {
        return new EntryProof(evidence, checkpoints.keys());
    }

    /** What a sealed value says, or that nobody can tell any more. */
    String unseal(long index, String field) {
        return openSealedValue.open(index, field).orElse("Gone: the key was destroyed");
    }
}
