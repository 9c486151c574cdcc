package dev.cartulary.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.cartulary.catalog.DatasetDetails.OtherName;
import java.util.List;

/** Names under which one dataset is known too, among its facts. */
public final class OtherNames {
    private OtherNames() {}

    /** Adds them, and apart from them those that cannot be said to be this dataset's. Nothing where there are none. */
    public static void among(FactList facts, List<OtherName> names) {
        List<OtherName> own = names.stream().filter(name -> !name.contested()).toList();
        if (!own.isEmpty()) {
            facts.fact("Also known as", list(own));
        }
        List<OtherName> contested = names.stream().filter(OtherName::contested).toList();
        if (!contested.isEmpty()) {
            Paragraph reason = new Paragraph("Not joined: more than one dataset claims the name.");
            reason.addClassName("muted");
            facts.fact("Contested names", new Div(list(contested), reason));
        }
    }

    private static UnorderedList list(List<OtherName> names) {
        UnorderedList list = new UnorderedList();
        list.addClassName("other-names");
        names.forEach(name -> list.add(line(name)));
        return list;
    }

    private static ListItem line(OtherName name) {
        MiddleCutName namespace = new MiddleCutName(name.namespace());
        namespace.addClassName("muted");
        ListItem line = new ListItem(new MiddleCutName(name.name()), namespace, new CopyButton("name", name.name()));
        line.addClassName("with-copy");
        return line;
    }
}
