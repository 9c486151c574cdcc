package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.cartulary.monitoring.AssertionHistory;
import dev.cartulary.monitoring.DatasetHealth;
import dev.cartulary.monitoring.Profile;
import dev.cartulary.ui.component.FactChip;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.SmallTable;
import dev.cartulary.ui.component.Wording;
import java.util.Comparator;
import java.util.List;

/** What a dataset was checked for, and what was measured of it. */
class QualityPanel extends Div {
    private static final long serialVersionUID = 1L;

    /** What a person reads on a page; the API tells all. */
    private static final int MOST = 50;

    QualityPanel(DatasetHealth health) {
        addClassName("stack");
        if (health.assertions().isEmpty() && health.profiles().isEmpty()) {
            Paragraph none = new Paragraph(
                    "No producer has checked or measured this dataset (the dataQualityAssertions and dataQualityMetrics facets).");
            none.addClassName("muted");
            add(none);
            return;
        }
        if (!health.assertions().isEmpty()) {
            add(assertions(health.assertions()));
        }
        health.profiles().stream().findFirst().ifPresent(profile -> add(measured(profile)));
    }

    /** Failing ones first. */
    private static Component assertions(List<AssertionHistory> assertions) {
        SmallTable table = new SmallTable("Assertion", "Column", "Last result", "Checked", "History");
        assertions.stream()
                .sorted(Comparator.comparing(assertion -> assertion.last().success()))
                .limit(MOST)
                .forEach(assertion -> table.row(
                        mono(assertion.name().orElse(assertion.rule())),
                        mono(assertion.column().orElse("–")),
                        result(assertion.last()),
                        new RelativeTime(assertion.last().at()),
                        SmallTable.words(history(assertion))));
        return table;
    }

    private static Component result(AssertionHistory.Result result) {
        FactChip chip = new FactChip(result.success() ? "Passed" : "Failed");
        boolean warning = result.severity().filter("warn"::equals).isPresent();
        chip.addClassName(result.success() ? "good" : warning ? "warn" : "bad");
        if (!result.success()
                && (result.expected().isPresent() || result.actual().isPresent())) {
            chip.setTitle("Expected " + result.expected().orElse("?") + ", was "
                    + result.actual().orElse("?"));
        }
        return chip;
    }

    private static String history(AssertionHistory assertion) {
        long passed = assertion.results().stream()
                .filter(AssertionHistory.Result::success)
                .count();
        return "passed " + Wording.number(passed) + " of "
                + Wording.number(assertion.results().size());
    }

    private static Component measured(Profile profile) {
        Span line = new Span(new Span("Measured "), new RelativeTime(profile.at()), new Span(": " + figures(profile)));
        line.addClassNames("note-line", "muted");
        return line;
    }

    private static String figures(Profile profile) {
        long nulls = profile.columns().values().stream()
                .filter(figures -> figures.getOrDefault("nullCount", 0.0) > 0)
                .count();
        return profile.rows().map(rows -> Wording.count(rows, "row") + ", ").orElse("")
                + profile.bytes().map(bytes -> Wording.bytes(bytes) + ", ").orElse("")
                + Wording.count(profile.columns().size(), "column") + " measured, " + Wording.number(nulls)
                + " of them with nulls";
    }

    private static Component mono(String text) {
        Span span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
