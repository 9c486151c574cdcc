package dev.cartulary.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.cartulary.access.Access;
import dev.cartulary.lineage.EventSource;
import dev.cartulary.lineage.IngestFigures;
import dev.cartulary.lineage.ListDeadLetters;
import dev.cartulary.lineage.ReadIngest;
import dev.cartulary.lineage.RebuildGraph;
import dev.cartulary.lineage.ReplayDeadLetters;
import dev.cartulary.policy.Action;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Wording;
import jakarta.annotation.security.PermitAll;

/** How events come in: how many, how far the graph is behind, what was refused and why, what could not be brought in. */
@Route(Links.INGEST)
@PageTitle("Ingest · Cartulary")
@PermitAll
public class IngestView extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ReadIngest readIngest;
    private final transient ListDeadLetters listDeadLetters;
    private final transient ReplayDeadLetters replay;
    private final transient RebuildGraph rebuild;
    private final boolean mayManage;
    private final Div content = new Div();

    IngestView(
            ReadIngest readIngest,
            ListDeadLetters listDeadLetters,
            ReplayDeadLetters replay,
            RebuildGraph rebuild,
            Access access) {
        this.readIngest = readIngest;
        this.listDeadLetters = listDeadLetters;
        this.replay = replay;
        this.rebuild = rebuild;
        this.mayManage = access.allows(Action.MANAGE_INGEST);
        addClassNames("page", "thing");
        content.addClassName("stack");
        add(new AdminTabs(AdminTabs.Tab.INGEST, access), content);
        show();
    }

    private void show() {
        IngestFigures figures = readIngest.figures();
        content.removeAll();
        content.add(bar(figures), new IngestNumbers(figures));
        figures.sources().forEach(source -> content.add(source(source)));
        if (figures.refused().turnedAway() > 0) {
            content.add(turnedAway(figures.refused().turnedAway()));
        }
        content.add(new RefusedEvents(figures.refused()), new MisfitFacets(figures.misfits()));
        figures.deadLetters().ifPresent(count -> content.add(letters(count)));
    }

    private Component bar(IngestFigures figures) {
        NativeButton again = button("Look again", Icon.REFRESH, this::show);
        Div actions = new Div(again);
        actions.addClassNames("actions", "toolbar-end");
        if (mayManage) {
            actions.add(button("Rebuild the graph …", Icon.GRAPH, this::confirmRebuild));
        }
        Div bar = new Div(state(figures), actions);
        bar.addClassName("ingest-bar");
        return bar;
    }

    private static Component state(IngestFigures figures) {
        if (figures.rebuildingUpTo().isPresent()) {
            long end = figures.rebuildingUpTo().get();
            return new StateNote(
                    Icon.WARNING,
                    "warn",
                    "The graph is being made anew: " + Wording.number(figures.projected()) + " of "
                            + Wording.count(end, "entry", "entries") + ". Events go on being accepted.");
        }
        if (figures.deadLetters().isEmpty()) {
            return new StateNote(
                    Icon.WARNING,
                    "bad",
                    "The graph does not answer. Events are accepted and kept, and come into the graph when it is back.");
        }
        if (figures.lag() > 0) {
            return new StateNote(
                    Icon.WARNING,
                    "warn",
                    Wording.count(figures.lag(), "event waits", "events wait") + " for the graph"
                            + figures.lagTime()
                                    .map(time -> ", the oldest for " + Wording.elapsed(time))
                                    .orElse("")
                            + ".");
        }
        return figures.journal().size() == 0
                ? new StateNote(Icon.LIST, "plain", "No event has come in yet. Home tells how to send the first.")
                : new StateNote(Icon.CHECK, "good", "Every accepted event is in the graph.");
    }

    private static Component turnedAway(long requests) {
        return new StateNote(
                Icon.WARNING,
                "warn",
                Wording.count(requests, "request was", "requests were")
                        + " told to come again later since the start, because more came than may. Not every emitter does.");
    }

    private static Component source(EventSource.Figures source) {
        String counts = ": " + Wording.number(source.accepted()) + " accepted and " + Wording.number(source.refused())
                + " refused since the start.";
        String words = source.name()
                + counts
                + source.trouble().map(trouble -> " " + trouble).orElse("");
        return switch (source.state()) {
            case FETCHING -> new StateNote(Icon.CHECK, "good", words);
            case CONNECTING -> new StateNote(Icon.WARNING, "warn", words);
            case HELD_UP -> new StateNote(Icon.WARNING, "bad", words);
        };
    }

    private Component letters(long count) {
        if (count == 0) {
            return new Panel(
                    "Not in the graph",
                    new StateNote(Icon.CHECK, "good", "The graph took every event that was accepted."));
        }
        DeadLetterList list = new DeadLetterList(listDeadLetters, mayManage, index -> {
            replay.one(index);
            show();
        });
        Panel panel = Panel.counted("Accepted, but not in the graph", count, list);
        if (mayManage) {
            panel.add(button("Try all again", Icon.REFRESH, () -> {
                replay.all();
                show();
            }));
        }
        return panel;
    }

    private void confirmRebuild() {
        ConfirmDialog dialog = new ConfirmDialog(
                "Rebuild the graph from the journal?",
                "All lineage is emptied and made again from the events that were kept. Until that is done, pages show what is"
                        + " there by then. People, tokens and the audit log are not touched. This is recorded.",
                "Rebuild",
                confirmed -> {
                    rebuild.rebuild(false);
                    show();
                });
        dialog.setCancelable(true);
        dialog.setConfirmButtonTheme("error primary");
        dialog.open();
    }

    private static NativeButton button(String words, Icon icon, Runnable action) {
        NativeButton button = new NativeButton(words);
        button.addClassName("button");
        button.addComponentAsFirst(icon.create());
        button.addClickListener(click -> action.run());
        return button;
    }
}
