package dev.cartulary.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.audit.checkpoint.VerifierKey;
import dev.cartulary.evidence.BrowseCheckpoints;
import dev.cartulary.evidence.ExportLog;
import dev.cartulary.evidence.LogFigures;
import dev.cartulary.evidence.SignedBy;
import dev.cartulary.evidence.Verifier;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Wording;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;

/** Everything an outsider needs to check the log without this server: the log, a verifier, the key, and what that proves. */
@Route(Links.VERIFY)
@PageTitle("Check it yourself · Cartulary")
@PermitAll
public class VerifyView extends Div {
    private static final long serialVersionUID = 1L;

    private static final String EXPORT = "audit-log.zip";

    VerifyView(BrowseCheckpoints checkpoints, ExportLog exportLog, Verifier verifier) {
        addClassNames("page", "thing");
        List<VerifierKey> keys = checkpoints.keys();
        OrderedList steps = new OrderedList(
                step("Take the log with you", log(checkpoints.figures()), downloads(exportLog, checkpoints.cosigned())),
                step("Take a verifier that needs nothing of ours running", verifierText(), verifierLink(verifier)),
                step("Compare the key with the one you were given earlier", keyText(), keyBlock(keys)),
                step("Check", checkText(), new CodeBlock("command", command(keys.getFirst()))));
        steps.addClassName("steps-list");
        Div columns = new Div(new Panel("Without this server", steps), new Panel("What that proves", proves()));
        columns.addClassName("audit-columns");
        add(new AuditTabs(AuditTabs.Tab.VERIFY), columns);
    }

    private static ListItem step(String title, Component... content) {
        Div body = new Div(new H3(title));
        body.add(content);
        return new ListItem(body);
    }

    private static Component log(LogFigures figures) {
        return text("All " + Wording.count(figures.signed() - figures.minimum(), "entry", "entries") + ", "
                + Wording.bytes(figures.bytes())
                + " at most, as plain files of the C2SP tlog-tiles format. That you took it is recorded.");
    }

    private static Component downloads(ExportLog exportLog, Optional<SignedCheckpoint> cosigned) {
        Div links = new Div(download("Download the log", exportLog, SignedBy.LOG));
        cosigned.map(checkpoint -> checkpoint.checkpoint().head().size())
                .ifPresent(size -> links.add(download(
                        "As witnesses cosigned it, " + Wording.count(size, "entry", "entries"),
                        exportLog,
                        SignedBy.WITNESSES)));
        links.addClassName("actions");
        return links;
    }

    private static Component download(String words, ExportLog exportLog, SignedBy signedBy) {
        return button(words, event -> {
            event.setFileName(EXPORT);
            event.setContentType("application/zip");
            exportLog.export(signedBy, event.getOutputStream());
        });
    }

    private static Component verifierText() {
        return text(
                "One jar of a megabyte; any Java 25 runs it, offline. Whoever distrusts it builds it from source, uses any other"
                        + " tool that reads tlog-tiles, or the 130 lines of Python beside its source.");
    }

    private static Component verifierLink(Verifier verifier) {
        return verifier.jar()
                .<Component>map(jar -> button("Download the verifier", event -> {
                    event.setFileName(Verifier.FILE);
                    event.setContentType("application/java-archive");
                    copy(jar, event.getOutputStream());
                }))
                .orElseGet(() -> new StateNote(
                        Icon.WARNING,
                        "warn",
                        "This build was started from classes and holds no verifier; ./cartulary audit has one."));
    }

    private static Component keyText() {
        return text(
                "A key that comes from the same hand as the log proves nothing. Ask for it once, early, by another way.");
    }

    private static Component keyBlock(List<VerifierKey> keys) {
        Div blocks = new Div();
        blocks.addClassName("stack");
        keys.forEach(key -> blocks.add(new CodeBlock("verifier key", key.toString())));
        return blocks;
    }

    private static Component checkText() {
        return text(
                "Exit code 0: everything holds. 2: something was changed. 3: entries are missing. With --pinned FILE, a checkpoint"
                        + " you kept, 4 means rolled back and 5 a second history.");
    }

    private static String command(VerifierKey key) {
        return "java -jar " + Verifier.FILE + " verify --export " + EXPORT + " \\\n  --vkey '" + key + "'";
    }

    private static Component proves() {
        UnorderedList list = new UnorderedList(
                point("Whoever changes, drops, inserts or reorders entries without the signing key is found, always."),
                point(
                        "Whoever has the key can write another history, and whoever can replace the data folder can put back an older"
                                + " one. From the log alone nobody can tell. Keep a checkpoint, or let witnesses keep it: then both are found."),
                point(
                        "An entry says what Cartulary recorded. That every act is recorded rests on the software, which tests check"
                                + " and you can read."),
                point(
                        "What is sealed about people can be destroyed without touching any proof. References are pseudonyms and stay"
                                + " personal data while somebody can resolve them."));
        list.addClassName("points");
        return list;
    }

    private static ListItem point(String text) {
        return new ListItem(text);
    }

    private static Component text(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("muted");
        return paragraph;
    }

    private static Component button(String words, DownloadHandler handler) {
        Anchor link = new Anchor();
        link.setHref(handler);
        link.add(Icon.DOWNLOAD.create(), new Span(words));
        link.addClassName("button");
        return link;
    }

    private static void copy(Resource jar, OutputStream out) throws IOException {
        try (InputStream in = jar.getInputStream()) {
            in.transferTo(out);
        }
    }
}
