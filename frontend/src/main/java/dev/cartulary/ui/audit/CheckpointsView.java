package dev.cartulary.ui.audit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import dev.cartulary.access.Access;
import dev.cartulary.audit.checkpoint.SignedCheckpoint;
import dev.cartulary.evidence.AnchorNow;
import dev.cartulary.evidence.BrowseCheckpoints;
import dev.cartulary.evidence.CompareCheckpoints;
import dev.cartulary.evidence.ListAnchors;
import dev.cartulary.evidence.LogFigures;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.Wording;
import jakarta.annotation.security.PermitAll;

/** What the log has signed, who else remembers it, and whether it still holds what it once promised. */
@Route(Links.CHECKPOINTS)
@PageTitle("Checkpoints · Cartulary")
@PermitAll
public class CheckpointsView extends Div {
    private static final long serialVersionUID = 1L;

    CheckpointsView(
            BrowseCheckpoints checkpoints,
            CompareCheckpoints compare,
            ListAnchors listAnchors,
            AnchorNow anchorNow,
            Access access) {
        addClassNames("page", "thing");
        CheckpointTable issued = new CheckpointTable(checkpoints, compare);
        Div left = new Div(new Panel("Signed checkpoints", issued));
        left.addClassName("stack");
        Div right = new Div(
                new Panel("Anchors", new AnchorList(listAnchors, anchorNow, access)),
                new Panel("A checkpoint you kept", new KeptCheckpoint(compare)),
                new Panel("Newest", newest(checkpoints)));
        right.addClassName("stack");
        Div columns = new Div(left, right);
        columns.addClassName("audit-columns");
        add(new AuditTabs(AuditTabs.Tab.CHECKPOINTS), columns);
    }

    private static Component newest(BrowseCheckpoints checkpoints) {
        SignedCheckpoint newest = checkpoints.newest();
        LogFigures figures = checkpoints.figures();
        FactList facts = new FactList()
                .fact("Log", newest.checkpoint().origin())
                .fact("Entries", Wording.number(figures.size()))
                .fact("Signed", Wording.number(figures.signed()));
        if (figures.minimum() > 0) {
            facts.fact("Kept from", "entry " + Wording.number(figures.minimum()));
        }
        facts.fact("On disk", Wording.bytes(figures.bytes()));
        Div content = new Div(facts, new CodeBlock("checkpoint", newest.note().format()));
        content.addClassName("stack");
        return content;
    }
}
