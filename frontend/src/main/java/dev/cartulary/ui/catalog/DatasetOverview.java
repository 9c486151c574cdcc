package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.catalog.DatasetDetails;
import dev.cartulary.catalog.DatasetDetails.Owner;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.TagStatement;
import dev.cartulary.monitoring.CheckDataset;
import dev.cartulary.monitoring.DatasetHealth;
import dev.cartulary.monitoring.SchemaChange;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.ui.component.CopyButton;
import dev.cartulary.ui.component.EntityList;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.MiddleCutName;
import dev.cartulary.ui.component.OtherNames;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a dataset is for, who writes and reads it, where it comes from. */
class DatasetOverview extends Div {
    private static final long serialVersionUID = 1L;

    DatasetOverview(DatasetDetails details, CheckDataset checkDataset, List<TagStatement> tags) {
        addClassName("overview");
        Div main = new Div(new Panel("Description", description(details.description())));
        EntityKey key = details.entity().key();
        checkDataset
                .of(key)
                .ifPresent(health ->
                        main.add(new Panel("Freshness and volume", new VolumePanel(health)), quality(health)));
        checkDataset
                .schemaChanges(key)
                .filter(_ -> !details.columns().isEmpty())
                .ifPresent(changes -> main.add(schemaChanges(changes)));
        main.add(
                jobs("Written by", details.producers(), "No job has been seen writing this dataset."),
                jobs("Read by", details.consumers(), "No job has been seen reading this dataset."));
        main.addClassName("stack");
        Div side = new Div(new Panel("Facts", facts(details)));
        side.addClassName("stack");
        if (!tags.isEmpty()) {
            side.add(Panel.counted("Tags", tags.size(), new TagList(tags)));
        }
        add(main, side);
    }

    private static Component schemaChanges(List<SchemaChange> changes) {
        return changes.isEmpty()
                ? new Panel("Schema changes", new SchemaChangesPanel(changes))
                : Panel.counted("Schema changes", changes.size(), new SchemaChangesPanel(changes));
    }

    private static Component quality(DatasetHealth health) {
        String title = health.failing() == 0 ? "Quality" : "Quality: failing assertions";
        return health.failing() == 0
                ? new Panel(title, new QualityPanel(health))
                : Panel.counted(title, health.failing(), new QualityPanel(health));
    }

    static Component description(Optional<String> text) {
        Paragraph paragraph =
                new Paragraph(text.orElse("No producer has sent a description (the documentation facet)."));
        paragraph.addClassName(text.isPresent() ? "prose" : "muted");
        return paragraph;
    }

    static Component jobs(String title, List<EntityRef> jobs, String none) {
        if (jobs.isEmpty()) {
            Paragraph paragraph = new Paragraph(none);
            paragraph.addClassName("muted");
            return new Panel(title, paragraph);
        }
        return Panel.counted(title, jobs.size(), EntityList.of(jobs));
    }

    private static Component facts(DatasetDetails details) {
        FactList facts = new FactList();
        if (details.owners().isEmpty()) {
            facts.missing("Owners");
        } else {
            facts.fact(
                    "Owners",
                    details.owners().stream().map(DatasetOverview::owner).collect(Collectors.joining(", ")));
        }
        details.source().ifPresentOrElse(source -> facts.fact("Source", source), () -> facts.missing("Source"));
        facts.fact("Namespace", copied("namespace", details.entity().namespace()));
        OtherNames.among(facts, details.otherNames());
        facts.fact("First seen", new RelativeTime(details.firstSeen()));
        facts.fact("Last seen", new RelativeTime(details.lastSeen()));
        return facts;
    }

    static Component copied(String what, String text) {
        Span line = new Span(new MiddleCutName(text), new CopyButton(what, text));
        line.addClassName("with-copy");
        return line;
    }

    private static String owner(Owner owner) {
        return owner.type()
                .map(type -> owner.name() + " (" + Wording.type(type) + ")")
                .orElse(owner.name());
    }
}
