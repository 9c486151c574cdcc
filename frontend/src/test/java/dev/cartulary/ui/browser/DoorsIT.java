package dev.cartulary.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets in, what they see of the menu, and the way out. */
class DoorsIT extends BrowserTest {
    private static final List<String> READER = List.of("Home", "Catalog", "Lineage");

    @ParameterizedTest
    @ValueSource(strings = {"Consumer", "Steward"})
    void aReaderSeesTheCatalogAndNothingElse(String role) {
        try (Visit visit = visit()) {
            visit.signInAs(role);
            assertThat(visit.menu().allInnerTexts()).containsExactlyElementsOf(READER);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Privacy officer", "Auditor"})
    void whoeverAnswersForTheRecordsSeesTheLog(String role) {
        try (Visit visit = visit()) {
            visit.signInAs(role);
            assertThat(visit.menu().allInnerTexts()).containsExactly("Home", "Catalog", "Lineage", "Audit");
        }
    }

    @Test
    void anEngineerSeesHowEventsComeIn() {
        try (Visit visit = visit()) {
            visit.signInAs("Engineer");
            assertThat(visit.menu().allInnerTexts()).containsExactly("Home", "Catalog", "Lineage", "Admin");
            visit.menu().getByText("Admin").click();
            assertThat(visit.page().locator(".ingest-bar")).containsText("Every accepted event is in the graph");
            assertThat(visit.page().locator(".tab-strip")).not().containsText("API tokens");
        }
    }

    @Test
    void anAdministratorSeesTheTokens() {
        try (Visit visit = visit()) {
            visit.signInAs("Admin");
            assertThat(visit.menu().allInnerTexts()).containsExactly("Home", "Catalog", "Lineage", "Audit", "Admin");
        }
    }

    @Test
    void anAddressAloneOpensNoDoor() {
        try (Visit visit = visit()) {
            visit.signInAs("Consumer");
            for (String path : List.of(
                    "/admin/tokens",
                    "/audit",
                    "/audit?entry=0",
                    "/audit/checkpoints",
                    "/audit/people",
                    "/audit/verify")) {
                visit.open(path);
                assertThat(visit.page().locator("h1")).hasText("You may not open this page");
                assertThat(visit.page().locator(".problem")).containsText("Nothing was changed");
            }
        }
    }

    @Test
    void signingOutEndsTheSession() {
        try (Visit visit = visit()) {
            Page page = visit.signInAs("Auditor").page();
            page.getByRole(AriaRole.BUTTON, named("Account of")).click();
            assertThat(page.locator("#person-menu")).containsText("Auditor");
            page.getByRole(AriaRole.BUTTON, named("Sign out")).click();
            assertThat(page.locator(".sign-in")).containsText("You are signed out.");
            visit.open("/catalog");
            assertThat(page).hasURL(Pattern.compile(".*/sign-in"));
        }
    }

    @Test
    void aWrongPasswordIsToldInWords() {
        try (Visit visit = visit()) {
            Page page = visit.open("/sign-in").page();
            page.getByLabel("User name").fill("nobody");
            page.getByLabel("Password").fill("nothing");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("are not known here");
        }
    }

    @Test
    void anUnknownAddressSaysSo() {
        try (Visit visit = visit()) {
            visit.signInAs("Consumer");
            for (String path : List.of("/nonsense", "/d/0000000000000000000000000", "/j/no-key", "/lineage?focus=0")) {
                visit.open(path);
                assertThat(visit.page().locator("h1")).hasText(path.startsWith("/lineage") ? "Lineage" : "Not found");
            }
        }
    }

    @Test
    void theThemeIsRemembered() {
        try (Visit visit = visit()) {
            Page page = visit.signInAs("Consumer").page();
            page.getByRole(AriaRole.BUTTON, named("Account of")).click();
            page.getByRole(AriaRole.BUTTON, named("Dark")).click();
            page.reload();
            page.locator(".home-hero").waitFor();
            assertThat(page.evaluate("getComputedStyle(document.documentElement).colorScheme"))
                    .isEqualTo("dark");
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
