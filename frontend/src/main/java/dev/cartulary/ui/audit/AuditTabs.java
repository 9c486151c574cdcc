package dev.cartulary.ui.audit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.ui.component.Links;
import dev.cartulary.ui.component.TabStrip;

/** What all pages about the audit log begin with. */
final class AuditTabs extends Div {
    private static final long serialVersionUID = 1L;

    enum Tab {
        ENTRIES,
        CHECKPOINTS,
        PEOPLE,
        VERIFY
    }

    AuditTabs(Tab selected) {
        addClassName("tabbed-head");
        Paragraph text = new Paragraph(
                "Every sign-in, change, refusal and export, in a log that an outsider can check without us.");
        text.addClassName("muted");
        Span words = new Span(new H1("Audit"), text);
        words.addClassName("heading-words");
        Header heading = new Header(words);
        TabStrip tabs = new TabStrip("Audit")
                .tab(Tab.ENTRIES.name(), "Entries", Links.AUDIT)
                .tab(Tab.CHECKPOINTS.name(), "Checkpoints", Links.CHECKPOINTS)
                .tab(Tab.PEOPLE.name(), "People", Links.PEOPLE)
                .tab(Tab.VERIFY.name(), "Check it yourself", Links.VERIFY);
        tabs.select(selected.name());
        add(heading, tabs);
    }
}
