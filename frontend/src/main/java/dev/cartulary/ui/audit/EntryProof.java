package dev.cartulary.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.evidence.EntryEvidence;
import java.util.List;

/** Has the browser check an entry against the signed checkpoint, with its own cryptography, and shows the path. */
@Tag("ct-proof")
@JsModule("context://assets/proof.js")
class EntryProof extends Component {
    private static final long serialVersionUID = 1L;

    EntryProof(EntryEvidence evidence, List<VerifierKey> keys) {
        getElement().setPropertyBean("evidence", Wire.of(evidence, keys));
    }

    /** What {@code proof.js} takes. */
    record Wire(String entry, long index, List<String> path, String checkpoint, List<String> keys) {
        static Wire of(EntryEvidence evidence, List<VerifierKey> keys) {
            return new Wire(
                    evidence.canonical(),
                    evidence.entry().index(),
                    evidence.proof().proof().path().stream()
                            .map(hash -> hash.base64())
                            .toList(),
                    evidence.proof().checkpoint().note().format(),
                    keys.stream().map(VerifierKey::toString).toList());
        }
    }
}
