package dev.cartulary.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.cartulary.access.Access;
import dev.cartulary.evidence.AnchorKind;
import dev.cartulary.evidence.AnchorNow;
import dev.cartulary.evidence.AnchorState;
import dev.cartulary.evidence.Anchored;
import dev.cartulary.evidence.ListAnchors;
import dev.cartulary.policy.Action;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who outside remembers what the log has signed: last externally anchored, at which size, when, by whom. */
class AnchorList extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ListAnchors listAnchors;
    private final transient AnchorNow anchorNow;
    private final boolean mayAnchor;

    AnchorList(ListAnchors listAnchors, AnchorNow anchorNow, Access access) {
        this.listAnchors = listAnchors;
        this.anchorNow = anchorNow;
        this.mayAnchor = access.allows(Action.MANAGE_AUDIT);
        addClassName("stack");
        show();
    }

    private void show() {
        List<AnchorState> anchors = listAnchors.list();
        removeAll();
        if (anchors.isEmpty()) {
            add(
                    new StateNote(
                            Icon.WARNING,
                            "warn",
                            "Nobody outside remembers a checkpoint. Whoever replaces the data folder, or steals its key,"
                                    + " could put another history in its place unnoticed."),
                    muted(
                            "An operator names anchors in the settings: a mailbox, a web address, a folder elsewhere, a locked"
                                    + " bucket, a witness. docs/anchors.md has an example of each."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("anchor-list");
        anchors.forEach(anchor -> list.add(new ListItem(line(anchor))));
        add(summary(anchors), list);
        if (mayAnchor) {
            NativeButton now = new NativeButton("Anchor now");
            now.addClassName("button");
            now.addComponentAsFirst(Icon.ANCHOR.create());
            now.addClickListener(click -> {
                anchorNow.all();
                show();
            });
            add(now);
        }
    }

    private static Component summary(List<AnchorState> anchors) {
        Optional<AnchorState> newest = anchors.stream()
                .filter(anchor -> anchor.last().isPresent())
                .max(Comparator.comparing(
                        anchor -> anchor.last().orElseThrow().head().size()));
        if (newest.isEmpty()) {
            return new StateNote(Icon.WARNING, "warn", "No checkpoint has been left anywhere yet.");
        }
        Anchored last = newest.get().last().orElseThrow();
        return new StateNote(
                Icon.CHECK,
                "good",
                new Text(
                        "Last externally anchored: " + Wording.count(last.head().size(), "entry", "entries") + ", by "
                                + newest.get().name().value() + ", "),
                new RelativeTime(last.at()));
    }

    private static Component line(AnchorState anchor) {
        Span name = new Span(anchor.name().value());
        name.addClassName("strong");
        Span what = new Span(kind(anchor.kind()) + " · " + anchor.destination());
        what.addClassNames("muted", "anchor-destination");
        what.setTitle(anchor.destination());
        Span head = new Span(name, last(anchor));
        head.addClassName("column-line");
        Div line = new Div(head, what);
        anchor.failing().ifPresent(failure -> line.add(new StateNote(Icon.WARNING, "bad", failure.sentence())));
        return line;
    }

    private static Component last(AnchorState anchor) {
        Span last = new Span();
        last.addClassName("muted");
        anchor.last()
                .ifPresentOrElse(
                        anchored -> last.add(
                                new Span(Wording.count(anchored.head().size(), "entry", "entries") + ", "),
                                new RelativeTime(anchored.at())),
                        () -> last.add("never"));
        return last;
    }

    private static Component muted(String text) {
        Paragraph paragraph = new Paragraph(text);
        paragraph.addClassName("muted");
        return paragraph;
    }

    private static String kind(AnchorKind kind) {
        return switch (kind) {
            case MAIL -> "Mail";
            case WEBHOOK -> "Web address";
            case FOLDER -> "Folder";
            case S3 -> "Bucket";
            case WITNESS -> "Witness";
        };
    }
}
