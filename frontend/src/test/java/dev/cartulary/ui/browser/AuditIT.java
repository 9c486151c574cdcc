package dev.cartulary.ui.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor does: finds an entry, has it proven, takes everything home and checks it there. */
class AuditIT extends BrowserTest {
    private static final String PLANTED = "jane.doe@example.com";

    @TempDir
    private Path home;

    @Test
    void theBrowserProvesAnEntryAndFindsAForgedOne() {
        try (Visit visit = visit()) {
            Page page = visit.signInAs("Auditor").page();
            visit.menu().getByText("Audit").click();
            page.locator("vaadin-grid-cell-content", containing("Signed in"))
                    .first()
                    .click();
            assertThat(page.locator(".drawer")).containsText("Audrey Tanaka");
            page.getByRole(AriaRole.BUTTON, named("Verify")).click();
            Locator proof = page.locator("ct-proof");
            assertThat(proof).containsText("Checked in your browser");
            assertThat(proof.locator("li").last()).containsText("Signed by cartulary.dev/audit");

            // The same proof for an entry in which one word differs.
            page.evaluate("""
                    () => {
                      const proof = document.querySelector('ct-proof');
                      proof.evidence = {...proof.evidence, entry: proof.evidence.entry.replace('SUCCEEDED', 'DENIED')};
                    }""");
            assertThat(proof).containsText("This entry is not what was signed");
            assertThat(visit.troubles()).isEmpty();
        }
    }

    @Test
    void aSearchIsInTheAddressAndSurvivesTheBackButton() {
        try (Visit visit = visit()) {
            Page page = visit.signInAs("Auditor").page();
            visit.open("/audit?what=application_started");
            assertThat(page.locator(".audit-found")).containsText("1 entry found");
            visit.open("/audit?what=no_such_act&outcome=succeeded");
            assertThat(page.locator(".audit-found")).containsText("entries found");
            page.goBack();
            assertThat(page.locator(".audit-found")).containsText("1 entry found");
            assertThat(visit.troubles()).isEmpty();
        }
    }

    @Test
    void aKeptCheckpointIsComparedWithTheLog() {
        try (Visit visit = visit()) {
            Page page = visit.signInAs("Auditor").open("/audit/checkpoints").page();
            String kept = page.locator(".checkpoint-table .ct-copy").last().getAttribute("data-copy");
            compare(page, kept);
            assertThat(page.locator(".panel", panel("A checkpoint you kept"))).containsText("Consistent");
            compare(page, kept.replaceFirst("\n\\d+\n", "\n999\n"));
            assertThat(page.locator(".panel", panel("A checkpoint you kept"))).containsText("No key of this log");
            compare(page, "nonsense");
            assertThat(page.locator(".panel", panel("A checkpoint you kept"))).containsText("not a signed checkpoint");
            assertThat(visit.troubles()).isEmpty();
        }
    }

    @Test
    void whatIsDownloadedVerifiesWithoutUsAndNamesNobody() throws Exception {
        try (Visit visit = visit()) {
            plant(visit);
        }
        try (Visit visit = visit()) {
            Page page = visit.signInAs("Auditor").open("/audit/verify").page();
            Path export = save(page, "Download the log", "log.zip");
            Path verifier = save(page, "Download the verifier", "auditctl.jar");
            String key = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("verifier key"))
                    .innerText();
            assertThat(run(java(), "-jar", verifier.toString(), "verify", "--export", export.toString(), "--vkey", key))
                    .isZero();
            Path folder = unzip(export);
            assertThat(run("python3", python().toString(), folder.toString(), key))
                    .isZero();
            assertThat(holders(folder)).isEmpty();
        }
        assertThat(holders(Demo.data().resolve("audit"))).isEmpty();
        assertThat(holders(Demo.data().resolve("audit-index"))).isEmpty();
        assertThat(holders(Demo.data().resolve("subject-keys"))).isEmpty();
    }

    /** Everywhere that somebody can type: the name at the door, the search, a filter, a token, an event and its headers. */
    private static void plant(Visit visit) throws IOException, InterruptedException {
        Page page = visit.open("/sign-in").page();
        page.getByLabel("User name").fill(PLANTED);
        page.getByLabel("Password").fill(PLANTED);
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("are not known here");
        visit.signInAs("Admin").open("/catalog?q=" + PLANTED);
        page.locator(".empty-state").waitFor();
        visit.open("/audit?object=" + PLANTED + "&who=" + PLANTED);
        page.locator(".empty-state").waitFor();
        visit.open("/admin/tokens");
        page.getByRole(AriaRole.BUTTON, named("Create token")).click();
        page.getByLabel("Name").fill("Token of " + PLANTED);
        page.locator(".drawer")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create token"))
                .click();
        String token = page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("token"))
                .innerText();
        Demo.running().post("/api/v1/lineage", token, "{\"job\": {\"name\": \"" + PLANTED + "\"}}");
        Demo.running().get("/api/v1/audit/entries?object=" + PLANTED, token);
        Demo.running().get("/api/v1/search?q=" + PLANTED, PLANTED);
    }

    private Path save(Page page, String link, String name) {
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                        .click());
        Path file = home.resolve(name);
        download.saveAs(file);
        return file;
    }

    private static void compare(Page page, String note) {
        page.getByLabel("Checkpoint", new Page.GetByLabelOptions().setExact(true))
                .fill(note);
        page.getByRole(AriaRole.BUTTON, named("Compare with the log")).click();
    }

    private Path unzip(Path export) throws IOException {
        Path folder = home.resolve("export");
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(export))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        return folder;
    }

    /** The files that hold the planted address, as it is or in the bytes of UTF-16. */
    private static List<Path> holders(Path folder) throws IOException {
        assertThat(folder).isNotEmptyDirectory();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(AuditIT::holdsPlanted)
                    .toList();
        }
    }

    private static boolean holdsPlanted(Path file) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.of(PLANTED, PLANTED.replace("@", "%40"), String.join("\0", PLANTED.split("")), "jane.doe")
                    .anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static Path python() {
        return Path.of("..", "audit", "src", "test", "python", "verify_export.py");
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.LocatorOptions panel(String title) {
        return new Page.LocatorOptions().setHasText(title);
    }
}
