package dev.cartulary.ui.catalog;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.cartulary.catalog.RunState;
import dev.cartulary.monitoring.JobHealth;
import dev.cartulary.monitoring.JobHealth.Running;
import dev.cartulary.monitoring.ObservedRun;
import dev.cartulary.monitoring.Percentiles;
import dev.cartulary.monitoring.TestOutcome;
import dev.cartulary.ui.component.FactList;
import dev.cartulary.ui.component.Icon;
import dev.cartulary.ui.component.RelativeTime;
import dev.cartulary.ui.component.SmallTable;
import dev.cartulary.ui.component.Sparkline;
import dev.cartulary.ui.component.StateMark;
import dev.cartulary.ui.component.StateNote;
import dev.cartulary.ui.component.Trend;
import dev.cartulary.ui.component.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a job succeeds, how long it takes, and whether it should have ended. */
class JobHealthPanel extends Div {
    private static final long serialVersionUID = 1L;

    /** Runs that hang are told one by one up to here; more have one cause. */
    private static final int TOLD = 3;

    JobHealthPanel(JobHealth health) {
        addClassName("stack");
        if (health.recent().isEmpty()) {
            Paragraph none = new Paragraph("No run has been seen. Events of runs say how a job fares.");
            none.addClassName("muted");
            add(none);
            return;
        }
        add(new FreshnessNote(health.freshness(), "completed"));
        health.running().stream()
                .filter(running -> running.verdict() != JobHealth.Verdict.IN_TIME)
                .limit(TOLD)
                .forEach(running -> add(late(running)));
        add(facts(health), trend(health));
    }

    private static Component late(Running running) {
        Component[] words = {
            new Text(
                    running.verdict() == JobHealth.Verdict.HUNG
                            ? "Hung, most likely: a run has not ended since it started "
                            : "Overdue: a run started "),
            new RelativeTime(running.run().startedAt()),
            new Text(running.allowed()
                    .map(allowed -> "; it may take " + Wording.roughly(allowed))
                    .orElse(""))
        };
        return new StateNote(Icon.WARNING, running.verdict() == JobHealth.Verdict.HUNG ? "bad" : "warn", words);
    }

    private static Component facts(JobHealth health) {
        String window = Wording.roughly(Duration.between(health.from(), health.until()));
        FactList facts = new FactList();
        facts.fact("Success", success(health) + " in " + window);
        facts.fact(
                "Durations", health.durations().map(JobHealthPanel::durations).orElse("No run completed"));
        if (!health.tests().isEmpty()) {
            facts.fact("Tests", tests(health.tests()));
        }
        facts.fact(
                "Running now",
                health.running().isEmpty()
                        ? "No run"
                        : Wording.count(health.running().size(), "run"));
        return facts;
    }

    private static String tests(List<TestOutcome> tests) {
        String failed = tests.stream()
                .filter(test -> test.status().equalsIgnoreCase("fail"))
                .map(TestOutcome::name)
                .limit(TOLD)
                .collect(Collectors.joining(", "));
        String count = Wording.count(tests.size(), "test") + " in the newest run with any";
        return failed.isEmpty() ? count + ", none failed" : count + "; failed: " + failed;
    }

    private static String success(JobHealth health) {
        int ended = health.states().getOrDefault(RunState.COMPLETED, 0)
                + health.states().getOrDefault(RunState.FAILED, 0)
                + health.states().getOrDefault(RunState.ABORTED, 0);
        String rate = health.successRate()
                .map(share -> String.format(Locale.ENGLISH, "%.0f %%", Math.floor(share * 100)) + " of ")
                .orElse("");
        return rate + (health.truncated() ? "the newest " : "") + Wording.count(ended, "ended run");
    }

    private static String durations(Percentiles percentiles) {
        return "half within " + Wording.elapsed(percentiles.p50())
                + ", 90 % within " + Wording.elapsed(percentiles.p90())
                + ", 99 % within " + Wording.elapsed(percentiles.p99());
    }

    private static Component trend(JobHealth health) {
        List<ObservedRun> runs = health.recent().reversed();
        SmallTable table = new SmallTable("State", "Started", "Duration");
        health.recent()
                .forEach(run -> table.row(
                        new StateMark(run.state()),
                        new RelativeTime(run.startedAt()),
                        SmallTable.words(duration(run))));
        return new Trend(
                "Durations of the newest " + Wording.count(runs.size(), "run")
                        + ", oldest first; those that failed are marked",
                runs.stream().map(JobHealthPanel::point).toList(),
                table);
    }

    private static Sparkline.Point point(ObservedRun run) {
        return new Sparkline.Point(
                run.duration().map(duration -> (double) duration.toMillis()),
                Optional.empty(),
                run.state() == RunState.FAILED || run.state() == RunState.ABORTED,
                StateMark.word(run.state()) + ", " + duration(run));
    }

    private static String duration(ObservedRun run) {
        return run.duration().map(Wording::elapsed).orElse("–");
    }
}
