package dev.cartulary.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.cartulary.audit.AuditEntry;
import dev.cartulary.audit.AuditEvent;
import dev.cartulary.audit.merkle.LeafHash;
import dev.cartulary.evidence.EntryEvidence;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.CopyButton;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.StateNote;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** One entry: what it says, the bytes that say so, and the proof that it is in the log. */
class EntryDetails extends Div {
    private static final long serialVersionUID = 1L;

    private final transient OpenEntry open;
    private final Div proof = new Div();

    EntryDetails(EntryRow row, OpenEntry open) {
        this.open = open;
        addClassName("stack");
        AuditEntry entry = row.entry();
        NativeButton verify = new NativeButton("Verify");
        verify.addClassNames("button", "primary");
        verify.addComponentAsFirst(Icon.AUDIT.create());
        verify.addClickListener(click -> verify(entry.index()));
        proof.addClassName("stack");
        add(facts(row), verify, proof, new H3("As it is stored and hashed"));
        add(new CodeBlock("entry", new String(entry.bytes(), StandardCharsets.UTF_8)));
        add(new H3("Leaf hash"), copied(LeafHash.of(entry.bytes()).hash().hex()));
    }

    private void verify(long index) {
        EntryEvidence evidence = open.prove(index);
        Anchor download = new Anchor();
        download.setHref(DownloadHandler.fromInputStream(event -> file(evidence)));
        download.add(Icon.DOWNLOAD.create(), new Span("Download the proof"));
        download.addClassName("button");
        proof.removeAll();
        proof.add(open.check(evidence), download);
    }

    private static DownloadResponse file(EntryEvidence evidence) {
        byte[] bytes = evidence.proof().format().getBytes(StandardCharsets.UTF_8);
        String name = "entry-" + evidence.entry().index() + ".tlog-proof";
        return new DownloadResponse(new ByteArrayInputStream(bytes), name, "text/plain;charset=utf-8", bytes.length);
    }

    private Component facts(EntryRow row) {
        AuditEvent event = row.entry().event();
        FactList facts = new FactList()
                .fact("When", new RelativeTime(row.entry().time()))
                .fact("Who", row.who())
                .fact("Reference", copied(event.cause().actor().value()))
                .fact("What", AuditWording.what(event.type()))
                .fact("On", copied(event.effect().object().value()))
                .fact("Outcome", AuditWording.outcome(event.effect().outcome()));
        event.cause().request().ifPresent(request -> facts.fact("Request", copied(request)));
        event.facts().forEach((name, fact) -> facts.fact(AuditWording.term(name), AuditWording.fact(fact)));
        event.sealedFields()
                .keySet()
                .forEach(name ->
                        facts.fact(AuditWording.term(name), sealed(row.entry().index(), name)));
        if (row.entry().clockRegressed()) {
            facts.fact("Clock", new StateNote(Icon.WARNING, "warn", "The clock stood behind the entry before."));
        }
        return facts;
    }

    private Component sealed(long index, String name) {
        NativeButton show = new NativeButton("Sealed, show");
        show.addClassName("link-button");
        show.setTitle("Under this person's own key. That you opened it is recorded.");
        Span value = new Span(show);
        show.addClickListener(click -> {
            value.removeAll();
            value.add(open.unseal(index, name));
        });
        return value;
    }

    private static Component copied(String text) {
        Span value = new Span(new Code(text), new CopyButton("value", text));
        value.addClassName("with-copy");
        return value;
    }
}
