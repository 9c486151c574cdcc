package dev.cartulary.ui.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No page keeps anybody out: WCAG as far as a machine can check it, in both themes. */
class AccessibilityIT extends BrowserTest {
    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void pagesHaveNoSeriousViolation(ColorScheme scheme) {
        List<String> violations = new ArrayList<>();
        try (Visit visit = visit(1280, 800, scheme)) {
            visit.open("/sign-in").page().locator(".demo-choice").first().waitFor();
            check("sign-in", visit.page(), violations);
            visit.signInAs("Admin");
            Pages pages = Pages.of(visit);
            for (String name : pages.names()) {
                pages.open(name);
                check(name, visit.page(), violations);
            }
            assertThat(violations).isEmpty();
            assertThat(visit.troubles()).isEmpty();
        }
    }

    private static void check(String name, Page page, List<String> violations) {
        new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()) && !isZoomable(rule))
                        .map(rule -> name + ": " + describe(rule))
                        .forEach(violations::add);
    }

    /** Cards of the graph are as large as the reader zooms them (WCAG 2.5.8, essential). */
    private static boolean isZoomable(Rule rule) {
        return rule.getId().equals("target-size")
                && rule.getNodes().stream()
                        .allMatch(node -> node.getTarget().toString().contains("cartulary-lineage-graph"));
    }

    private static String describe(Rule rule) {
        return rule.getId() + " "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
