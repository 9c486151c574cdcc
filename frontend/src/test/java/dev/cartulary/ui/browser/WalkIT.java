package dev.cartulary.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.cartulary.openlineage.corpus.CorpusEvent;
import dev.cartulary.openlineage.corpus.EventCorpus;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person does on the first day. */
class WalkIT extends BrowserTest {
    private static final String DATASET = "public.delivery_7_days";

    @Test
    void walksFromSignInToLineage() throws IOException, InterruptedException {
        try (Visit visit = visit()) {
            visit.open("/");
            assertThat(visit.page()).hasURL(Pattern.compile(".*/sign-in"));
            visit.signInAs("Admin");
            String token = createToken(visit);
            sendTheFirstEvent(visit, token);
            for (CorpusEvent event : EventCorpus.under("from-templates/marquez-seed/")) {
                assertThat(Demo.running()
                                .post("/api/v1/lineage", token, event.json())
                                .statusCode())
                        .as(event.name())
                        .isEqualTo(201);
            }

            Demo.running().awaitProjected(token);
            searchForDataset(visit);
            lookAtColumns(visit);
            openLineage(visit);
            expand(visit);
            openDrawer(visit);
            assertThat(visit.troubles()).isEmpty();
        }
    }

    @Test
    void theListIsTheTwinOfTheGraph() throws IOException {
        try (Visit visit = visit()) {
            visit.signInAs("Consumer");
            openDataset(visit);
            openLineage(visit);
            int cards = visit.page().locator("[data-node]").count();
            visit.page().getByRole(AriaRole.LINK, link("List")).click();
            Locator rows = visit.page().locator("vaadin-grid .grid-link");
            assertThat(rows.first()).isVisible();
            assertThat(rows).hasCount(cards);

            Download csv = visit.page()
                    .waitForDownload(() -> visit.page()
                            .getByRole(AriaRole.LINK, link("Download CSV"))
                            .click());
            List<String> lines = Files.readAllLines(csv.path());
            assertThat(lines).hasSize(cards + 1);
            assertThat(lines.get(1)).startsWith("0,Focus,Dataset,").contains(DATASET);
            assertThat(visit.troubles()).isEmpty();
        }
    }

    @Test
    void looksAtThePastAndComesBack() {
        try (Visit visit = visit()) {
            visit.signInAs("Consumer");
            openDataset(visit);
            openLineage(visit);
            Page page = visit.page();
            int now = page.locator("[data-node]").count();
            chooseTime(page, "As of …");
            page.waitForURL(Pattern.compile(".*[?&]at=.*"));
            assertThat(page.locator(".choose-time.past")).isVisible();
            page.reload();
            assertThat(page.locator(".choose-time.past")).isVisible();
            page.getByRole(AriaRole.LINK, link("Back to now")).click();
            assertThat(page.locator(".choose-time.now")).isVisible();
            assertThat(page.locator("[data-node]")).hasCount(now);

            visit.open(page.url().substring(page.url().indexOf("/lineage")) + "&since=2000-01-01T00:00:00Z");
            assertThat(page.locator("g.line.added").first()).isAttached();
            assertThat(page.locator(".legend-list")).containsText("Added");
            page.getByRole(AriaRole.LINK, link("List")).click();
            assertThat(page.locator(".change-table .change").first()).hasText("+ Added");
            assertThat(visit.troubles()).isEmpty();
        }
    }

    private static void chooseTime(Page page, String words) {
        page.locator(".choose-time vaadin-select").first().click();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
    }

    private static String createToken(Visit visit) {
        Page page = visit.page();
        visit.menu().getByText("Admin").click();
        page.locator(".tab-strip").getByText("API tokens").click();
        page.getByRole(AriaRole.BUTTON, button("Create token")).click();
        page.getByLabel("Name").fill("browser test");
        page.locator(".drawer")
                .getByRole(AriaRole.BUTTON, inside("Create token"))
                .click();
        String token = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("token"))
                .innerText();
        assertThat(token).startsWith("ct_");
        return token;
    }

    private static void sendTheFirstEvent(Visit visit, String token) throws IOException, InterruptedException {
        String command = visit.page()
                .getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("command"))
                .innerText();
        assertThat(command).contains("Bearer " + token);
        String json = command.substring(command.indexOf("-d '") + 4, command.lastIndexOf('\''));
        assertThat(Demo.running().post("/api/v1/lineage", token, json).statusCode())
                .isEqualTo(201);
    }

    private static void searchForDataset(Visit visit) {
        Page page = visit.page();
        page.locator(".shell-brand").click();
        page.locator(".home-hero").waitFor();
        page.keyboard().press("/");
        page.keyboard().type("delivery_7");
        Locator suggestions = page.locator(".ct-search-option ct-name");
        suggestions.first().waitFor();
        List<String> suggested = titles(suggestions);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/catalog\\?q=delivery_7"));
        Locator hits = page.locator(".hit-name");
        hits.first().waitFor();
        assertThat(titles(hits)).startsWith(suggested.toArray(String[]::new));
        page.locator(".hit", new Page.LocatorOptions().setHasText(DATASET))
                .first()
                .click();
        assertThat(page.locator("h1")).containsText(DATASET);
        assertThat(page).hasTitle(DATASET + " · Cartulary");
    }

    private static void openDataset(Visit visit) {
        visit.open("/catalog?q=delivery_7");
        visit.page()
                .locator(".hit", new Page.LocatorOptions().setHasText(DATASET))
                .first()
                .click();
        assertThat(visit.page().locator("h1")).containsText(DATASET);
    }

    private static void lookAtColumns(Visit visit) {
        Page page = visit.page();
        page.locator(".tab-strip").getByText("Columns").click();
        page.getByLabel("Filter columns").fill("customer_e");
        assertThat(page.locator(".toolbar [role=status]")).containsText("1 of 14 columns");
        page.locator("vaadin-grid ct-name[value=customer_email]:visible").click();
        assertThat(page.locator(".drawer")).containsText("Comes from 1 column");
        assertThat(page.locator(".drawer")).containsText("public.customers");
    }

    private static void openLineage(Visit visit) {
        visit.page().getByRole(AriaRole.LINK, link("Open lineage")).click();
        visit.page().locator("[data-node]").first().waitFor();
    }

    private static void expand(Visit visit) {
        Page page = visit.page();
        int before = page.locator("[data-node]").count();
        page.locator("[data-expand=upstream]:visible").first().click();
        page.waitForURL(Pattern.compile(".*expanded=.*"));
        assertThat(page.locator("[data-node]")).not().hasCount(before);
        page.goBack();
        assertThat(page.locator("[data-node]")).hasCount(before);
        assertThat(page.url()).doesNotContain("expanded=");
    }

    private static void openDrawer(Visit visit) {
        Page page = visit.page();
        page.locator("[data-node]", new Page.LocatorOptions().setHasText("public.drivers"))
                .click();
        assertThat(page.locator(".drawer h2")).containsText("public.drivers");
        page.waitForURL(Pattern.compile(".*selected=.*"));
        page.reload();
        assertThat(page.locator(".drawer h2")).containsText("public.drivers");
        page.getByRole(AriaRole.LINK, link("Set as focus")).click();
        assertThat(page.locator(".lineage-title")).containsText("public.drivers");
    }

    private static List<String> titles(Locator names) {
        return names.all().stream().map(name -> name.getAttribute("title")).toList();
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.GetByRoleOptions button(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
