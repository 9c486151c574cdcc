package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.cartulary.catalog.EntityRef;
import dev.cartulary.catalog.JobDependency;
import dev.cartulary.catalog.JobDetails;
import dev.cartulary.catalog.ReadStatements;
import dev.cartulary.catalog.TagStatement;
import dev.cartulary.monitoring.CheckJob;
import dev.cartulary.openlineage.EntityKey;
import dev.cartulary.ui.component.CodeBlock;
import dev.cartulary.ui.component.EntityLink;
import dev.cartulary.ui.component.EntityList;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.Panel;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.Wording;
import java.util.List;
import java.util.stream.Stream;

/** What a job does, what it reads and writes, and what it belongs to. */
class JobOverview extends Div {
    private static final long serialVersionUID = 1L;

    /** What a person reads on a page; the API tells all. */
    private static final int NEIGHBOURS = 50;

    JobOverview(JobDetails details, CheckJob checkJob, ReadStatements statements) {
        addClassName("overview");
        Div main = new Div(new Panel("Description", DatasetOverview.description(details.description())));
        checkJob.of(details.entity().key())
                .ifPresent(health -> main.add(new Panel("Health", new JobHealthPanel(health))));
        main.add(
                sql(details),
                DatasetOverview.jobs("Reads", details.inputs(), "No run of this job has reported an input."),
                DatasetOverview.jobs("Writes", details.outputs(), "No run of this job has reported an output."));
        main.addClassName("stack");
        Div side = new Div(new Panel("Facts", facts(details)), family(details));
        side.addClassName("stack");
        addStatements(side, details.entity().key(), statements);
        add(main, side);
    }

    private static void addStatements(Div side, EntityKey job, ReadStatements statements) {
        List<JobDependency> around = statements.dependencies(job, NEIGHBOURS);
        addOrder(side, "Runs after", around.stream().filter(JobDependency::before));
        addOrder(side, "Runs before", around.stream().filter(other -> !other.before()));
        List<TagStatement> tags = statements.tags(job);
        if (!tags.isEmpty()) {
            side.add(Panel.counted("Tags", tags.size(), new TagList(tags)));
        }
    }

    private static void addOrder(Div side, String title, Stream<JobDependency> jobs) {
        List<EntityRef> others = jobs.map(JobDependency::job).toList();
        if (!others.isEmpty()) {
            side.add(Panel.counted(title, others.size(), EntityList.of(others)));
        }
    }

    private static Component sql(JobDetails details) {
        return details.sql()
                .map(sql -> new Panel("SQL", new CodeBlock("SQL", sql)))
                .orElseGet(() -> {
                    Paragraph none = new Paragraph("No producer has sent a statement (the sql facet).");
                    none.addClassName("muted");
                    return new Panel("SQL", none);
                });
    }

    private static Component family(JobDetails details) {
        Div family = new Div();
        family.addClassName("stack");
        details.parent().ifPresent(parent -> {
            EntityLink link = new EntityLink(parent);
            family.add(new Panel("Started by", link));
        });
        if (!details.children().isEmpty()) {
            family.add(Panel.counted("Starts", details.children().size(), EntityList.of(details.children())));
        }
        family.setVisible(family.getComponentCount() > 0);
        return family;
    }

    private static Component facts(JobDetails details) {
        FactList facts = new FactList();
        details.type().ifPresentOrElse(type -> facts.fact("Type", Wording.type(type)), () -> facts.missing("Type"));
        return facts.fact(
                        "Namespace",
                        DatasetOverview.copied("namespace", details.entity().namespace()))
                .fact("Runs", Wording.number(details.runs()))
                .fact("First seen", new RelativeTime(details.firstSeen()))
                .fact("Last seen", new RelativeTime(details.lastSeen()));
    }
}
